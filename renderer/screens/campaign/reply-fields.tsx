import { Checkbox, Form, Input } from "antd";
import { REPLY_CHANNELS } from "../../../core/model/campaign.ts";
import { useT } from "../../app/words/words.ts";
import { Field } from "../../ui/field.tsx";
import { usePlan } from "./plan-context.ts";

/** By which ways people can reply, and where to. */
export function ReplyFields() {
  const t = useT();
  const { campaign, change } = usePlan();
  const few = campaign.replyChannels.length < 2;
  return (
    <>
      <Form.Item
        {...(few ? { help: t("campaignWave.reply.few"), validateStatus: "warning" as const } : {})}
        label={t("campaignWave.reply.channels")}
      >
        <Checkbox.Group
          aria-label={t("campaignWave.reply.channels")}
          value={[...campaign.replyChannels]}
          options={REPLY_CHANNELS.map((value) => ({ value, label: t(`campaignWave.reply.kinds.${value}`) }))}
          onChange={(chosen) => change({ replyChannels: REPLY_CHANNELS.filter((channel) => chosen.includes(channel)) })}
        />
      </Form.Item>
      <Field label={t("campaignWave.reply.to")} help={t("campaignWave.reply.toHelp")}>
        <Input.TextArea
          autoSize={{ minRows: 1, maxRows: 4 }}
          maxLength={20_000}
          value={campaign.replyTo}
          onChange={({ target }) => change({ replyTo: target.value })}
        />
      </Field>
    </>
  );
}
