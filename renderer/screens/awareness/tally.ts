import type { SampleAnswer } from "../../../core/engine/response-answers.ts";

export type Phase = "before" | "after";
type Person = SampleAnswer["people"][number];

/** What the people of a sample said in one phase, counted. */
export interface Tally {
  readonly answers: number;
  /** By themselves or when named. */
  readonly knows: number;
  readonly unaided: number;
  readonly understands: number;
}

/** Counts the answers of a phase; who was not asked counts nowhere. */
export function tallyOf(people: readonly Pick<Person, Phase>[], phase: Phase): Tally {
  const said = people.flatMap((person) => person[phase] ?? []);
  return {
    answers: said.length,
    knows: said.filter(({ aware }) => aware !== "none").length,
    unaided: said.filter(({ aware }) => aware === "unaided").length,
    understands: said.filter(({ understands }) => understands).length,
  };
}

/** Whom one would ask now: those who may be called first, in the order of the sample. */
export function callOrder(people: readonly Person[], phase: Phase, onlyOpen: boolean): readonly Person[] {
  const shown = onlyOpen ? people.filter((person) => person[phase] === null) : people;
  return [...shown.filter(({ mayCall }) => mayCall), ...shown.filter(({ mayCall }) => !mayCall)];
}
