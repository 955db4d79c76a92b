import type { ReactNode } from "react";
import "./page-head.css";

export interface Head {
  readonly title: ReactNode;
  /** One plain sentence: the question the screen answers. */
  readonly lead?: ReactNode;
  /** The one main action, and what belongs beside it. */
  readonly action?: ReactNode;
}

/** The head of every screen: title, one sentence, the main action. */
export function PageHead({ title, lead, action }: Head) {
  return (
    <header className="rg-head">
      <div>
        <h1>{title}</h1>
        {lead !== undefined && <p>{lead}</p>}
      </div>
      {action !== undefined && <div className="rg-head-action">{action}</div>}
    </header>
  );
}

/** A part of a screen under its own heading. */
export function Section({
  title,
  action,
  children,
}: {
  readonly title: ReactNode;
  readonly action?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <section className="rg-section">
      <div className="rg-section-head">
        <h2>{title}</h2>
        {action}
      </div>
      {children}
    </section>
  );
}
