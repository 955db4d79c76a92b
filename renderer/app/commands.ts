import { useSyncExternalStore } from "react";

/** Something a person can ask for by name in the command palette. */
export interface Command {
  readonly id: string;
  /** As the palette shows it, in the person's language. */
  readonly title: string;
  /** Further words it is found by. */
  readonly words?: readonly string[];
  /** How its key reads: "Ctrl Z". */
  readonly keys?: string;
  readonly run: () => unknown;
}

const commands = new Map<string, Command>();
const listeners = new Set<() => void>();
let list: readonly Command[] = [];

/** Puts a command into the palette; the returned function takes it out again. A later command of the same id replaces it. */
export function registerCommand(command: Command): () => void {
  commands.set(command.id, command);
  changed();
  return () => {
    if (commands.get(command.id) !== command) return;
    commands.delete(command.id);
    changed();
  };
}

/** All commands there are right now. */
export function useCommands(): readonly Command[] {
  return useSyncExternalStore(watch, () => list);
}

/** The commands that hold every word typed, in their order of registration. */
export function findCommands(all: readonly Command[], text: string): readonly Command[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return all.filter((command) => {
    const within = [command.title, ...(command.words ?? [])].join(" ").toLowerCase();
    return words.every((word) => within.includes(word));
  });
}

function watch(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

function changed(): void {
  list = [...commands.values()];
  for (const listener of listeners) listener();
}
