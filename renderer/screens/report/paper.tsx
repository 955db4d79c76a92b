import { useMemo } from "react";
import { printedText, type PrintedText } from "../../../core/engine/printed.ts";
import { formatDay } from "../../../core/model/day.ts";
import type { PrintedBlock, PrintedDocument, PrintedKeyFigures } from "../../../core/model/printed.ts";
import { useT } from "../../app/words/words.ts";
import { PrintedBarsTable, PrintedIntervalsTable } from "./printed-drawing.tsx";
import { PrintedFigures } from "./printed-figures.tsx";
import "./paper.css";

/** A printed document as it stands on paper, block by block. */
export function Paper({ document }: { readonly document: PrintedDocument }) {
  const t = useT();
  const text = useMemo(() => printedText(document), [document]);
  return (
    <article className={`paper paper-${document.paper}`} lang={document.language} aria-label={t("report.paper")}>
      <header>
        <h2 className="paper-title">{document.title}</h2>
        {document.subtitle !== undefined && <p className="paper-subtitle">{document.subtitle}</p>}
        <p className="paper-made">{formatDay(document.day)}</p>
      </header>
      {document.blocks.map((block, at) => (
        // A document is replaced as a whole; its blocks have no names of their own.
        <Block key={at} block={block} text={text} />
      ))}
    </article>
  );
}

/** Below the document's title, which is the page's second heading. */
const HEADINGS = { 1: "h3", 2: "h4", 3: "h5" } as const;

function Block({ block, text }: { readonly block: PrintedBlock; readonly text: PrintedText }) {
  switch (block.type) {
    case "heading": {
      const Heading = HEADINGS[block.level];
      return <Heading className={`paper-heading-${block.level}`}>{block.text}</Heading>;
    }
    case "paragraph":
      return <p className="paper-text">{block.text}</p>;
    case "list":
      return <List ordered={block.ordered} items={block.items} />;
    case "note":
      return <p className={`paper-text paper-note paper-note-${block.tone}`}>{block.text}</p>;
    case "pageBreak":
      return <div className="paper-break" />;
    case "table":
      return <PrintedFigures table={block} text={text} />;
    case "keyFigures":
      return <KeyFigures block={block} text={text} />;
    case "intervals":
      return <PrintedIntervalsTable block={block} text={text} />;
    case "bars":
      return <PrintedBarsTable block={block} text={text} />;
  }
}

function List({ ordered, items }: { readonly ordered: boolean; readonly items: readonly string[] }) {
  const Tag = ordered ? "ol" : "ul";
  return (
    <Tag className="paper-list">
      {items.map((item, at) => (
        <li key={at} className="paper-text">
          {item}
        </li>
      ))}
    </Tag>
  );
}

function KeyFigures({ block, text }: { readonly block: PrintedKeyFigures; readonly text: PrintedText }) {
  return (
    <dl className="paper-key" aria-label={block.name}>
      {block.figures.map(({ label, value, kind, digits, remark }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{text.value(value, kind, digits)}</dd>
          {remark !== undefined && <dd className="paper-remark">{remark}</dd>}
        </div>
      ))}
    </dl>
  );
}
