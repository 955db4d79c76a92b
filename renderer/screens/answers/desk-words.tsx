import { Alert, Input, type InputRef } from "antd";
import { useRef, type KeyboardEvent } from "react";
import { REPLY_KINDS, type ReplyKind } from "../../../core/model/response.ts";
import { useT } from "../../app/words/words.ts";
import { Field } from "../../ui/field.tsx";
import { KeyChoice, type Focusable } from "../../ui/key-choice.tsx";
import type { DeskPlaces } from "./reply-desk.tsx";
import type { Desk } from "./use-desk.ts";

/** From 0 to 5. */
const INTEREST = ["none", "hardly", "some", "fair", "strong", "now"] as const;
const TEXTS = ["question", "request", "contactGiven"] as const;

interface Props {
  readonly desk: Desk;
  readonly places: DeskPlaces;
}

/** What was replied: the kind by one key, then question, request, new contact data, interest. Enter goes on to the next. */
export function DeskWords({ desk, places }: Props) {
  const t = useT();
  const { draft, change } = desk;
  const inputs = useRef(new Map<string, InputRef>());
  const interest = useRef<Focusable>(null);
  const focusText = (at: number): void => {
    const name = TEXTS[at];
    if (name === undefined) interest.current?.focus();
    else inputs.current.get(name)?.focus();
  };
  const note = useRef<InputRef>(null);
  return (
    <>
      <KeyChoice<ReplyKind>
        ref={places.kind}
        required
        label={t("answers.desk.kind")}
        options={REPLY_KINDS.map((kind, i) => ({
          value: kind,
          key: String(i + 1),
          label: t(`terms.replyKinds.${kind}`),
        }))}
        value={draft.kind}
        error={desk.kindMissing ? t("answers.desk.kindMissing") : undefined}
        onChange={(kind) => change({ kind })}
        onNext={() => focusText(0)}
      />
      {draft.kind === "refusal" && <Alert type="warning" showIcon title={t("answers.desk.refusal")} />}
      <div className="answers-texts">
        {TEXTS.map((name, at) => (
          <Field key={name} label={t(`answers.desk.${name}`)}>
            <Input
              ref={(input) => {
                if (input !== null) inputs.current.set(name, input);
              }}
              autoComplete="off"
              maxLength={2000}
              value={draft[name]}
              onChange={(event) => change({ [name]: event.target.value })}
              onKeyDown={onEnter(() => focusText(at + 1))}
            />
          </Field>
        ))}
      </div>
      <KeyChoice<number>
        ref={interest}
        label={t("answers.desk.interest")}
        options={INTEREST.map((word, value) => ({ value, key: String(value), label: t(`answers.interest.${word}`) }))}
        value={draft.interest}
        onChange={(value) => change({ interest: value })}
        onNext={() => note.current?.focus()}
      />
      <Field label={t("answers.desk.note")}>
        <Input
          ref={note}
          autoComplete="off"
          maxLength={2000}
          value={draft.note}
          onChange={(event) => change({ note: event.target.value })}
        />
      </Field>
    </>
  );
}

function onEnter(next: () => void): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.key !== "Enter" || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    next();
  };
}
