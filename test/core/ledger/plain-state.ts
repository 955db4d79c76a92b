import type { State } from "../../../core/model/state.ts";
import { canonical } from "./canonical.ts";
import { channelsOf, content } from "./content.ts";
import type { PlainState } from "./naive-fold.ts";

/** A folded state in the plain values of the naive fold. */
export function plain(folded: State): PlainState {
  const { customers, lines, locks } = canonical(folded);
  const live = customers.rows.filter((one) => one.live);
  const amounts = new Map(lines.map((one) => [String(one.key), one]));
  return {
    live: live.map(({ id }) => id),
    fields: Object.fromEntries(
      live.flatMap(({ id, fields }) =>
        fields
          .filter(([name, value]) => value !== null && name !== "referrer")
          .map(([name, value]) => [`${id} ${name}`, String(value)]),
      ),
    ),
    permissions: Object.fromEntries(
      live.flatMap(({ id, permissions }) =>
        permissions.filter(([, is]) => is !== "unknown").map(([on, is, commit]) => [`${id} ${on}`, `${is} @${commit}`]),
      ),
    ),
    lines: [...amounts.values()]
      .map(
        (one) =>
          `${keyName(one.key)} ${one.customer === -1 ? "-" : one.customer} ${one.numbers[2]! / 10_000} @${one.commit}`,
      )
      .toSorted(),
    locks: locks.map(([id, lock]) => `${id} ${lock.class} @${lock.commit}`).toSorted(),
    suppressed: [...folded.suppressions.keys]
      .flatMap(([key, mask]) => channelsOf(mask).map((on) => `${key.replaceAll("\u0001", " ")} ${on}`))
      .toSorted(),
  };
}

const KEY_NAMES = new Map(
  ["k1", "k2", "k3", "k4", "k5"].map((key) => {
    const { columns } = content({ lines: [{ key, customer: 0, day: "2024-01-02", amount: 0 }] }).blocks[0]!;
    const half = (name: string): number => {
      const column = columns[name];
      return column?.type === "int" ? column.values[0]! : -1;
    };
    return [String([half("keyHi"), half("keyLo")]), key];
  }),
);

function keyName(key: readonly (number | undefined)[]): string {
  return KEY_NAMES.get(String(key)) ?? "?";
}
