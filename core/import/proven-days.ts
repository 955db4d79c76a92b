import type { ColumnProfile } from "./column-profile.ts";

/** The share of a column's cells that must be days for it to prove how the file writes them. */
const NEARLY_ALL = 0.9;

/**
 * Columns whose days can be read day first and month first follow the other columns of the file, where some of these prove one order and none proves the
 * other; they say then which column they follow.
 */
export function followProvenDays(profiles: readonly ColumnProfile[]): ColumnProfile[] {
  const proofs = profiles.filter(provesOrder);
  const [first] = proofs;
  const order = first?.days[0]?.order;
  if (first === undefined || proofs.some(({ days }) => days[0]?.order !== order)) return [...profiles];
  return profiles.map((profile) => {
    const found = profile.days.find((reading) => reading.order === order);
    if (!profile.dayAmbiguous || found === undefined || found.fits < (profile.days[0]?.fits ?? 0)) return profile;
    const days = [found, ...profile.days.filter((reading) => reading !== found)];
    return { ...profile, days, dayAmbiguous: false, daysLike: first.name };
  });
}

/** Whether more of a column's cells are days when the day comes first than when the month does, or the other way round. */
function provesOrder({ cells, days }: ColumnProfile): boolean {
  const best = days[0];
  if (best === undefined || (best.order !== "dmy" && best.order !== "mdy")) return false;
  const other = days.find(({ order }) => order === (best.order === "dmy" ? "mdy" : "dmy"));
  return best.fits >= NEARLY_ALL * cells.length && (other?.fits ?? 0) < best.fits;
}
