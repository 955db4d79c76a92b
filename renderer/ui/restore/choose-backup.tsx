import { Button, type ButtonProps } from "antd";
import { useRef } from "react";
import { useT } from "../../app/words/words.ts";

interface Props {
  readonly type?: ButtonProps["type"];
  readonly label: string;
  readonly onChosen: (content: Blob, name: string) => void;
}

/** A button that asks for a backup file. */
export function ChooseBackup({ type = "default", label, onChosen }: Props) {
  const t = useT();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        accept=".regulars"
        hidden
        aria-label={t("safety.restore.choose")}
        onChange={({ target }) => {
          const file = target.files?.[0];
          target.value = "";
          if (file !== undefined) onChosen(file, file.name);
        }}
      />
      <Button type={type} onClick={() => input.current?.click()}>
        {label}
      </Button>
    </>
  );
}
