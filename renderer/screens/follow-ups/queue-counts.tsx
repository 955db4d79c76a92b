import { Link } from "react-router";
import type { FollowUpsAnswer } from "../../../core/engine/response-answers.ts";
import { useFormat } from "../../app/format.ts";
import { useT } from "../../app/words/words.ts";

export const QUEUE_STATES = ["due", "open", "closed"] as const;
export type QueueState = (typeof QUEUE_STATES)[number];

/** Which part of the queue an address names; what is due today, where it names none. */
export function queueStateOf(text: string | null): QueueState {
  return QUEUE_STATES.find((state) => state === text) ?? "due";
}

/** Each count is a door to the part of the queue it counts in. */
const DOORS = [
  { count: "due", state: "due" },
  { count: "overdue", state: "due" },
  { count: "open", state: "open" },
  { count: "won", state: "closed" },
  { count: "lost", state: "closed" },
  { count: "refused", state: "closed" },
] as const satisfies readonly { count: keyof FollowUpsAnswer["counts"]; state: QueueState }[];

/** Where a part of the queue is seen. */
export function queuePath(state: QueueState, campaign: string | null): string {
  const search = new URLSearchParams({ state, ...(campaign === null ? {} : { campaign }) });
  return `/follow-ups?${search.toString()}`;
}

interface Props {
  readonly counts: FollowUpsAnswer["counts"];
  readonly state: QueueState;
  readonly campaign: string | null;
}

/** How many are due, late, open and closed. */
export function QueueCounts({ counts, state, campaign }: Props) {
  const t = useT();
  const { number } = useFormat();
  return (
    <nav className="follow-ups-counts" aria-label={t("followUps.counts.label")}>
      {DOORS.map(({ count, state: to }) => (
        <Link
          key={count}
          to={queuePath(to, campaign)}
          data-count={count}
          data-late={count === "overdue" && counts.overdue > 0}
          {...(to === state ? { "aria-current": "page" as const } : {})}
        >
          <strong>{number(counts[count])}</strong>
          <span>{t(`followUps.counts.${count}`)}</span>
        </Link>
      ))}
    </nav>
  );
}
