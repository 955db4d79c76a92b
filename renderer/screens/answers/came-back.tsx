import type { WaveStanding } from "../../../core/engine/campaign-answers.ts";
import { UNKNOWN, useFormat } from "../../app/format.ts";
import { useT } from "../../app/words/words.ts";

const KINDS = ["exported", "delivered", "failed"] as const;

interface Props {
  readonly replies: number;
  readonly waves: readonly WaveStanding[];
}

/** What came back so far, over all waves: pieces that left, arrived and failed, and every reply, by file or by hand. */
export function CameBack({ replies, waves }: Props) {
  const t = useT();
  const { number } = useFormat();
  const sumOf = (people: readonly (number | null)[]): string => {
    const known = people.filter((one) => one !== null);
    return known.length === 0 ? UNKNOWN : number(known.reduce((sum, one) => sum + one, 0));
  };
  return (
    <dl className="answers-standing">
      {KINDS.map((kind) => (
        <div key={kind}>
          <dt>{t(`terms.contactEvents.${kind}`)}</dt>
          <dd>{sumOf(waves.map((wave) => wave[kind]))}</dd>
        </div>
      ))}
      <div>
        <dt>{t("answers.replies.count")}</dt>
        <dd>{number(replies)}</dd>
      </div>
    </dl>
  );
}
