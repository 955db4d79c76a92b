import { expect, it } from "vitest";
import { candidateSteps } from "../../../core/quality/candidates.ts";
import { peopleSteps } from "../../../core/quality/people.ts";

function done<T>(steps: Generator<number, T>): T {
  for (;;) {
    const { done: ended, value } = steps.next();
    if (ended === true) return value;
  }
}

/** The pairs that are compared among people of whom only the address is known. */
function comparedBy(addresses: readonly string[]): string[] {
  const { a, b } = done(candidateSteps(done(peopleSteps(addresses.length, new Map([["address", addresses]])))));
  return Array.from(a, (one, i) => `${addresses[one]} = ${addresses[b[i]!]}`);
}

it.each([
  ["浙江省杭州市西湖区文三路787号26幢2310室", "杭州西湖区文三路787号26幢2310"],
  ["浙江省杭州市西湖區文三路７８７號", "浙江省杭州市西湖区文三路787号"],
  ["12 Bridgewater Crescent, Leeds", "Flat 3, 12 Bridgewater Cresent Leeds"],
])("%s is compared with %s and with nobody else", (one, other) => {
  const others = [
    "北京市朝阳区建国路9号",
    "上海市浦东新区世纪大道100号",
    "44 Forbes Street",
    "广州市天河区体育西路1号",
  ];
  expect(comparedBy([one, ...others, other])).toEqual([`${one} = ${other}`]);
});
