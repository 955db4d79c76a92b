import { InfoCircleOutlined } from "@ant-design/icons";
import { Popover } from "antd";
import type { ReactNode } from "react";
import { Link } from "react-router";
import type { Figure } from "../../core/model/figure.ts";
import { useFormat } from "../app/format.ts";
import { useT, useWordFor } from "../app/words/words.ts";
import { peoplePath } from "./people-link.ts";
import "./figure-view.css";

interface Props {
  readonly figure: Figure;
  /** Name what is counted: "4,338 people" instead of "4,338". */
  readonly withUnit?: boolean;
  /** Leave out the button that says why, where many figures stand close together. */
  readonly quiet?: boolean;
}

/** A number that is a door to the people behind it and says why: definition, inputs, how sure. */
export function FigureView({ figure, withUnit = false, quiet = false }: Props) {
  const t = useT();
  const format = useFormat();
  const text = withUnit ? format.inUnit(figure.value, figure.unit) : format.figureValue(figure);
  const value = figure.value === null && figure.insufficient !== undefined ? t("terms.tooFew") : text;
  const name = t(`terms.figures.${figure.definition}`);
  return (
    <span className="rg-figure" data-few={figure.value === null && figure.insufficient !== undefined}>
      {figure.behind === null || figure.value === null ? (
        <span className="rg-figure-value">{value}</span>
      ) : (
        <Link className="rg-figure-value" to={peoplePath(figure.behind)} title={t("ui.seePeople", { name })}>
          {value}
        </Link>
      )}
      {!quiet && <WhyButton figure={figure} />}
    </span>
  );
}

/** The same number large, under its name. */
export function FigureCard({
  figure,
  label,
  note,
}: {
  readonly figure: Figure;
  readonly label?: string;
  readonly note?: ReactNode;
}) {
  const t = useT();
  return (
    <div className="rg-figure-card">
      <div className="rg-figure-label">{label ?? t(`terms.figures.${figure.definition}`)}</div>
      <div className="rg-figure-large">
        <FigureView figure={figure} />
      </div>
      {note !== undefined && <div className="rg-quiet">{note}</div>}
    </div>
  );
}

/** The small button beside a figure that opens its why. */
export function WhyButton({ figure }: { readonly figure: Figure }) {
  const t = useT();
  const name = t(`terms.figures.${figure.definition}`);
  return (
    <Popover trigger={["click"]} title={name} content={<Why figure={figure} />} destroyOnHidden>
      <button type="button" className="rg-why" aria-label={t("ui.why", { name })}>
        <InfoCircleOutlined aria-hidden />
      </button>
    </Popover>
  );
}

/** Definition, inputs and how sure, in words. */
export function Why({ figure }: { readonly figure: Figure }) {
  const t = useT();
  const wordFor = useWordFor();
  const format = useFormat();
  return (
    <div className="rg-why-text">
      <p>{t(`terms.definitions.${figure.definition}`)}</p>
      {figure.insufficient !== undefined && (
        <p>
          {t(`terms.insufficient.${figure.insufficient.what}`, {
            needs: figure.insufficient.needs,
            has: figure.insufficient.has,
          })}
        </p>
      )}
      {figure.interval !== undefined && (
        <p>
          {t("ui.interval", {
            low: format.inUnit(figure.interval.low, figure.unit),
            high: format.inUnit(figure.interval.high, figure.unit),
          })}
        </p>
      )}
      {figure.inputs.length > 0 && (
        <dl>
          {figure.inputs.map((input) => (
            <div key={input.name}>
              <dt>{wordFor("terms.inputs", input.name)}</dt>
              <dd>{format.input(input)}</dd>
            </div>
          ))}
        </dl>
      )}
      {figure.behind !== null && figure.value !== null && (
        <p>
          <Link to={peoplePath(figure.behind)}>{t("ui.seeThem")}</Link>
        </p>
      )}
    </div>
  );
}
