import { describe, expect, test } from "vitest";
import type { Regulars } from "../../../core/engine/api.ts";
import type { ViewName, Views } from "../../../core/engine/views.ts";
import { RegularsError } from "../../../core/model/error.ts";
import { ViewStore } from "../../../renderer/app/views.ts";

interface OpenAsk {
  readonly view: string;
  readonly answer: (value: unknown) => void;
  readonly fail: (error: unknown) => void;
}

/** An engine whose answers come when the test says so. */
function slowEngine(): { readonly query: Regulars["query"]; readonly open: OpenAsk[] } {
  const open: OpenAsk[] = [];
  const query = <Name extends ViewName>(view: Name): Promise<Views[Name]["answer"]> =>
    new Promise((answer, fail) => {
      open.push({ view, answer: (value) => answer(value as Views[Name]["answer"]), fail });
    });
  return { query, open };
}

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

function watchedFind(text: string) {
  const engine = slowEngine();
  const store = new ViewStore(engine);
  store.reset(true);
  const params = { text, limit: 5 };
  let told = 0;
  const stop = store.watch("find", params, () => told++);
  return { engine, store, params, stop, told: () => told, peek: () => store.peek("find", params) };
}

describe("the questions of all screens", () => {
  test("nothing is asked before a workspace is open", () => {
    const engine = slowEngine();
    const store = new ViewStore(engine);
    store.watch("home", {}, () => {});
    expect(engine.open).toHaveLength(0);
    store.reset(true);
    expect(engine.open.map(({ view }) => view)).toEqual(["home"]);
  });

  test("two who look at the same question ask once", () => {
    const { engine, store, params } = watchedFind("lin");
    store.watch("find", { ...params }, () => {});
    expect(engine.open).toHaveLength(1);
  });

  test("the old answer stays while the new one is on its way", async () => {
    const { engine, store, peek } = watchedFind("lin");
    engine.open[0]?.answer([1]);
    await settled();
    store.hear({ type: "changed", views: ["find"], head: 2 });
    expect(peek()).toEqual({ answer: [1], loading: true, error: null });
    engine.open[1]?.answer([2]);
    await settled();
    expect(peek()).toEqual({ answer: [2], loading: false, error: null });
  });

  test("an overtaken answer is not heard", async () => {
    const { engine, store, peek } = watchedFind("lin");
    store.hear({ type: "changed", views: ["find"], head: 2 });
    engine.open[1]?.answer(["new"]);
    await settled();
    engine.open[0]?.answer(["old"]);
    await settled();
    expect(peek().answer).toEqual(["new"]);
  });

  test("what nobody looks at is asked again only when somebody looks again", async () => {
    const { engine, store, params, stop } = watchedFind("lin");
    engine.open[0]?.answer([1]);
    await settled();
    stop();
    store.hear({ type: "changed", views: ["find"], head: 2 });
    expect(engine.open).toHaveLength(1);
    store.watch("find", params, () => {});
    expect(engine.open).toHaveLength(2);
  });

  test("an error keeps the old answer", async () => {
    const { engine, store, peek } = watchedFind("lin");
    engine.open[0]?.answer([1]);
    await settled();
    store.hear({ type: "changed", views: ["find"], head: 2 });
    engine.open[1]?.fail(new RegularsError("busy"));
    await settled();
    expect(peek().answer).toEqual([1]);
    expect(peek().error?.code).toBe("busy");
  });

  test("another workspace begins with nothing", async () => {
    const { engine, store, peek } = watchedFind("lin");
    engine.open[0]?.answer(["of the first workspace"]);
    await settled();
    store.reset(false);
    expect(peek().answer).toBeNull();
    store.reset(true);
    expect(engine.open).toHaveLength(2);
  });

  test("a version counts every change of its view", () => {
    const { store } = watchedFind("lin");
    const before = store.version("customers");
    store.hear({ type: "changed", views: ["customers"], head: 2 });
    expect(store.version("customers")).not.toBe(before);
    expect(store.version("value")).toBe(before);
  });
});
