import { Button, Form } from "antd";
import { useRef, useState, type KeyboardEvent, type RefObject } from "react";
import { commandKey, isCommand } from "../../app/frame/keys.ts";
import { useT } from "../../app/words/words.ts";
import { ContactOffer } from "../../ui/contact-offer.tsx";
import type { Focusable } from "../../ui/key-choice.tsx";
import { DeskHabitFields } from "./desk-habits.tsx";
import { DeskPerson } from "./desk-person.tsx";
import { DeskWords } from "./desk-words.tsx";
import { useDesk, type Taken } from "./use-desk.ts";

/** The places of the desk the keyboard goes to. */
export interface DeskPlaces {
  readonly code: RefObject<Focusable | null>;
  readonly finder: RefObject<Focusable | null>;
  readonly kind: RefObject<Focusable | null>;
}

interface Props {
  /** The campaign whose screen is open; null: replies to any. */
  readonly campaign: string | null;
  readonly canWrite: boolean;
}

/** Replies typed in by the keyboard alone: code, Enter, one key for the kind, what they wrote, Ctrl Enter, and the next one. */
export function ReplyDesk({ campaign, canWrite }: Props) {
  const t = useT();
  const desk = useDesk(campaign);
  const places: DeskPlaces = {
    code: useRef<Focusable>(null),
    finder: useRef<Focusable>(null),
    kind: useRef<Focusable>(null),
  };
  const save = async (): Promise<void> => {
    const saved = await desk.save();
    (saved ? places.code : places.kind).current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== "Enter" || !isCommand(event.nativeEvent) || event.nativeEvent.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    if (canWrite) void save();
  };
  return (
    <div className="answers-desk" onKeyDownCapture={onKeyDown}>
      <Form layout="vertical" component="div">
        <DeskHabitFields desk={desk} />
        <DeskPerson desk={desk} places={places} />
        <DeskWords desk={desk} places={places} />
      </Form>
      <footer className="answers-foot">
        <Button type="primary" size="large" disabled={!canWrite} loading={desk.saving} onClick={() => void save()}>
          {t(desk.person === null ? "answers.desk.saveUnmatched" : "answers.desk.save")}
        </Button>
        <span className="rg-quiet">{t("answers.desk.keys", { save: commandKey("Enter") })}</span>
      </footer>
      <Last last={desk.last} onTakeAway={desk.takeAway} />
    </div>
  );
}

/** What was taken down last, said once; a way to take it away, and new contact data to look at. */
function Last({ last, onTakeAway }: { readonly last: Taken | null; readonly onTakeAway: () => Promise<void> }) {
  const t = useT();
  const [offered, setOffered] = useState<Taken | null>(null);
  const person = last?.person ?? null;
  return (
    <div className="answers-last" role="status">
      {last !== null && (
        <>
          <span>
            {person === null
              ? t("answers.desk.takenUnmatched")
              : t("answers.desk.taken", { name: person.name ?? t("frame.find.unnamed") })}
          </span>
          <Button size="small" onClick={() => void onTakeAway()}>
            {t("answers.desk.takeAway")}
          </Button>
          {person !== null && last.contactGiven !== "" && (
            <Button size="small" onClick={() => setOffered(last)}>
              {t("answers.replies.update")}
            </Button>
          )}
        </>
      )}
      {offered?.person && (
        <ContactOffer person={offered.person} given={offered.contactGiven} onClose={() => setOffered(null)} />
      )}
    </div>
  );
}
