import type { Foresight } from "../model/foresight.ts";
import { field, type Field } from "./field.ts";

/** What may be expected of a customer in the twelve months to come (methods §7); worked out when one of them is first read. */
export function foresightFields(foresight: () => Foresight): readonly Field[] {
  const of = (id: string, type: "share" | "number" | "money", values: (of: Foresight) => Float64Array): Field =>
    field({ id, type, group: "value", choices: [] }, () => ({ type, values: values(foresight()) }));
  return [
    of("comingChance", "share", ({ coming }) => coming),
    of("expectedOccasions", "number", ({ occasions }) => occasions),
    of("expectedMoney", "money", ({ money }) => money),
  ];
}
