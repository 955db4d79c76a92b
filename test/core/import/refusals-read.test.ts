import { describe, expect, it } from "vitest";
import { CHANNELS, PERMISSIONS, type Channel } from "../../../core/model/fields.ts";
import { day } from "../../table.ts";
import { csv, look, Shop } from "./shop.ts";

/** What a header asks about, of cells that are plain answers. */
async function asks(header: string, cells: readonly [string, string] = ["yes", "no"]): Promise<string | null> {
  const { columns } = await look(csv(`ID,Name,${header}\n1,Ann,${cells[0]}\n2,Bob,${cells[1]}\n`));
  return columns[2]!.field;
}

/** Who may be contacted how, after a file whose people are all said to have agreed. */
async function afterYes(text: string, granted: readonly Channel[] = CHANNELS) {
  const shop = await Shop.open();
  const { summary } = await shop.take(csv(text), { granted });
  const { customers } = shop.state;
  const names = customers.fields.get("name")?.values ?? customers.fields.get("given")?.values ?? [];
  const of = (channel: Channel): Record<string, string> =>
    Object.fromEntries(
      names.map((name, id) => [name, PERMISSIONS[customers.permissions[channel].state[id]!] ?? "none"]),
    );
  return { shop, summary, sms: of("sms"), email: of("email"), post: of("post") };
}

describe("a header that asks about being contacted", () => {
  it.each([
    ["是否退订", "optOut"],
    ["退订", "optOut"],
    ["退订时间", "optOut"],
    ["拒收", "optOut"],
    ["勿扰", "optOut"],
    ["不接收短信", "optOut.sms"],
    ["是否接收短信", "optIn.sms"],
    ["接受推广", "optIn"],
    ["接受", "optIn"],
    ["Unsubscribed", "optOut"],
    ["UNSUB_TIME", "optOut"],
    ["DND", "optOut"],
    ["Global Suppression", "optOut"],
    ["Email Suppressions", "optOut.email"],
    ["Email marketing status", "optIn.email"],
    ["SMS marketing status", "optIn.sms"],
    ["Person - Marketing status", "optIn"],
    ["Would you like to receive our emails?", "optIn.email"],
    ["Checkout Form: Subscribe to newsletter", "optIn.email"],
    ["Newsletter abonnieren", "optIn.email"],
    ["Opted out", "optOut"],
    ["SMS opted out", "optOut.sms"],
    ["Do not contact", "optOut"],
    ["Robinson list", "optOut"],
    ["Consent withdrawn", "optOut"],
    ["GDPR consent", "optIn"],
    ["Marketing consent", "optIn"],
    ["OK to contact", "optIn"],
    ["Newsletter", "optIn.email"],
    ["Kein Newsletter", "optOut.email"],
    ["Werbung erlaubt", "optIn"],
    ["Keine Werbung", "optOut"],
    ["Anruf erlaubt", "optIn.phone"],
    ["Einwilligung E-Mail", "optIn.email"],
    ["Einwilligung widerrufen", "optOut"],
    ["Accepte la publicité", "optIn"],
    ["Accepte les courriels", "optIn.email"],
    ["Accepte SMS", "optIn.sms"],
    ["Ne pas contacter", "optOut"],
    ["Opposition", "optOut"],
    ["Désabonné", "optOut"],
    ["Acepta publicidad", "optIn"],
    ["Acepta correo postal", "optIn.post"],
    ["No acepta publicidad", "optOut"],
    ["Baja", "optOut"],
    ["Consenso marketing", "optIn"],
    ["Toestemming e-mail", "optIn.email"],
  ])("%s means %s", async (header, field) => {
    expect(await asks(header)).toBe(field);
  });

  it.each([
    "退订原因",
    "拒收件数",
    "退订金额",
    "Fecha de baja",
    "Gewerbe",
    "Widerrufsfrist",
    "Werbeartikel",
    "No market",
    "Position",
    "Accepted at",
  ])("%s is no such question", async (header) => {
    expect(await asks(header, ["3", "14"])).toMatch(/^custom:/);
  });
});

describe("where everybody is said to have agreed", () => {
  it("whoever refuses in the words of their language is refused, by the channel that is named, else by all", async () => {
    const german = await afterYes(
      "Kundennr;Name;E-Mail;Newsletter;Werbung erlaubt\n1;Anna;a@x.de;ja;ja\n2;Bernd;b@x.de;nein;nein\n3;Cem;c@x.de;abgemeldet;\n",
    );
    expect(german.email).toEqual({ Anna: "granted", Bernd: "refused", Cem: "refused" });
    expect(german.post).toEqual({ Anna: "granted", Bernd: "refused", Cem: "granted" });
    const spanish = await afterYes(
      "Código cliente;Nombre completo;Acepta publicidad;Acepta SMS;Baja\n1;Ana;Sí;Sí;No\n2;Blas;Sí;No;No\n3;Cruz;Sí;Sí;Sí\n",
    );
    expect(spanish.sms).toEqual({ Ana: "granted", Blas: "refused", Cruz: "refused" });
    expect(spanish.email).toEqual({ Ana: "granted", Blas: "granted", Cruz: "refused" });
    const english = await afterYes(
      "Customer ID,Name,Unsubscribed,GDPR consent\n1,Ann,,given\n2,Bob,2026-01-05,given\n3,Cy,TRUE,\n4,Di,,withdrawn\n",
    );
    expect(english.email).toEqual({ Ann: "granted", Bob: "refused", Cy: "refused", Di: "refused" });
    const chinese = await afterYes(
      "会员卡号,姓名,是否接收短信,是否退订\n1,王伟,是,否\n2,李芳,不接收,否\n3,张敏,接收,是\n4,赵六,接收,已退订\n",
    );
    expect(chinese.sms).toEqual({ 王伟: "granted", 李芳: "refused", 张敏: "refused", 赵六: "refused" });
    expect(chinese.email).toEqual({ 王伟: "granted", 李芳: "granted", 张敏: "refused", 赵六: "refused" });
  });

  it.each([
    ["of everybody who left a mailing list", "UNSUB_TIME", "2024-03-02 10:12:33", ""],
    ["of a list whose status says who is subscribed", "Status", "Unsubscribed", "Subscribed"],
    ["of addresses that bounced", "Email marketing status", "Cleaned", "Subscribed"],
    ["of who has no calls and messages sent to them", "DND", "true", "false"],
  ])("a mailing program's column is heard %s", async (_, header, refused, other) => {
    const { email } = await afterYes(`Email,Name,${header}\na@x.test,Ann,${other}\nb@x.test,Bob,${refused}\n`);
    expect(email).toEqual({ Ann: "granted", Bob: "refused" });
  });

  it("a status of subscribers grants nothing that nobody was asked for", async () => {
    const { email, sms } = await afterYes(
      "Email,Name,Status\na@x.test,Ann,Subscribed\nb@x.test,Bob,Unsubscribed\n",
      [],
    );
    expect([email, sms]).toEqual([
      { Ann: "unknown", Bob: "refused" },
      { Ann: "unknown", Bob: "refused" },
    ]);
  });

  it("two columns that ask the same are both read", async () => {
    const { email } = await afterYes("ID,Name,Newsletter,Email marketing\n1,Ann,yes,yes\n2,Bob,yes,no\n3,Cy,no,yes\n");
    expect(email).toEqual({ Ann: "granted", Bob: "refused", Cy: "refused" });
  });

  it("an answer that nobody can read in one column is no yes because another one says so", async () => {
    const { sms, email, summary } = await afterYes(
      "ID,Name,SMS consent,SMS opt-out date,Newsletter\n1,Ann,yes,,yes\n2,Bob,yes,see letter,yes\n3,Cy,yes,2025-03-01,yes\n4,Di,yes,Jan 5 2025,yes\n" +
        "5,Ed,yes,20250301,yes\n6,Flo,no,see letter,yes\n7,Gil,yes,5-Mar-2025 10:30,\n",
    );
    const refused = { Cy: "refused", Di: "refused", Ed: "refused", Flo: "refused", Gil: "refused" };
    expect(sms).toEqual({ Ann: "granted", Bob: "unknown", ...refused });
    expect(Object.values(email)).toEqual(Array.from({ length: 7 }, () => "granted"));
    expect(summary.issues).toContainEqual({ code: "permissionUnread", count: 1 });
  });

  it("who answers what nobody can read stays unknown for that channel, and that is told", async () => {
    const text = "ID,Name,Newsletter\n1,Ann,yes\n2,Bob,see letter\n3,Cy,\n4,Di,no\n";
    const { shop, summary, email, sms } = await afterYes(text);
    expect(email).toEqual({ Ann: "granted", Bob: "unknown", Cy: "granted", Di: "refused" });
    expect(sms).toEqual({ Ann: "granted", Bob: "granted", Cy: "granted", Di: "granted" });
    expect(summary.issues).toContainEqual({ code: "permissionUnread", count: 1 });
    const again = await shop.plan(csv(text), { granted: CHANNELS });
    expect(again.content.blocks).toEqual([]);
  });

  it("also where sales name them, where they are known already, and in whatever row it stands", async () => {
    const sales = (id: string, said: string): string =>
      `Order,Date,Customer ID,Name,Amount,Email marketing\nA${id},2026-01-25,1,Ann,10,${said}\nB${id},2026-01-26,1,Ann,10,\nC${id},2026-01-26,2,Bob,10,yes\n`;
    const { shop, email } = await afterYes(sales("1", "hmm"), ["email"]);
    expect(email).toEqual({ Ann: "unknown", Bob: "granted" });
    await shop.take(csv(sales("2", "ask her")), { granted: ["email"] });
    expect(PERMISSIONS[shop.state.customers.permissions.email.state[0]!]).toBe("unknown");
    await shop.take(csv(sales("3", "yes")), {});
    expect(PERMISSIONS[shop.state.customers.permissions.email.state[0]!]).toBe("granted");
  });

  it("also where that is said of the file later", async () => {
    const { shop, email } = await afterYes("ID,Name,Newsletter\n1,Ann,yes\n2,Bob,see letter\n3,Cy,\n", []);
    expect(email).toEqual({ Ann: "granted", Bob: "unknown", Cy: "unknown" });
    const permission = { state: "granted", channels: ["email", "sms"], basis: "asked" } as const;
    const answer = { type: "batchPermission", batch: shop.state.head, permission, day: day("2026-03-01") } as const;
    await shop.commit({ kind: "edit", blocks: [], decisions: [answer] });
    const { email: later, sms } = shop.state.customers.permissions;
    expect(Array.from(later.state.slice(0, 3), (state) => PERMISSIONS[state])).toEqual([
      "granted",
      "unknown",
      "granted",
    ]);
    expect(Array.from(sms.state.slice(0, 3), (state) => PERMISSIONS[state])).toEqual(["granted", "granted", "granted"]);
  });
});

describe("a Japanese list", () => {
  it("says who may be written to", async () => {
    expect([await asks("メール配信", ["希望する", "希望しない"]), await asks("DM", ["可", "不可"])]).toEqual([
      "optIn.email",
      "optIn.post",
    ]);
    const { email } = await afterYes(
      "会員番号,氏名,メルマガ\n1,山田太郎,購読する\n2,佐藤花子,希望しない\n3,鈴木次郎,受け取らない\n4,高橋,配信停止\n",
    );
    expect(email).toEqual({ 山田太郎: "granted", 佐藤花子: "refused", 鈴木次郎: "refused", 高橋: "refused" });
  });
});
