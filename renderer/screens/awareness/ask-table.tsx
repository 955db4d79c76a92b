import { Radio } from "antd";
import { useState } from "react";
import { Link } from "react-router";
import type { SampleAnswer } from "../../../core/engine/response-answers.ts";
import { AWARENESS, type AwarenessAnswer } from "../../../core/model/response.ts";
import { useRegulars } from "../../app/engine.tsx";
import { civilToday } from "../../app/today.ts";
import { useT } from "../../app/words/words.ts";
import type { Phase } from "./tally.ts";

type Person = SampleAnswer["people"][number];

interface Props {
  readonly campaign: string;
  readonly people: readonly Person[];
  readonly phase: Phase;
  readonly canWrite: boolean;
}

/** A line a person: whom to call, and the two answers. */
export function AskTable({ campaign, people, phase, canWrite }: Props) {
  const t = useT();
  return (
    <div className="awareness-scroll" role="region" tabIndex={0} aria-label={t("awareness.draw.title")}>
      <table className="awareness-table">
        <thead>
          <tr>
            {(["who", "phone", "aware", "understands"] as const).map((column) => (
              <th key={column} scope="col">
                {t(`awareness.columns.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <AskRow
              key={`${person.customer} ${phase}`}
              campaign={campaign}
              person={person}
              phase={phase}
              canWrite={canWrite}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface RowProps extends Omit<Props, "people"> {
  readonly person: Person;
}

interface Typed {
  readonly aware: AwarenessAnswer["aware"] | null;
  readonly understands: boolean | null;
}

/** Both questions answered, the answer is kept; changed later, it is kept anew. Who does not know the firm cannot say what it is for. */
function AskRow({ campaign, person, phase, canWrite }: RowProps) {
  const t = useT();
  const regulars = useRegulars();
  const kept = person[phase];
  const [typed, setTyped] = useState<Typed>({ aware: null, understands: null });
  const aware = typed.aware ?? kept?.aware ?? null;
  const understands = aware === "none" ? false : (typed.understands ?? kept?.understands ?? null);
  const name = person.name ?? t("frame.find.unnamed");
  const disabled = !canWrite || (!person.mayCall && kept === null);
  const change = (changes: Partial<Typed>): void => {
    const next = { aware, understands, ...changes };
    setTyped(next);
    const said = next.aware === "none" ? false : next.understands;
    if (next.aware === null || said === null) return;
    const answer = {
      campaign,
      customer: person.customer,
      phase,
      day: civilToday(),
      aware: next.aware,
      understands: said,
    };
    void regulars.recordAwareness(answer);
  };
  return (
    <tr data-asked={kept !== null}>
      <th scope="row">
        <Link to={`/customers/${person.customer}`}>{name}</Link>
      </th>
      <td>
        {person.phone ?? <span className="rg-quiet">{t("awareness.noNumber")}</span>}
        {!person.mayCall && <div className="awareness-not">{t("awareness.mayNot")}</div>}
      </td>
      <td>
        <Radio.Group
          aria-label={`${name}: ${t("awareness.columns.aware")}`}
          disabled={disabled}
          value={aware}
          options={AWARENESS.toReversed().map((one) => ({ value: one, label: t(`awareness.aware.${one}`) }))}
          onChange={(event) => {
            const chosen = AWARENESS.find((one) => one === event.target.value);
            if (chosen !== undefined) change({ aware: chosen });
          }}
        />
      </td>
      <td>
        <Radio.Group
          aria-label={`${name}: ${t("awareness.columns.understands")}`}
          disabled={disabled || aware === "none"}
          value={understands}
          options={[
            { value: true, label: t("awareness.understands.yes") },
            { value: false, label: t("awareness.understands.no") },
          ]}
          onChange={(event) => change({ understands: event.target.value === true })}
        />
      </td>
    </tr>
  );
}
