import { writable } from "./clean-text.ts";

/** A piece of markup that is safe to be written: made by this file's functions alone, from names listed here and texts escaped. */
export interface Html {
  readonly [MARKUP]: string;
}
const MARKUP = Symbol("markup");

/** A text, a piece of markup, or several; null is nothing. */
export type Content = Html | string | number | null | readonly Content[];

type Tag =
  | "article"
  | "b"
  | "body"
  | "br"
  | "div"
  | "dd"
  | "dl"
  | "dt"
  | "figcaption"
  | "figure"
  | "footer"
  | "h1"
  | "h2"
  | "h3"
  | "head"
  | "header"
  | "html"
  | "li"
  | "main"
  | "meta"
  | "ol"
  | "p"
  | "section"
  | "small"
  | "span"
  | "table"
  | "caption"
  | "tbody"
  | "td"
  | "th"
  | "thead"
  | "title"
  | "tr"
  | "ul"
  // drawings
  | "circle"
  | "line"
  | "path"
  | "rect"
  | "svg"
  | "text";

/** None of these loads, links, runs or styles anything. */
type Attribute =
  | "aria-hidden"
  | "aria-label"
  | "charset"
  | "class"
  | "colspan"
  | "content"
  | "http-equiv"
  | "lang"
  | "name"
  | "role"
  | "scope"
  | "cx"
  | "cy"
  | "d"
  | "height"
  | "r"
  | "rx"
  | "text-anchor"
  | "viewBox"
  | "width"
  | "x"
  | "x1"
  | "x2"
  | "y"
  | "y1"
  | "y2";

const VOID: ReadonlySet<Tag> = new Set<Tag>(["br", "meta"]);

/**
 * An element. Texts among its content and its attributes' values are escaped, whatever they hold; a line break in a text becomes
 * `<br>`.
 */
export function element(
  tag: Tag,
  attributes: Readonly<Partial<Record<Attribute, string | number>>>,
  ...content: Content[]
): Html {
  let open = `<${tag}`;
  for (const [name, value] of Object.entries(attributes)) open += ` ${name}="${escaped(String(value))}"`;
  return { [MARKUP]: VOID.has(tag) ? `${open}>` : `${open}>${markup(content)}</${tag}>` };
}

/**
 * A style sheet. It may hold no text of anybody's: only rules of this program and numbers.
 * Errors: RangeError where it holds what could end the sheet or load something.
 */
export function styleSheet(rules: string): Html {
  if (/[<\\]|@import|url\(/i.test(rules)) throw new RangeError("style sheet");
  return { [MARKUP]: `<style>${rules}</style>` };
}

/** The whole document as it is written to a file. */
export function documentText(html: Html): string {
  return `<!doctype html>\n${html[MARKUP]}\n`;
}

function markup(content: Content): string {
  if (content === null) return "";
  if (typeof content === "number") return escaped(String(content));
  if (typeof content === "string") return escaped(content).replaceAll("\n", "<br>");
  return MARKUP in content ? content[MARKUP] : content.map(markup).join("");
}

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
  "`": "&#96;",
};

function escaped(text: string): string {
  return writable(text).replace(/[&<>"'`]/g, (mark) => ESCAPES[mark] ?? "");
}
