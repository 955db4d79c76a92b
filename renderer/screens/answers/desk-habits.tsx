import { Input, Select } from "antd";
import { REPLY_CHANNELS, type ReplyChannel } from "../../../core/model/campaign.ts";
import { useT } from "../../app/words/words.ts";
import { DayInput } from "../../ui/day-input.tsx";
import { Field } from "../../ui/field.tsx";
import type { Desk } from "./use-desk.ts";

/** What stays from one reply to the next: who types, how they came, of which day. */
export function DeskHabitFields({ desk: { habits, habit } }: { readonly desk: Desk }) {
  const t = useT();
  return (
    <div className="answers-habits">
      <Field label={t("answers.desk.recorder")}>
        <Input
          value={habits.recorder}
          maxLength={100}
          autoComplete="off"
          onChange={(event) => habit({ recorder: event.target.value })}
        />
      </Field>
      <Field label={t("answers.desk.channel")}>
        <Select<ReplyChannel>
          value={habits.channel}
          options={REPLY_CHANNELS.map((channel) => ({ value: channel, label: t(`terms.replyChannels.${channel}`) }))}
          onChange={(channel) => habit({ channel })}
        />
      </Field>
      <Field label={t("answers.desk.day")}>
        <DayInput
          value={habits.day}
          onChange={(day) => {
            if (day !== null) habit({ day });
          }}
        />
      </Field>
    </div>
  );
}
