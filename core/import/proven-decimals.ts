import type { ColumnProfile } from "./column-profile.ts";
import { isNumberField } from "../model/field-types.ts";
import { headerMeaning } from "./header-words.ts";

/** The share of a column's cells that must be numbers for it to prove how the file writes them. */
const NEARLY_ALL = 0.9;
/** Names of sums that mean nothing to us, but are numbers. */
const NUMBER_NAME =
  /price|cost|amount|total|\btax|\bvat|preis|kosten|betrag|summe|steuer|mwst|netto|brutto|prix|montant|\btva|importe|precio|prezzo|importo|prijs|bedrag|价|額|额|费|税|成本/i;

/**
 * Columns whose numbers can be read with either mark ("1.200") follow the file's other columns of numbers, where some of these prove one mark ("12,50") and
 * nothing in any of them speaks for the other; they say then which column they follow. Columns of other things prove nothing: a time, a version and a
 * place on the map have points everywhere.
 */
export function followProvenDecimals(profiles: readonly ColumnProfile[]): ColumnProfile[] {
  const proofs = profiles.filter((profile) => profile.number.proven !== null && holdsNumbers(profile));
  const [first] = proofs;
  const mark = first?.number.proven;
  if (first === undefined || mark === undefined || mark === null || mark === "both") return [...profiles];
  if (proofs.some(({ number }) => number.proven !== mark)) return [...profiles];
  return profiles.map((profile) => {
    const { number } = profile;
    if (!number.ambiguous || number.proven !== null) return profile;
    return { ...profile, number: { ...number, mark, ambiguous: false }, decimalLike: first.name };
  });
}

function holdsNumbers({ name, cells, number }: ColumnProfile): boolean {
  if (number.fits < NEARLY_ALL * cells.length && number.proven !== "both") return false;
  const [meaning] = headerMeaning(name);
  return meaning === undefined ? NUMBER_NAME.test(name) : isNumberField(meaning.field);
}
