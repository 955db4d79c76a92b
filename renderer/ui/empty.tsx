import type { ReactNode } from "react";
import "./empty.css";

interface Props {
  readonly title: ReactNode;
  /** What this is for, in a sentence or two. */
  readonly children: ReactNode;
  /** The next step as a button, and the sample shop beside it. */
  readonly actions?: ReactNode;
}

/** An empty state that teaches: what this is for, and the next step. */
export function Empty({ title, children, actions }: Props) {
  return (
    <div className="rg-empty">
      <h2>{title}</h2>
      <div className="rg-empty-text">{children}</div>
      {actions !== undefined && <div className="rg-empty-actions">{actions}</div>}
    </div>
  );
}
