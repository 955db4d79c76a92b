import { useRef, useState } from "react";
import type { CodeAnswer } from "../../../core/engine/response-answers.ts";
import { useRegulars, useView } from "../../app/engine.tsx";
import { recall, remember } from "../../app/remember.ts";
import { useTell } from "../../app/tell.tsx";
import { civilToday } from "../../app/today.ts";
import { useT } from "../../app/words/words.ts";
import type { Found } from "../../ui/customer-finder.tsx";
import { BLANK, channelFrom, personOf, replyOf, type DeskDraft, type DeskHabits } from "./desk-draft.ts";

/** What was just taken down. */
export interface Taken {
  readonly id: string;
  readonly person: Found | null;
  readonly contactGiven: string;
}

export interface Desk {
  readonly draft: DeskDraft;
  readonly habits: DeskHabits;
  /** What the code says; null while nothing is typed or it is being looked up. */
  readonly code: CodeAnswer | null;
  readonly person: Found | null;
  readonly kindMissing: boolean;
  readonly saving: boolean;
  readonly last: Taken | null;
  change(changes: Partial<DeskDraft>): void;
  habit(changes: Partial<DeskHabits>): void;
  /** What the code as typed says, asked right now. */
  lookUp(): Promise<CodeAnswer>;
  /** Whether it was saved. */
  save(): Promise<boolean>;
  takeAway(): Promise<void>;
}

function rememberedHabits(): DeskHabits {
  return {
    recorder: recall("desk.recorder") ?? "",
    channel: channelFrom(recall("desk.channel")),
    day: civilToday(),
  };
}

/** The replies that are being typed in, one after the other; who types, by which channel they came and of which day stays. */
export function useDesk(campaign: string | null): Desk {
  const regulars = useRegulars();
  const tell = useTell();
  const t = useT();
  const [draft, setDraft] = useState(BLANK);
  const [habits, setHabits] = useState(rememberedHabits);
  const [kindMissing, setKindMissing] = useState(false);
  const [saving, setSaving] = useState(false);
  const [last, setLast] = useState<Taken | null>(null);
  const busy = useRef(false);
  const code = useCode(draft.code);
  const person = personOf(draft, code);

  const lookUp = (): Promise<CodeAnswer> => regulars.query("code", { code: draft.code.trim() });
  const save = async (): Promise<boolean> => {
    // The code may have been typed a moment ago; the engine is asked for this very one.
    const named = draft.code.trim() === "" ? null : await lookUp();
    const reply = replyOf(draft, habits, named, campaign);
    setKindMissing(reply === null);
    if (reply === null || busy.current) return false;
    busy.current = true;
    setSaving(true);
    try {
      const id = await regulars.recordReply(reply, null);
      setLast({ id, person: personOf(draft, named), contactGiven: reply.contactGiven });
      setDraft(BLANK);
      return true;
    } finally {
      busy.current = false;
      setSaving(false);
    }
  };

  return {
    draft,
    habits,
    code,
    person,
    kindMissing,
    saving,
    last,
    change: (changes) => {
      if (changes.kind !== undefined) setKindMissing(false);
      setDraft((before) => ({ ...before, ...changes }));
    },
    habit: (changes) => {
      if (changes.recorder !== undefined) remember("desk.recorder", changes.recorder);
      if (changes.channel !== undefined) remember("desk.channel", changes.channel);
      setHabits((before) => ({ ...before, ...changes }));
    },
    lookUp,
    save,
    takeAway: async () => {
      if (last === null) return;
      const commit = await regulars.removeReply(last.id);
      setLast(null);
      tell.done(t("answers.replies.removed"), commit);
    },
  };
}

/** What a code says as it is typed; an answer to what stood there before is none. */
function useCode(typed: string): CodeAnswer | null {
  const code = typed.trim();
  const { answer, loading } = useView("code", { code });
  return code === "" || loading ? null : answer;
}
