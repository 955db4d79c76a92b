import { EVERYBODY } from "../../../../core/model/rule.ts";
import { campaignOf, waveOf } from "../../../campaign.ts";
import { day } from "../../../table.ts";
import { loadFixture } from "../../ledger/fixture-records.ts";
import { readFixture } from "../../ledger/fixture.ts";
import { PASSPHRASE, type World } from "./world.ts";

/** Makes ready what a use case needs; what comes back is the use case itself, done under fault. */
type UseCase = (world: World) => Promise<() => Promise<unknown>>;

const HEADER = "order,date,customer,name,phone,product,quantity,amount";
const GRANTED = { state: "granted", channels: ["sms", "post"], basis: "asked at the counter" } as const;
const WORDS = { purpose: "spring", headers: {}, words: {} } as const;
/** What the base has told so far: two imports, then what follows. */
const SECOND_IMPORT = 2;

/** A firm with what people do in their first week: the workspace every use case begins with. */
export async function firstWeek(world: World): Promise<void> {
  const { regulars } = world;
  world.workspace = (await regulars.createWorkspace(`Shop ${crypto.randomUUID()}`)).id;
  await regulars.openWorkspace(world.workspace, "open");
  for (const from of [0, 6]) await (await planned(world, from))();
  await regulars.editField(1, "city", "Riga");
  await regulars.setPermission(2, "sms", "refused", "on the phone");
  await regulars.merge(3, 9, []);
  await regulars.saveSegment(null, "Everybody", "", EVERYBODY);
  world.launched = await draft(world, "Spring");
  await regulars.launchCampaign(world.launched, "launch");
  world.drafted = await draft(world, "Summer");
  await regulars.saveSettings({
    retention: { inactive: null, orders: { years: 1, since: day("2024-01-01") }, touches: null, exports: null },
  });
  await regulars.closeWorkspace();
}

/** Every use case, by name. */
export const USE_CASES: Readonly<Record<string, UseCase>> = {
  import: opened((world) => planned(world, 12)),
  edit: opened(({ regulars }) => soon(() => regulars.editField(0, "name", "Li Na"))),
  "merging several": opened(({ regulars }) =>
    soon(() =>
      regulars.mergeAll([
        { keep: 0, gone: 5, fields: [], probability: null },
        { keep: 1, gone: 6, fields: [], probability: null },
      ]),
    ),
  ),
  undo: opened(({ regulars }) => soon(() => regulars.retract(SECOND_IMPORT, "kept", ""))),
  "bringing back": opened(async ({ regulars }) => {
    const { seq } = await regulars.retract(SECOND_IMPORT, "kept", "");
    return () => regulars.retract(seq, "kept", "");
  }),
  launch: opened(({ regulars, drafted }) => soon(() => regulars.launchCampaign(drafted, "launch"))),
  "a list": opened(({ regulars }) => {
    const whom = { rule: EVERYBODY, segmentName: "Everybody", channel: "sms", oneAHousehold: false } as const;
    return soon(() => regulars.writeList({ ...whom, ...WORDS, format: "csv" }, "list"));
  }),
  "a wave's file": opened(({ regulars, launched }) =>
    soon(() => regulars.writeWave({ campaign: launched, wave: "w1", format: "csv", language: "en", ...WORDS }, "wave")),
  ),
  "a reply": opened(({ regulars, launched }) =>
    soon(() =>
      regulars.recordReply(
        {
          campaign: launched,
          wave: null,
          customer: 0,
          day: day("2024-03-19"),
          channel: "phone",
          kind: "interest",
          question: "how much?",
          request: "",
          contactGiven: "",
          interest: null,
          note: "",
          recorder: "",
          code: "",
        },
        null,
      ),
    ),
  ),
  erasure: opened(({ regulars }) =>
    soon(() =>
      regulars.erasePeople({ customers: [1, 4], mode: "erase", reason: "by letter", refuse: ["sms"] }, "erase"),
    ),
  ),
  "an erasure with a snapshot": opened(async ({ regulars }) => {
    await regulars.takeSnapshot();
    return () => regulars.erasePeople({ customers: [1], mode: "anonymise", reason: "by letter", refuse: [] }, "erase");
  }),
  retention: opened(({ regulars }) => soon(() => regulars.runRetention("retention"))),
  snapshot: opened(({ regulars }) => soon(() => regulars.takeSnapshot())),
  backup: opened(({ regulars }) => soon(() => regulars.backUp({ by: "nothing" }, "backup"))),
  "a second place": opened(({ regulars }) =>
    soon(() => regulars.chooseSecondPlace({ id: "stick", name: "Stick" }, "second")),
  ),
  restore: opened(async ({ regulars }) => {
    const { content } = await regulars.backUp({ by: "nothing" }, "backup");
    await regulars.editField(0, "name", "Li Na");
    const { planId } = await regulars.readBackup(content, null, "read");
    return () => regulars.commitRestore(planId, { as: "replace" }, "restore");
  }),
  "setting a passphrase": opened(async ({ regulars }) => {
    const recovery = await regulars.newRecoveryCode();
    return () => regulars.protect(PASSPHRASE.text, recovery, "protect");
  }),
  "another recovery code": opened(async ({ regulars }) => {
    await regulars.protect(PASSPHRASE.text, await regulars.newRecoveryCode(), "protect");
    const recovery = await regulars.newRecoveryCode();
    return () => regulars.changeRecoveryCode(PASSPHRASE, recovery);
  }),
  "taking a passphrase away": opened(async ({ regulars }) => {
    await regulars.protect(PASSPHRASE.text, await regulars.newRecoveryCode(), "protect");
    return () => regulars.unprotect(PASSPHRASE, "unprotect");
  }),
  compaction: async (world) => {
    const ledger = await world.ledger();
    return () => ledger.compact(undefined, 1).finally(() => ledger.close());
  },
  "healing a store that was lost": async (world) => {
    await world.wipe();
    return () => world.regulars.openWorkspace(world.workspace, "open");
  },
  "healing a journal that was lost": async (world) => {
    world.files.content.clear();
    return () => world.regulars.openWorkspace(world.workspace, "open");
  },
  "bringing up a workspace of format 1": older("format-1"),
  "bringing up a workspace of format 2": older("format-2"),
};

/** A use case of a workspace that is open. */
function opened(then: (world: World) => Promise<() => Promise<unknown>>): UseCase {
  return async (world) => {
    await world.regulars.openWorkspace(world.workspace, "open");
    return then(world);
  };
}

function soon(run: () => Promise<unknown>): Promise<() => Promise<unknown>> {
  return Promise.resolve(run);
}

/** A file of six orders, read and waiting to be taken in. */
async function planned({ regulars }: World, from: number): Promise<() => Promise<unknown>> {
  const rows = Array.from({ length: 6 }, (_, i) => {
    const person = (from + i) % 11;
    return `O${from + i},2023-0${1 + (i % 9)}-11,C${person},王${person},1380000${1000 + person},绿茶,1,${10 + i}`;
  });
  const file = new Blob([[HEADER, ...rows].join("\n")]);
  const { mapping } = await regulars.inspect(file, "till.csv", {});
  const choices = { mapping: { ...mapping, source: "till" }, anonymous: "keep", permission: GRANTED } as const;
  const { planId } = await regulars.plan(file, "till.csv", choices, "plan");
  return () => regulars.commitPlan(planId, "commit");
}

/** A plan of one letter to everybody; its id. */
async function draft({ regulars }: World, name: string): Promise<string> {
  const beginning = { objective: "winBack", name, from: null, audienceName: "Everybody" } as const;
  const id = await regulars.newCampaign({ ...beginning, waveNames: { brand: "", product: "", cases: "" } });
  const waves = [waveOf({ channel: "sms", text: "Hello, {{replyTo}}, {{code}}" })];
  const reply = { replyTo: "us", replyBy: day("2024-05-20") };
  await regulars.saveCampaign({ ...campaignOf(), ...reply, id, name, start: day("2024-03-20"), waves });
  return id;
}

/** The first change in a workspace that an older version left. */
function older(format: string): UseCase {
  return async (world) => {
    await world.wipe();
    world.files.content.clear();
    await loadFixture(readFixture(format), world.workspace);
    return async () => {
      await world.regulars.openWorkspace(world.workspace, "open");
      await world.regulars.editField(1, "notes", "likes tea");
    };
  };
}
