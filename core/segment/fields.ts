import type { Bitset } from "../model/bitset.ts";
import type { Column } from "../model/column.ts";
import type { Day } from "../model/day.ts";
import { TOUCH_KINDS } from "../model/fields.ts";
import type { Foresight } from "../model/foresight.ts";
import type { Condition } from "../model/rule.ts";
import type { State } from "../model/state.ts";
import type { Profiles } from "../profile/profiles.ts";
import type { Analysis } from "../value/analysis.ts";
import type { Standings } from "../value/standings.ts";
import { birthdayField } from "./birthday-field.ts";
import { campaignFields } from "./campaign-fields.ts";
import { contactFields } from "./contact-fields.ts";
import { eventsOf } from "./events.ts";
import { factFields } from "./fact-fields.ts";
import type { FieldDescription } from "./field.ts";
import { movementFields } from "./movement-fields.ts";
import { foresightFields } from "./foresight-fields.ts";
import { originField, purchaseFields, touchFields, valueFields } from "./figure-fields.ts";
import type { ColumnSource } from "./source.ts";

export interface FieldsInput {
  readonly state: State;
  readonly profiles: Profiles;
  readonly analysis: Analysis;
  readonly standings: Standings;
  readonly asOf: Day;
  /** What may be expected, worked out when it is asked for. */
  readonly foresight: () => Foresight;
  /** By the clock: birthdays come round today, on whatever day the figures stand. */
  readonly today: Day;
}

/** Everything a rule, a table or a sort can name, about one state on one day; a source for `compileRule` as it is. */
export interface CustomerFields extends ColumnSource {
  /** Fields that are columns, in the order a screen offers them. */
  readonly infos: readonly FieldDescription[];
  /** Fields that ask what happened; for rules only. */
  readonly events: readonly FieldDescription[];
  column(id: string): Column | null;
  event(condition: Condition): Bitset | null;
}

/**
 * The registry of all fields (model.md): facts, what purchases and contacts come to, axes and classes, permissions. Columns are
 * made when first asked for and kept; facts are kept as long as the state, so another setting or day does not read them again.
 */
export function customerFields(input: FieldsInput): CustomerFields {
  const { state, profiles, analysis, standings, asOf, today, foresight } = input;
  const { live } = state.customers;
  const fields = [
    ...factFields(state),
    birthdayField(state, today),
    originField(state),
    ...valueFields(analysis, live),
    ...movementFields(standings),
    ...foresightFields(foresight),
    ...purchaseFields(profiles, analysis, live),
    ...touchFields(profiles),
    ...campaignFields(state),
    ...contactFields(state),
  ];
  const byId = new Map(fields.map((field) => [field.id, field]));
  return {
    infos: fields.map(({ id, type, group, choices }) => ({ id, type, group, choices })),
    events: EVENTS,
    column: (id) => byId.get(id)?.column() ?? null,
    event: eventsOf(state, asOf),
    live,
    asOf,
  };
}

const EVENTS: readonly FieldDescription[] = [
  { id: "bought", type: "text", group: "bought", choices: [] },
  { id: "contacted", type: "choice", group: "touch", choices: TOUCH_KINDS },
  { id: "touched", type: "choice", group: "touch", choices: TOUCH_KINDS },
];
