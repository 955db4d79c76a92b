import { parseIsoDay } from "../model/day.ts";
import {
  COMPARISONS,
  isCampaignField,
  type KnownField,
  type Template,
  type TextCondition,
  type TextFault,
  type TextPart,
} from "./template.ts";

export interface ParsedText {
  /** As far as it could be read: a field that is not known stands in it and is missing for everybody. */
  readonly template: Template;
  /** In the order of their places; empty: the text can be used. */
  readonly faults: readonly TextFault[];
}

/**
 * Reads a text with merge fields (requirements E-07): `{{name}}`; `{{name|friend}}` with what to write where it is unknown;
 * `{{#if class = premiumLarge}}…{{else}}…{{/if}}` with `=`, `!=`, `<`, `<=`, `>`, `>=`; `{{#if city}}…{{/if}}` where it is known.
 * Blocks may stand in blocks. Values: choices by their id, money in units of currency, days as `YYYY-MM-DD`. Faults are a result, so
 * that they can be shown while somebody types.
 */
export function parseText(text: string, known: KnownField): ParsedText {
  const reader = new Reader(known);
  let from = 0;
  while (from < text.length) {
    const open = text.indexOf("{{", from);
    if (open === -1) break;
    reader.text(text.slice(from, open));
    const close = text.indexOf("}}", open + 2);
    const next = text.indexOf("{{", open + 2);
    if (close === -1 || (next !== -1 && next < close)) {
      reader.fault("unclosedField", open, text.slice(open, open + 20));
      reader.text("{{");
      from = open + 2;
      continue;
    }
    reader.tag(text.slice(open + 2, close).trim(), open);
    from = close + 2;
  }
  reader.text(text.slice(from));
  return reader.end();
}

interface OpenBlock {
  readonly at: number;
  readonly condition: TextCondition;
  readonly whenTrue: TextPart[];
  otherwise: TextPart[] | null;
}

class Reader {
  private readonly known: KnownField;
  private readonly parts: TextPart[] = [];
  private readonly blocks: OpenBlock[] = [];
  private readonly faults: TextFault[] = [];

  constructor(known: KnownField) {
    this.known = known;
  }

  text(text: string): void {
    if (text !== "") this.here().push({ type: "text", text });
  }

  fault(code: TextFault["code"], at: number, what: string): void {
    this.faults.push({ code, at, what });
  }

  tag(content: string, at: number): void {
    const block = this.blocks.at(-1);
    if (content === "") this.fault("emptyField", at, "");
    else if (content === "else") {
      if (block === undefined) this.fault("elseWithoutBlock", at, content);
      else if (block.otherwise !== null) this.fault("secondElse", at, content);
      else block.otherwise = [];
    } else if (content === "/if") {
      if (block === undefined) this.fault("endWithoutBlock", at, content);
      else this.close();
    } else if (/^#if(\s|$)/.test(content)) this.open(content.slice(3).trim(), at);
    else if (content.startsWith("#") || content.startsWith("/")) this.fault("unknownTag", at, content);
    else this.field(content, at);
  }

  end(): ParsedText {
    while (this.blocks.length > 0) {
      this.fault("unclosedBlock", this.blocks.at(-1)?.at ?? 0, this.blocks.at(-1)?.condition.field ?? "");
      this.close();
    }
    return { template: this.parts, faults: this.faults.toSorted((a, b) => a.at - b.at) };
  }

  private here(): TextPart[] {
    const block = this.blocks.at(-1);
    return block === undefined ? this.parts : (block.otherwise ?? block.whenTrue);
  }

  private field(content: string, at: number): void {
    const bar = this.barAfterField(content);
    const field = bar === -1 ? content : content.slice(0, bar).trim();
    if (field === "") this.fault("emptyField", at, content);
    else if (!this.isKnown(field)) this.fault("unknownField", at, field);
    this.here().push({ type: "field", field, fallback: bar === -1 ? null : content.slice(bar + 1).trim() });
  }

  /** Where the field ends and what to write instead begins; −1: there is nothing to write instead. A field's own name may hold a bar. */
  private barAfterField(content: string): number {
    if (this.isKnown(content)) return -1;
    for (let bar = content.indexOf("|"); bar !== -1; bar = content.indexOf("|", bar + 1)) {
      if (this.isKnown(content.slice(0, bar).trim())) return bar;
    }
    return content.indexOf("|");
  }

  private open(content: string, at: number): void {
    const condition = this.isKnown(content) ? { field: content, comparison: null, value: "" } : conditionOf(content);
    if (condition.field === "") this.fault("emptyField", at, content);
    else if (!this.isKnown(condition.field)) this.fault("unknownField", at, condition.field);
    else this.checkValue(condition, at);
    this.blocks.push({ at, condition, whenTrue: [], otherwise: null });
  }

  private close(): void {
    const block = this.blocks.pop();
    if (block === undefined) return;
    const { condition, whenTrue, otherwise } = block;
    this.here().push({ type: "if", condition, whenTrue, otherwise: otherwise ?? [] });
  }

  private isKnown(field: string): boolean {
    return isCampaignField(field) || this.known(field) !== null;
  }

  /** A comparison that could never hold is a slip of the pen. */
  private checkValue({ field, comparison, value }: TextCondition, at: number): void {
    const known = isCampaignField(field) ? null : this.known(field);
    if (comparison === null) return;
    const type = known?.type ?? "text";
    if (type === "day") {
      if (parseIsoDay(value) === null) this.fault("notADay", at, value);
    } else if (type !== "text" && type !== "choice") {
      if (!/^[+-]?(\d+\.?\d*|\.\d+)$/.test(value)) this.fault("notANumber", at, value);
    } else if (comparison !== "=" && comparison !== "!=") this.fault("notComparable", at, field);
    else if (type === "choice" && known?.group === "value" && !known.choices.includes(value)) {
      this.fault("unknownChoice", at, value);
    }
  }
}

function conditionOf(content: string): TextCondition {
  const [, field = content, sign = "", value = ""] = /^(.*?)\s*(!=|<=|>=|=|<|>)\s*(.*)$/s.exec(content) ?? [];
  return {
    field: field.trim(),
    comparison: COMPARISONS.find((comparison) => comparison === sign) ?? null,
    value: value.trim().replace(/^(["'“])(.*)["'”]$/s, "$2"),
  };
}
