import { EyeInvisibleOutlined, EyeOutlined } from "@ant-design/icons";
import { Button, Input } from "antd";
import { useState } from "react";
import { useT } from "../app/words/words.ts";

interface Props {
  readonly id?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Shown from the beginning: a code that is copied from paper. */
  readonly visible?: boolean;
  readonly autoFocus?: boolean;
}

/** What is typed to open something: hidden unless the person wants to see it. */
export function SecretInput({ id, value, onChange, visible = false, autoFocus = false }: Props) {
  const t = useT();
  const [shown, setShown] = useState(visible);
  return (
    <div className="rg-secret">
      <Input
        {...(id === undefined ? {} : { id })}
        type={shown ? "text" : "password"}
        value={value}
        maxLength={1000}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        autoFocus={autoFocus}
        onChange={(event) => onChange(event.target.value)}
      />
      <Button
        icon={shown ? <EyeInvisibleOutlined aria-hidden /> : <EyeOutlined aria-hidden />}
        aria-label={t(shown ? "lock.screen.hide" : "lock.screen.show")}
        onClick={() => setShown(!shown)}
      />
    </div>
  );
}
