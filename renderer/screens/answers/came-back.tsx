import type { WaveStanding } from "../../../core/engine/campaign-answers.ts";
import { useFormat } from "../../app/format.ts";
import { useT } from "../../app/words/words.ts";

const KINDS = ["exported", "delivered", "failed", "replied"] as const;

/** What came back so far, over all waves: pieces that left, arrived, failed, and people who replied to a wave. */
export function CameBack({ waves }: { readonly waves: readonly WaveStanding[] }) {
  const t = useT();
  const { number } = useFormat();
  return (
    <dl className="answers-standing">
      {KINDS.map((kind) => (
        <div key={kind}>
          <dt>{t(`terms.contactEvents.${kind}`)}</dt>
          <dd>{number(waves.reduce((sum, wave) => sum + wave[kind], 0))}</dd>
        </div>
      ))}
    </dl>
  );
}
