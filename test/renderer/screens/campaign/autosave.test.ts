import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { Autosave, type SaveState } from "../../../../renderer/screens/campaign/autosave.ts";

interface Draft {
  readonly name: string;
  readonly note?: string;
}

/** A store that can be slow or refuse, and what it was given. */
function desk(first: Draft) {
  const stored: Draft[] = [];
  const states: SaveState[] = [];
  const errors: unknown[] = [];
  let answer: () => Promise<void> = () => Promise.resolve();
  const autosave = new Autosave<Draft>(first, {
    save: async (draft) => {
      await answer();
      stored.push(draft);
    },
    tell: (state) => states.push(state),
    onError: (error) => errors.push(error),
    rest: 1000,
  });
  return {
    autosave,
    stored,
    states,
    errors,
    answerWith: (next: () => Promise<void>) => {
      answer = next;
    },
  };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("a draft stores itself", () => {
  test("after a moment of rest, and only the last of what was typed", async () => {
    const { autosave, stored, states } = desk({ name: "" });
    autosave.change({ name: "A" });
    await vi.advanceTimersByTimeAsync(600);
    autosave.change({ name: "Autumn" });
    await vi.advanceTimersByTimeAsync(600);
    expect(stored).toEqual([]);
    await vi.advanceTimersByTimeAsync(400);
    expect(stored).toEqual([{ name: "Autumn" }]);
    expect(states.at(-1)).toBe("saved");
  });

  test("what is typed while it is being stored is stored next, never at the same time", async () => {
    const { autosave, stored, answerWith } = desk({ name: "" });
    let release = (): void => {};
    answerWith(() => new Promise((resolve) => (release = resolve)));
    autosave.change({ name: "first" });
    const flushed = autosave.flush();
    autosave.change({ name: "second" });
    const again = autosave.flush();
    release();
    await flushed;
    answerWith(() => Promise.resolve());
    release();
    await vi.advanceTimersByTimeAsync(10);
    release();
    expect(await again).toBe(true);
    expect(stored).toEqual([{ name: "first" }, { name: "second" }]);
  });

  test("nothing is stored where nothing changed, whatever the order of the keys", async () => {
    const { autosave, stored } = desk({ name: "A", note: "b" });
    autosave.change({ note: "b", name: "A" });
    expect(await autosave.flush()).toBe(true);
    expect(stored).toEqual([]);
  });

  test("a failure is told, and the text is still there to be stored", async () => {
    const { autosave, stored, states, errors, answerWith } = desk({ name: "" });
    answerWith(() => Promise.reject(new Error("full")));
    autosave.change({ name: "Autumn" });
    expect(await autosave.flush()).toBe(false);
    expect(states.at(-1)).toBe("failed");
    expect(errors).toHaveLength(1);
    answerWith(() => Promise.resolve());
    expect(await autosave.flush()).toBe(true);
    expect(stored).toEqual([{ name: "Autumn" }]);
  });
});

describe("what another place stored", () => {
  test("is shown where nothing is being written: an undo", async () => {
    const { autosave } = desk({ name: "before" });
    autosave.change({ name: "after" });
    await autosave.flush();
    expect(autosave.hear({ name: "after" })).toBeNull();
    expect(autosave.hear({ name: "before" })).toEqual({ name: "before" });
  });

  test("does not replace what is being typed", () => {
    const { autosave } = desk({ name: "before" });
    autosave.change({ name: "typing" });
    expect(autosave.hear({ name: "elsewhere" })).toBeNull();
  });

  test("an answer from before the last save, come late, changes nothing", async () => {
    const { autosave } = desk({ name: "before" });
    autosave.change({ name: "after" });
    await autosave.flush();
    expect(autosave.hear({ name: "before" })).toBeNull();
  });
});
