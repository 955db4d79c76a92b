import { Button, Input, Select, Space } from "antd";
import { useState } from "react";
import { ALIGNED, ANY_BLANKS, DELIMITERS, delimiterSchema } from "../../../core/model/mapping.ts";
import { useT } from "../../app/words/words.ts";

const WORDS = {
  ",": "comma",
  ";": "semicolon",
  "\t": "tab",
  "|": "pipe",
  " ": "blank",
  [ANY_BLANKS]: "anyBlanks",
  [ALIGNED]: "aligned",
} as const;
/** The choice that lets a person type one; no delimiter itself, since a quotation mark stands in it. */
const OTHER = '"';

interface Props {
  readonly label: string;
  readonly value: string | undefined;
  readonly onChange: (delimiter: string) => void;
}

/** What parts the cells: the usual delimiters, blanks in three ways, the one that was found, or any short text. */
export function DelimiterChooser({ label, value, onChange }: Props) {
  const t = useT();
  const [typed, setTyped] = useState<string | null>(null);
  const usual: readonly string[] = [...DELIMITERS, " ", ANY_BLANKS, ALIGNED];
  const marks = value === undefined || usual.includes(value) ? usual : [...usual, value];
  const nameOf = (mark: string): string =>
    isNamed(mark) ? t(`data.importing.delimiters.${WORDS[mark]}`) : written(mark);
  const read = typed === null ? null : readMark(typed);
  const take = (): void => {
    if (read === null) return;
    onChange(read);
    setTyped(null);
  };
  if (typed !== null) {
    return (
      <Space.Compact>
        <Input
          aria-label={t("data.importing.delimiters.typed")}
          autoFocus
          className="rg-import-delimiter"
          placeholder={t("data.importing.delimiters.example")}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onPressEnter={take}
          onKeyDown={(event) => event.key === "Escape" && setTyped(null)}
        />
        <Button disabled={read === null} onClick={take}>
          {t("data.importing.delimiters.use")}
        </Button>
      </Space.Compact>
    );
  }
  return (
    <Select
      aria-label={label}
      value={value ?? null}
      options={[
        ...marks.map((mark) => ({ value: mark, label: nameOf(mark) })),
        { value: OTHER, label: t("data.importing.delimiters.other") },
      ]}
      popupMatchSelectWidth={false}
      listHeight={320}
      onChange={(mark) => {
        if (mark === OTHER) setTyped("");
        else if (mark !== null) onChange(mark);
      }}
    />
  );
}

function isNamed(mark: string): mark is keyof typeof WORDS {
  return mark in WORDS;
}

/** Signs that cannot be seen are written as the numbers of their characters. */
function written(mark: string): string {
  const isSeen = !/[\p{C}\p{Z}]/u.test(mark);
  const codes = [...mark].map((sign) => `0x${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(2, "0")}`);
  return isSeen ? mark : mark.trim() === mark ? codes.join(" ") : `${mark.trim()} ${codes.join(" ")}`;
}

/** What was typed as a delimiter: itself, or the character of a number such as 0x1F, \x01 or \t; null: it cannot be one. */
function readMark(typed: string): string | null {
  const code = /^(?:0x|\\x|\\u)([0-9a-f]{1,4})$/i.exec(typed)?.[1];
  const mark = typed === "\\t" ? "\t" : code === undefined ? typed : String.fromCharCode(Number.parseInt(code, 16));
  return delimiterSchema.safeParse(mark).success ? mark : null;
}
