import { Tooltip } from "antd";
import type { ReactNode } from "react";
import { Link } from "react-router";
import { useT } from "../app/words/words.ts";
import "./stack-bar.css";

/** One part of a bar. */
export interface BarPart {
  readonly id: string;
  readonly name: string;
  /** What its width stands for. */
  readonly size: number;
  /** How the size reads. */
  readonly value: string;
  /** A colour, or a custom property: `var(--class-premiumLarge)`. */
  readonly colour: string;
  /** Where the part leads: a path (`peoplePath`) or something to do. */
  readonly to?: string | (() => void);
  readonly note?: ReactNode;
}

interface Props {
  /** What the bar divides, for screen readers. */
  readonly label: string;
  readonly parts: readonly BarPart[];
  /** The id of the part that is looked at. */
  readonly chosen?: string | null;
  /** Leave out the names below the bar. */
  readonly bare?: boolean;
}

/** A whole divided into parts; each part, in the bar and in the list below, is a door. */
export function StackBar({ label, parts, chosen = null, bare = false }: Props) {
  const shown = parts.filter(({ size }) => size > 0);
  return (
    <div className="rg-bar" role="group" aria-label={label}>
      <div className="rg-bar-track" aria-hidden>
        {shown.map((part) => (
          <Tooltip key={part.id} title={`${part.name}: ${part.value}`}>
            <div
              className={`rg-bar-part${chosen === part.id ? " rg-bar-chosen" : ""}`}
              style={{ flexGrow: part.size, background: part.colour }}
            />
          </Tooltip>
        ))}
      </div>
      {!bare && (
        <ul>
          {parts.map((part) => (
            <li key={part.id} className={chosen === part.id ? "rg-bar-chosen" : undefined}>
              <span className="rg-dot" style={{ background: part.colour }} aria-hidden />
              <Door part={part} chosen={chosen === part.id} />
              {part.note}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Door({ part, chosen }: { readonly part: BarPart; readonly chosen: boolean }) {
  const t = useT();
  const { to } = part;
  const text = (
    <>
      {part.name} <strong>{part.value}</strong>
    </>
  );
  const label = t("ui.part", { name: part.name, value: part.value });
  if (to === undefined || part.size === 0) return <span>{text}</span>;
  if (typeof to === "string") {
    return (
      <Link to={to} aria-label={label}>
        {text}
      </Link>
    );
  }
  return (
    <button type="button" className="rg-bar-door" aria-label={label} aria-pressed={chosen} onClick={to}>
      {text}
    </button>
  );
}
