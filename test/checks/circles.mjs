/**
 * The circles in a graph of imports: one for each group of files that all reach each other, as a shortest way around.
 * @param {ReadonlyMap<string, readonly string[]>} edges File → the files it imports.
 * @returns {string[][]}
 */
export function findCircles(edges) {
  const seen = new Set();
  const circles = [];
  for (const file of edges.keys()) {
    if (seen.has(file)) continue;
    const circle = shortestWay(edges, file);
    if (circle === null) continue;
    circles.push(circle);
    for (const member of circle) seen.add(member);
  }
  return circles;
}

/**
 * The shortest way from a file back to itself, or null.
 * @param {ReadonlyMap<string, readonly string[]>} edges
 * @param {string} start
 */
function shortestWay(edges, start) {
  /** @type {Map<string, string>} file → the one it was first reached from */
  const cameFrom = new Map();
  const queue = [start];
  for (const file of queue) {
    for (const next of edges.get(file) ?? []) {
      if (next === start) return wayTo(file, start, cameFrom);
      if (cameFrom.has(next)) continue;
      cameFrom.set(next, file);
      queue.push(next);
    }
  }
  return null;
}

/**
 * @param {string} end
 * @param {string} start
 * @param {ReadonlyMap<string, string>} cameFrom
 */
function wayTo(end, start, cameFrom) {
  const way = [end];
  for (let file = end; file !== start;) {
    file = cameFrom.get(file) ?? start;
    way.unshift(file);
  }
  return way;
}
