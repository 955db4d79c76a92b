import { expose, wrap } from "comlink";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { RegularsError } from "../../../core/model/error.ts";
import { keepErrorsAcross } from "../../../renderer/app/workers/errors-across.ts";

interface Service {
  refuse(): Promise<void>;
  stumble(): Promise<void>;
}

/** A thread's border: a message channel with the service behind it. */
let channel: MessageChannel;

beforeEach(() => {
  keepErrorsAcross();
  channel = new MessageChannel();
  const service: Service = {
    refuse: async () => {
      throw new RegularsError("file-cut-short", { file: "sales.csv", row: 12 });
    },
    stumble: async () => {
      throw new SyntaxError("Unexpected token in 'Lin Fang, 13800000000'");
    },
  };
  expose(service, channel.port1);
});

afterEach(() => channel.port1.close());

describe("an error that crosses a thread", () => {
  test("keeps its code and its facts", async () => {
    const refused: unknown = await wrap<Service>(channel.port2)
      .refuse()
      .catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(RegularsError);
    expect(refused).toMatchObject({ code: "file-cut-short", facts: { file: "sales.csv", row: 12 } });
  });

  test("becomes an internal fault when it is unknown, without what it quotes", async () => {
    const failed: unknown = await wrap<Service>(channel.port2)
      .stumble()
      .catch((error: unknown) => error);
    expect(failed).toMatchObject({ code: "internal" });
    const { facts } = failed as RegularsError;
    expect(facts.what).toContain("SyntaxError");
    expect(JSON.stringify(facts)).not.toContain("Lin Fang");
  });
});
