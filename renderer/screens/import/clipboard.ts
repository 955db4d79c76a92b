/** What a paste brings, as far as a table can be in it. */
export interface Pasted {
  readonly files: ArrayLike<File>;
  getData(type: string): string;
}

/**
 * The table that was pasted, as a file: one copied in the file manager as it is; else the table of a web page, as spreadsheets and browsers give it, else
 * text of several lines or cells. Null where there is none.
 */
export function pastedFile(pasted: Pasted, name: string): File | null {
  const copied = pasted.files[0];
  // A spreadsheet adds a picture of the cells to what it copies.
  if (copied !== undefined && !copied.type.startsWith("image/")) return copied;
  const html = pasted.getData("text/html");
  const [from, to] = [html.search(/<table[\s>]/i), html.toLowerCase().lastIndexOf("</table>")];
  if (from >= 0 && to > from) {
    const page = `<html><body>${html.slice(from, to)}</table></body></html>`;
    return new File([page], name, { type: "text/html" });
  }
  const text = pasted.getData("text/plain");
  return /[\t\n]/.test(text.trim()) ? new File([text], name, { type: "text/plain" }) : null;
}
