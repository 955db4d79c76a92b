import { readdir, readFile } from "node:fs/promises";

/** Milliseconds between two looks. */
const SAMPLE = 150;

/**
 * Megabytes that the processes of a browser take in proportion (PSS): shared pages count for each by its share. Linux only.
 * @param {string} profile The folder of the browser's profile, which stands on its command line.
 * @returns {Promise<number>}
 */
export async function megabytesOf(profile) {
  const processes = await allProcesses();
  const roots = processes.filter(({ command }) => command.includes(profile)).map(({ id }) => id);
  const tree = new Set(roots);
  for (let before = -1; before !== tree.size;) {
    before = tree.size;
    for (const { id, parent } of processes) if (tree.has(parent)) tree.add(id);
  }
  const sizes = await Promise.all([...tree].map(pssOf));
  return sizes.reduce((sum, size) => sum + size, 0) / 1024;
}

/**
 * Looks at the memory of a browser now and then, from now until it is stopped, which gives the most there was.
 * @param {string} profile
 */
export function watchMemory(profile) {
  const watched = { most: 0, running: true };
  const watching = (async () => {
    while (watched.running) {
      watched.most = Math.max(watched.most, await megabytesOf(profile));
      await new Promise((resolve) => setTimeout(resolve, SAMPLE));
    }
  })();
  return {
    stop: async () => {
      watched.running = false;
      await watching;
      return watched.most;
    },
  };
}

async function allProcesses() {
  const ids = (await readdir("/proc")).filter((name) => /^\d+$/.test(name));
  const found = await Promise.all(
    ids.map(async (id) => {
      const [command, status] = await Promise.all([read(`/proc/${id}/cmdline`), read(`/proc/${id}/stat`)]);
      const parent = Number(status.slice(status.lastIndexOf(")") + 2).split(" ")[1]);
      return { id: Number(id), parent, command };
    }),
  );
  return found;
}

/**
 * Kilobytes.
 * @param {number} id
 */
async function pssOf(id) {
  return Number(/^Pss:\s+(\d+)/m.exec(await read(`/proc/${id}/smaps_rollup`))?.[1] ?? 0);
}

/**
 * A process may end while it is looked at.
 * @param {string} path
 */
function read(path) {
  return readFile(path, "utf8").catch(() => "");
}
