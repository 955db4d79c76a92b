import { Button, Tooltip } from "antd";
import { useState, type ReactNode } from "react";
import type { ValueOrigin } from "../../../core/engine/origin.ts";
import type { TimelineEntry } from "../../../core/engine/timeline.ts";
import type { Day, Minute } from "../../../core/model/day.ts";
import { useFormat } from "../../app/format.ts";
import { useT, useWordFor } from "../../app/words/words.ts";
import { useOriginText } from "../../ui/origin-text.ts";

type Purchase = Extract<TimelineEntry, { type: "purchase" }>;
type Touch = Extract<TimelineEntry, { type: "touch" }>;

/** How many lines of an order stand open at first. */
const OPEN_LINES = 5;

/** A purchase: when, which order, what it came to, and its lines. */
export function PurchaseEntry({ entry }: { readonly entry: Purchase }) {
  const t = useT();
  const format = useFormat();
  const [open, setOpen] = useState(false);
  const shown = open ? entry.lines : entry.lines.slice(0, OPEN_LINES);
  const more = entry.lines.length - OPEN_LINES;
  return (
    <article className="entry is-purchase">
      <EntryHead
        day={entry.day}
        minute={entry.minute}
        origin={entry.origin}
        what={t(onlyRefunds(entry) ? "terms.lineKinds.refund" : "terms.purchase")}
      >
        <span className="rg-quiet">
          {entry.order === null ? t("customers.one.noOrderNumber") : t("customers.one.order", { number: entry.order })}
        </span>
        <strong className="entry-amount">{format.money(entry.amount)}</strong>
      </EntryHead>
      <ul className="entry-lines">
        {shown.map((line, at) => (
          // Lines of an order never change places while they are shown, and may be equal to the last letter.
          // eslint-disable-next-line react/no-array-index-key
          <li key={at} className={`is-${line.kind}`}>
            <span>
              {line.kind !== "sale" && (
                <em>{`${t(`terms.lineKinds.${line.kind}`)}${line.product === null ? "" : " · "}`}</em>
              )}
              {line.quantity !== null && line.kind !== "discount" && (
                <span className="rg-quiet">
                  {`${t("customers.one.quantity", { quantity: format.quantity(line.quantity) })} `}
                </span>
              )}
              {line.product ?? (line.kind === "sale" && t("customers.one.withoutProduct"))}
              {line.guessed && <span className="rg-quiet">{` (${t("customers.one.guessed")})`}</span>}
            </span>
            <span className="entry-amount">{format.money(line.kind === "sale" ? line.amount : -line.amount)}</span>
          </li>
        ))}
      </ul>
      {more > 0 && (
        <Button type="link" size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? t("customers.one.fewerLines") : t("customers.one.moreLines", { count: more })}
        </Button>
      )}
    </article>
  );
}

/** Goods sent back on a day of their own. */
function onlyRefunds(entry: Purchase): boolean {
  return entry.lines.every((line) => line.kind === "refund");
}

/** A contact: what kind, who began it, by what channel, about what. */
export function TouchEntry({ entry }: { readonly entry: Touch }) {
  const t = useT();
  const wordFor = useWordFor();
  const channel = entry.channel === null ? null : wordFor("terms.channels", entry.channel);
  const about = [channel, entry.product].filter((part) => part !== null);
  return (
    <article className="entry is-touch">
      <EntryHead day={entry.day} minute={entry.minute} origin={entry.origin} what={t(`terms.touchKinds.${entry.kind}`)}>
        <span className="rg-quiet">
          {[entry.direction === "in" ? t("customers.one.incoming") : t("customers.one.outgoing"), ...about].join(" · ")}
        </span>
      </EntryHead>
      {entry.text !== null && <p className="entry-text">{entry.text}</p>}
    </article>
  );
}

interface HeadProps {
  readonly day: Day;
  readonly minute: Minute | null;
  readonly origin: ValueOrigin;
  readonly what: string;
  readonly children: ReactNode;
}

/** When, where from and what; more of it beside. */
export function EntryHead({ day, minute, origin, what, children }: HeadProps) {
  const format = useFormat();
  const originText = useOriginText();
  return (
    <div className="entry-head">
      <Tooltip title={originText(origin)}>
        <time>{format.dayMinute(day, minute)}</time>
      </Tooltip>
      <strong>{what}</strong>
      {children}
    </div>
  );
}
