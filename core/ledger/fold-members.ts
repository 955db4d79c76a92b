import type { Block } from "../model/block.ts";
import type { Members } from "../model/state.ts";
import { copyNumbers } from "./columns.ts";

/** The people of one launch from its member blocks, in the order they were written; a column that is missing is unknown. */
export function membersOf(blocks: readonly Block[]): Members {
  const count = blocks.reduce((sum, { rows }) => sum + rows, 0);
  const members = {
    count,
    customer: new Int32Array(count),
    status: new Uint8Array(count),
    household: new Int32Array(count),
    stratum: new Int32Array(count),
    class: new Uint8Array(count),
    quartile: new Int8Array(count),
    value: new Float64Array(count),
    pre: new Float64Array(count),
    plan: new Int32Array(count),
    evidence: new Int32Array(count),
  };
  let at = 0;
  for (const { rows, columns } of blocks) {
    copyNumbers(columns["customer"], rows, members.customer, at, -1);
    copyNumbers(columns["status"], rows, members.status, at, 0);
    copyNumbers(columns["household"], rows, members.household, at, -1);
    copyNumbers(columns["stratum"], rows, members.stratum, at, -1);
    copyNumbers(columns["class"], rows, members.class, at, 0);
    copyNumbers(columns["quartile"], rows, members.quartile, at, -1);
    copyNumbers(columns["value"], rows, members.value, at, NaN);
    copyNumbers(columns["pre"], rows, members.pre, at, NaN);
    copyNumbers(columns["plan"], rows, members.plan, at, 0);
    copyNumbers(columns["evidence"], rows, members.evidence, at, 0);
    at += rows;
  }
  return members;
}

/** Nobody: a launch whose segment was empty. */
export const NO_MEMBERS: Members = membersOf([]);
