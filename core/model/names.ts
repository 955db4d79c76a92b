import type { FactField } from "./fields.ts";
import type { State } from "./state.ts";

const HAN = /\p{Script=Han}/u;

/** What a person is called: the name as it came, else given and family name in the order of their script; undefined unknown. */
export function personName(state: State, customer: number): string | undefined {
  const value = (field: FactField): string | undefined => state.customers.fields.get(field)?.values[customer];
  const name = value("name");
  if (name !== undefined) return name;
  const given = value("given");
  const family = value("family");
  if (given === undefined || family === undefined) return given ?? family;
  return HAN.test(given) && HAN.test(family) ? `${family}${given}` : `${given} ${family}`;
}
