/** The words of a choice: what it is, and below it what it means. */
export function Choice({ title, hint }: { readonly title: string; readonly hint: string }) {
  return (
    <span className="rg-import-choice">
      <span>{title}</span>
      <span className="rg-quiet">{hint}</span>
    </span>
  );
}
