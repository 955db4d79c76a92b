import { Checkbox, Input } from "antd";
import { useId } from "react";
import { CHANNELS, type Channel } from "../../core/model/fields.ts";
import { useT } from "../app/words/words.ts";
import "./granted-channels.css";

interface Props {
  readonly channels: readonly Channel[];
  readonly basis: string;
  readonly onChange: (changes: { readonly channels?: readonly Channel[]; readonly basis?: string }) => void;
}

/** By which channels people agreed to be contacted, and on what basis: the evidence of a permission. */
export function GrantedChannels({ channels, basis, onChange }: Props) {
  const t = useT();
  const id = useId();
  return (
    <div className="rg-granted">
      <fieldset>
        <legend>{t("data.importing.permission.channels")}</legend>
        <Checkbox.Group
          value={[...channels]}
          options={CHANNELS.map((value) => ({ value, label: t(`terms.channels.${value}`) }))}
          onChange={(chosen) => onChange({ channels: CHANNELS.filter((channel) => chosen.includes(channel)) })}
        />
      </fieldset>
      <label htmlFor={id}>{t("data.importing.permission.basis")}</label>
      <Input.TextArea
        id={id}
        rows={2}
        maxLength={500}
        value={basis}
        placeholder={t("data.importing.permission.basisExample")}
        onChange={({ target }) => onChange({ basis: target.value })}
      />
    </div>
  );
}
