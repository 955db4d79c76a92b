import { RegularsError } from "../model/error.ts";
import type { RecipeDecision } from "../model/recipe.ts";
import type { State } from "../model/state.ts";
import { layoutsOf, type KnownLayout } from "./layouts.ts";

const NEVER_ANSWERED = { state: "unknown", channels: [], basis: "" } as const;
const MAX_NAME = 200;

/** A known layout kept under a name, as it was last used. Errors: `layout-unknown`, `layout-name-taken`, `value-invalid`. */
export function keptLayout(state: State, id: string, name: string, samePermission: boolean): RecipeDecision {
  const all = layoutsOf(state);
  const called = name.trim();
  if (called === "" || called.length > MAX_NAME) throw new RegularsError("value-invalid", { field: "name" });
  if (all.some((other) => other.id !== id && other.name === called)) {
    throw new RegularsError("layout-name-taken", { what: called });
  }
  const layout = known(all, id);
  // An answer that was never given holds for nothing.
  return { ...decisionOf(layout), name: called, samePermission: samePermission && layout.permission !== null };
}

/** A layout that is to be used no more. Error: `layout-unknown`. */
export function removedLayout(state: State, id: string): RecipeDecision {
  return { ...decisionOf(known(layoutsOf(state), id)), samePermission: false, removed: true };
}

function known(layouts: readonly KnownLayout[], id: string): KnownLayout {
  const layout = layouts.find((one) => one.id === id);
  if (!layout) throw new RegularsError("layout-unknown");
  return layout;
}

function decisionOf({
  id,
  name,
  fileName,
  mapping,
  anonymous,
  permission,
  samePermission,
}: KnownLayout): RecipeDecision {
  return {
    type: "recipe",
    id,
    name: name ?? (fileName === "" ? id : fileName),
    mapping,
    anonymous,
    permission: permission ?? NEVER_ANSWERED,
    samePermission,
    removed: false,
  };
}
