/** Keys under which no text of a person's own stands: ids, and words of ours. */
const NOT_TYPED: ReadonlySet<string> = new Set([
  "id",
  "type",
  "campaign",
  "wave",
  "reply",
  "digest",
  "field",
  "operator",
  "combinator",
  "kind",
  "channel",
  "format",
  "basedOn",
  "columns",
]);

/** Parts of a decision in which nobody typed anything. */
const UNTYPED_PARTS: ReadonlySet<string> = new Set(["mapping", "accounting"]);

/** What stands where a text was taken out. */
const GAP = "…";

/** Takes the names of erased people out of what was typed elsewhere: purposes, notes, rules, texts of campaigns. */
export class TextScrubber {
  /** Whole texts that name somebody, such as the value of a rule. */
  private readonly whole: ReadonlySet<string>;
  private readonly named: readonly string[];
  /** Texts that cannot mean anything else, wherever they stand. */
  private readonly parts: readonly string[];

  constructor(names: ReadonlySet<string>, codes: ReadonlySet<string>) {
    this.whole = new Set([...names, ...codes]);
    this.named = [...names].toSorted((a, b) => b.length - a.length);
    const telling = [...names].filter(isTelling);
    const codesTelling = [...codes].filter((code) => code.length >= 6 && /\d/.test(code));
    // The longer first: a shorter one may be a part of it.
    this.parts = [...telling, ...codesTelling].toSorted((a, b) => b.length - a.length);
  }

  /** The same without them; the very same object where there are none in it. */
  scrub<T>(value: T): T {
    return this.walk(value, "") as T;
  }

  /** A text without any of their names, however short: for what is written about nobody. */
  bare(text: string): string {
    let out = text;
    for (const name of this.named) if (name.length > 1) out = out.replaceAll(name, GAP);
    return out;
  }

  private walk(value: unknown, key: string): unknown {
    if (UNTYPED_PARTS.has(key)) return value;
    if (typeof value === "string") return NOT_TYPED.has(key) ? value : this.text(value, key);
    if (Array.isArray(value))
      return same(
        value,
        value.map((one) => this.walk(one, key)),
      );
    if (typeof value !== "object" || value === null) return value;
    const entries = Object.entries(value);
    const walked = entries.map(([name, one]): [string, unknown] => [name, this.walk(one, name)]);
    return walked.every(([, one], i) => one === entries[i]![1]) ? value : Object.fromEntries(walked);
  }

  private text(text: string, key: string): string {
    if (key === "value" && this.whole.has(text)) return GAP;
    let out = text;
    for (const part of this.parts) if (out.includes(part)) out = withoutPart(out, part);
    return out;
  }
}

/** Whether a text names one person only, so that it may be taken out of any sentence: not "Li", nor the name of a town. */
function isTelling(text: string): boolean {
  if (/^[\p{Script=Han}·]{3,}$/u.test(text)) return true;
  return text.length >= 7 && /[\s@\d]/.test(text);
}

/** Without a part, but where it is only the beginning, middle or end of a longer word or number. */
function withoutPart(text: string, part: string): string {
  const wordlike = /[\p{L}\p{N}]/u;
  const isAscii = /^[\x20-\x7e]+$/.test(part);
  let out = "";
  let from = 0;
  for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + 1)) {
    if (at < from) continue;
    const before = text[at - 1] ?? "";
    const after = text[at + part.length] ?? "";
    const isInside = isAscii && /[a-zA-Z0-9]/.test(before + after) && wordlike.test(before + after);
    if (isInside) continue;
    out += `${text.slice(from, at)}${GAP}`;
    from = at + part.length;
  }
  return out + text.slice(from);
}

function same(before: readonly unknown[], after: unknown[]): readonly unknown[] {
  return after.every((one, i) => one === before[i]) ? before : after;
}
