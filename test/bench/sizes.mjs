/**
 * @typedef {object} Size
 * @property {"quick" | "full"} name
 * @property {number} customers
 * @property {number} lines
 * @property {number} files The lines come in so many files.
 * @property {number} rounds Each measure and its denominator, in turn, at least so often.
 */

/** @type {{ quick: Size, full: Size }} */
export const SIZES = {
  quick: { name: "quick", customers: 100_000, lines: 1_000_000, files: 1, rounds: 5 },
  full: { name: "full", customers: 1_000_000, lines: 10_000_000, files: 10, rounds: 5 },
};

/** Order lines of a later, smaller file. */
export const MORE_LINES = 50_000;
