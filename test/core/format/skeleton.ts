/**
 * The elements of a page, in order, with their attributes' names: what a browser would build of it, but for the texts. Line breaks are left out, as they come
 * from texts. Errors where anything is neither an escaped text nor a whole tag.
 */
export function skeleton(html: string): string[] {
  const body = html.replace(/^<!doctype html>\n/, "").replace(/<style>[^<]*<\/style>/g, "<style></style>");
  const tags: string[] = [];
  const open: string[] = [];
  const rest = body.replace(
    /<(\/?)([a-z][a-z0-9]*)((?: [a-zA-Z0-9-]+="[^"<>`']*")*)>/g,
    (_, closing: string, name: string, attributes: string) => {
      if (closing === "/") {
        if (open.pop() !== name) throw new Error(`not closed before </${name}>`);
        return "";
      }
      if (name !== "br") tags.push(name + attributes.replace(/="[^"]*"/g, ""));
      if (name !== "br" && name !== "meta") open.push(name);
      return "";
    },
  );
  if (open.length > 0) throw new Error(`not closed: ${open.join(" ")}`);
  if (/[<>"'`]|&(?!(?:amp|lt|gt|quot|#39|#96);)/.test(rest)) throw new Error("a mark that is not escaped");
  return tags;
}
