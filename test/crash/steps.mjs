/**
 * What is done next, at random: mostly what a shop does every day, now and then what it does once a year.
 * @param {() => number} next
 * @param {number} commits
 * @returns {import("./page/page.ts").Step}
 */
export function stepFor(next, commits) {
  const pick = next();
  const customer = () => Math.floor(next() * 60);
  if (commits < 2 || pick < 0.35) {
    const rows = pick < 0.04 ? 20_000 : 100 + Math.floor(next() * 1500);
    return { do: "import", seed: Math.floor(next() * 1e9), rows, from: Math.floor(next() * 1e6) };
  }
  if (pick < 0.65) return { do: "edit", customer: customer(), value: `李${Math.floor(next() * 1000)}` };
  if (pick < 0.75) return { do: "merge", keep: customer(), gone: customer() };
  if (pick < 0.83) return { do: "retract", commit: 1 + Math.floor(next() * commits) };
  if (pick < 0.9) return { do: "erase", customer: customer(), mode: next() < 0.5 ? "erase" : "anonymise" };
  if (pick < 0.93) return { do: "snapshot" };
  if (pick < 0.96) return { do: "backup" };
  if (pick < 0.98) return { do: "restore" };
  return { do: next() < 0.5 ? "protect" : "unprotect" };
}
