import type { LayoutName } from "../../core/model/importing.ts";
import { useT } from "../app/words/words.ts";

/** How a layout of files is called: as a person named it, after the product it is of, else after its last file. */
export function useLayoutName(): (layout: LayoutName) => string {
  const t = useT();
  return ({ name, shipped, fileName }) => name ?? (shipped === null ? fileName : t(`data.layouts.shipped.${shipped}`));
}
