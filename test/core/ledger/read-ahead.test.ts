import { describe, expect, it } from "vitest";
import { ReadAhead, readAhead } from "../../../core/ledger/read-ahead.ts";

/** Notes what is begun to be read, and reads it. */
function reader() {
  const begun: string[] = [];
  const read = async (name: string): Promise<string> => {
    begun.push(name);
    if (name === "bad") throw new Error(name);
    return name.toUpperCase();
  };
  return { begun, read };
}

describe("what is read ahead", () => {
  it("comes in order, each read once, two more on their way", async () => {
    const { begun, read } = reader();
    const got: string[] = [];
    for await (const [name, thing] of readAhead(["a", "b", "c", "d", "e"], read))
      got.push(`${name}${thing}:${begun.length}`);
    expect(got).toEqual(["aA:3", "bB:4", "cC:5", "dD:5", "eE:5"]);
    expect(begun).toEqual(["a", "b", "c", "d", "e"]);
  });

  it("is not what was passed over, and anything else is read when it is asked for", async () => {
    const { begun, read } = reader();
    const ahead = new ReadAhead(["a", "b", "c", "d", "e", "f"], read);
    expect(await ahead.take("d")).toBe("D");
    expect(await ahead.take("x")).toBe("X");
    expect(await ahead.take("e")).toBe("E");
    expect(begun).toEqual(["d", "e", "f", "x"]);
  });

  it("fails for whoever asks for it, and for nobody else", async () => {
    const { read } = reader();
    const ahead = new ReadAhead(["a", "bad", "c"], read);
    expect(await ahead.take("a")).toBe("A");
    expect(await ahead.take("c")).toBe("C");
    await expect(new ReadAhead(["a", "bad"], read).take("bad")).rejects.toThrow("bad");
  });
});
