import { CLASSES, STAGES } from "../model/fields.ts";
import { earlierField, movementField, MOVEMENTS, PERIODS } from "../model/movement.ts";
import { movementsSince } from "../value/movement.ts";
import type { Standings } from "../value/standings.ts";
import { field, type Field } from "./field.ts";

/** For each period what became of somebody's class, and the class and stage they had then. Worked out when one of them is asked for. */
export function movementFields(standings: Standings): readonly Field[] {
  return PERIODS.flatMap((months) => [
    choice(movementField(months), MOVEMENTS, () => movementsSince(standings, months).movement),
    choice(earlierField("class", months), CLASSES, () => movementsSince(standings, months).classBefore),
    choice(earlierField("stage", months), STAGES, () => movementsSince(standings, months).stageBefore),
  ]);
}

function choice(id: string, choices: readonly string[], codes: () => Uint8Array): Field {
  return field({ id, type: "choice", group: "value", choices }, () => ({ type: "choice", codes: codes(), choices }));
}
