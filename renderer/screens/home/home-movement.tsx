import { Link } from "react-router";
import type { Figure } from "../../../core/model/figure.ts";
import { useView } from "../../app/engine.tsx";
import { useFormat } from "../../app/format.ts";
import { useT } from "../../app/words/words.ts";
import { WhyButton } from "../../ui/figure-view.tsx";
import { peoplePath } from "../../ui/people-link.ts";

/** How many moved up and down in a month; nothing while that is on its way, or where it cannot be said, or nobody moved. */
export function HomeMovement() {
  const t = useT();
  const { day } = useFormat();
  const { answer } = useView("movement", { months: 1 });
  if (answer === null || answer.insufficient !== null) return null;
  const { up, down, from } = answer;
  if (up.value === 0 && down.value === 0) return null;
  return (
    <p className="rg-home-movement">
      <span className="rg-quiet">{t("movement.since", { day: day(from) })}</span>
      <Moved figure={up} words="movement.up" />
      <Moved figure={down} words="movement.down" />
      <Link to="/value?part=movement">{t("movement.more")}</Link>
    </p>
  );
}

function Moved({ figure, words }: { readonly figure: Figure; readonly words: "movement.up" | "movement.down" }) {
  const t = useT();
  const { figureValue } = useFormat();
  const text = t(words, { n: figureValue(figure) });
  return (
    <span className="rg-figure">
      {figure.behind === null || figure.value === 0 ? (
        <span>{text}</span>
      ) : (
        <Link className="rg-figure-value" to={peoplePath(figure.behind)}>
          {text}
        </Link>
      )}
      <WhyButton figure={figure} />
    </span>
  );
}
