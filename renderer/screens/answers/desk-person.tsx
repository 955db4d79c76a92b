import { Input, type InputRef } from "antd";
import { useImperativeHandle, useRef, useState, type KeyboardEvent } from "react";
import { Link } from "react-router";
import type { CodeAnswer } from "../../../core/engine/response-answers.ts";
import { useT } from "../../app/words/words.ts";
import { CustomerFinder } from "../../ui/customer-finder.tsx";
import { Field } from "../../ui/field.tsx";
import type { DeskPlaces } from "./reply-desk.tsx";
import type { Desk } from "./use-desk.ts";

interface Props {
  readonly desk: Desk;
  readonly places: DeskPlaces;
}

/** Whom a reply is from: the code says name, campaign and wave; without one a person is found by name or phone. */
export function DeskPerson({ desk, places }: Props) {
  const t = useT();
  const input = useRef<InputRef>(null);
  useImperativeHandle(places.code, () => ({ focus: () => input.current?.focus() }));
  const { draft, code, change } = desk;
  /** The code Enter was pressed on: only then one that is too short is called wrong. */
  const [entered, setEntered] = useState("");
  const because = code?.found === false ? code.because : null;
  const wrong = because !== "unreadable" || entered === draft.code ? because : null;
  const enter = async (): Promise<void> => {
    setEntered(draft.code);
    const named = draft.code.trim() === "" ? null : await desk.lookUp();
    if (named?.found === true) places.kind.current?.focus();
    else if (named?.because !== "wrongCheck") places.finder.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== "Enter" || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    void enter();
  };
  return (
    <div className="answers-person">
      <Field
        label={t("answers.desk.code")}
        help={t("answers.desk.codeHelp")}
        error={wrong === null ? undefined : t(`answers.desk.codes.${wrong}`)}
      >
        <Input
          ref={input}
          autoFocus
          autoComplete="off"
          spellCheck={false}
          maxLength={64}
          className="answers-code"
          value={draft.code}
          placeholder="CCD-0041-H"
          onChange={(event) => change({ code: event.target.value })}
          onKeyDown={onKeyDown}
        />
      </Field>
      {code?.found === true ? (
        <Named code={code} />
      ) : (
        <Field label={t("answers.desk.person")} help={t("answers.desk.personHelp")}>
          <CustomerFinder
            ref={places.finder}
            value={draft.person}
            onChange={(person) => {
              change({ person });
              if (person !== null) places.kind.current?.focus();
            }}
          />
        </Field>
      )}
    </div>
  );
}

function Named({ code }: { readonly code: Extract<CodeAnswer, { found: true }> }) {
  const t = useT();
  return (
    <div className="answers-named" role="status">
      <Link to={`/customers/${code.customer}`}>{code.name ?? t("frame.find.unnamed")}</Link>
      <span className="rg-quiet">
        {code.campaignName} · {code.waveName}
      </span>
    </div>
  );
}
