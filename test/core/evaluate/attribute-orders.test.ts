import fc from "fast-check";
import { expect, test } from "vitest";
import { attributeOrders, NO_WAVE } from "../../../core/evaluate/attribute-orders.ts";

function attributed(
  contacts: readonly (readonly [number, number, number])[],
  orders: readonly (readonly [number, number])[],
): number[] {
  return [
    ...attributeOrders(
      { customers: Int32Array.from(orders, ([c]) => c), days: Int32Array.from(orders, ([, day]) => day) },
      {
        customers: Int32Array.from(contacts, ([c]) => c),
        days: Int32Array.from(contacts, ([, day]) => day),
        windows: Int32Array.from(contacts, ([, , window]) => window),
      },
    ),
  ];
}

test("an order goes to the latest wave whose window it is in", () => {
  const contacts = [
    [7, 100, 30],
    [7, 110, 30],
    [8, 100, 30],
    [7, 120, 2],
  ] as const;
  const orders = [
    [7, 99],
    [7, 100],
    [7, 110],
    [7, 122],
    [7, 123],
    [7, 141],
    [8, 130],
    [8, 131],
    [9, 100],
  ] as const;
  expect(attributed(contacts, orders)).toEqual([NO_WAVE, 0, 1, 3, 1, NO_WAVE, 2, NO_WAVE, NO_WAVE]);
});

test("agrees with looking at every wave", () => {
  const contact = fc.tuple(fc.nat(3), fc.nat(20), fc.nat(10));
  const order = fc.tuple(fc.nat(3), fc.nat(35));
  fc.assert(
    fc.property(fc.array(contact), fc.array(order), (contacts, orders) => {
      const slow = orders.map(([customer, day]) =>
        contacts.reduce((best, [who, from, window], i) => {
          if (who !== customer || from > day || day > from + window) return best;
          return best === NO_WAVE || from >= contacts[best]![1] ? i : best;
        }, NO_WAVE),
      );
      expect(attributed(contacts, orders)).toEqual(slow);
    }),
  );
});
