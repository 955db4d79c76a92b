import type { Figure } from "../../core/model/figure.ts";
import { useT } from "../app/words/words.ts";
import { FigureView } from "./figure-view.tsx";

interface Props {
  readonly figures: readonly Figure[];
  /** What they are, where no heading above says it. */
  readonly label?: string;
}

/** Figures by name, each a door and with its why. */
export function FigureList({ figures, label }: Props) {
  const t = useT();
  return (
    <dl className="figure-list" aria-label={label}>
      {figures.map((figure) => (
        <div key={figure.definition}>
          <dt>{t(`terms.figures.${figure.definition}`)}</dt>
          <dd>
            <FigureView figure={figure} withUnit />
          </dd>
        </div>
      ))}
    </dl>
  );
}
