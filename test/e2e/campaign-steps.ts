import type { TFunction } from "i18next";
import type { Locator, Page } from "@playwright/test";
import { expect, settled } from "./app.ts";
import { goTo } from "./sample.ts";

type Words = TFunction<"words">;
export type PlanPart = "why" | "whom" | "what" | "when" | "proof" | "money";

/** Chooses in one of the kit's selects, by what is read there. */
export async function choose(page: Page, select: Locator, option: string): Promise<void> {
  await select.click();
  const list = page.locator(".ant-select-dropdown:not(.ant-select-dropdown-hidden)");
  await list
    .locator(".ant-select-item-option")
    .filter({ has: page.getByText(option, { exact: true }) })
    .click();
  await expect(list).toHaveCount(0);
}

/** Types a day, as 2026-11-21, where days are typed or picked. */
export async function typeDay(input: Locator, day: string): Promise<void> {
  // Enter that comes before the calendar has taken in what was typed puts the earlier day back, as it does for a person.
  await expect(async () => {
    await input.fill(day);
    await input.press("Enter");
    await expect(input).toHaveValue(day, { timeout: 2000 });
  }).toPass();
}

/** A new campaign from the list of campaigns; stands at its plan then. Gives the address of its screens. */
export async function beginCampaign(page: Page, t: Words, name: string): Promise<string> {
  await goTo(page, "/campaigns");
  await page.getByRole("button", { name: t("campaigns.create") }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox", { name: t("campaigns.new.name") }).fill(name);
  await dialog.getByRole("radio", { name: t("campaigns.objectives.winBack") }).check();
  await dialog.getByRole("button", { name: t("campaigns.new.create") }).click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
  return campaignPath(page);
}

/** The address of the campaign whose screen is open. */
export function campaignPath(page: Page): string {
  return /#(\/campaigns\/[^/]+)/.exec(page.url())?.[1] ?? "";
}

/** Opens a part of the plan. */
export async function openPart(page: Page, part: PlanPart): Promise<Locator> {
  const door = page.locator(`#plan-${part}`);
  if ((await door.getAttribute("aria-expanded")) !== "true") await door.click();
  await expect(door).toHaveAttribute("aria-expanded", "true");
  return page.locator(".plan-part").filter({ has: door });
}

/** Opens a wave of the part in which they are written. */
export async function openWave(page: Page, number: number): Promise<Locator> {
  const wave = page.locator(".plan-wave").nth(number - 1);
  const door = wave.locator("h3 button");
  if ((await door.getAttribute("aria-expanded")) !== "true") await door.click();
  return wave;
}

/** What the test plans; texts as a person of the language types them. */
export interface LoopTexts {
  readonly campaign: string;
  readonly message: string;
  readonly script: string;
  readonly signature: string;
  readonly refusal: string;
  readonly replyTo: string;
  readonly budgetLine: string;
  readonly lesson: string;
}

/** Two waves, a text message and a call for those who have not answered, with goals, money and three tenths left alone. */
export async function planTwoWaves(
  page: Page,
  t: Words,
  texts: LoopTexts,
  days: { start: string; replyBy: string },
): Promise<void> {
  const what = await openPart(page, "what");
  await page
    .locator(".plan-wave")
    .nth(2)
    .getByRole("button", { name: t("campaignWave.remove", { wave: "" }).trim() })
    .click();
  await expect(page.locator(".plan-wave")).toHaveCount(2);
  await writeMessage(page, t, texts);
  await writeCall(page, t, texts);
  for (const way of ["phone", "sms"] as const) {
    await what.getByRole("checkbox", { name: t(`campaignWave.reply.kinds.${way}`), exact: true }).check();
  }
  await what.getByRole("textbox", { name: t("campaignWave.reply.to") }).fill(texts.replyTo);
  await page.locator("#plan-what").click();

  const when = await openPart(page, "when");
  await typeDay(when.getByLabel(t("campaignPlan.when.start")), days.start);
  await when.getByLabel(t("campaignPlan.when.window")).fill("14");
  await typeDay(when.getByLabel(t("campaignWave.reply.by")), days.replyBy);
  await page.locator("#plan-when").click();

  const whom = await openPart(page, "whom");
  await whom.getByRole("radio", { name: /^30\s?%/ }).check();
  await whom.getByLabel(t("campaignPlan.holdout.hoped")).fill("12");
  await page.locator("#plan-whom").click();

  const proof = await openPart(page, "proof");
  await proof.getByLabel(t("campaignPlan.proof.orders"), { exact: true }).fill("40");
  await proof.getByLabel(t("campaignPlan.proof.responses"), { exact: true }).fill("10");
  await page.locator("#plan-proof").click();

  const money = await openPart(page, "money");
  await money.getByRole("button", { name: t("campaignPlan.money.addLine") }).click();
  const line = money.getByRole("group", { name: t("campaignPlan.money.line", { n: 1 }) });
  await line.getByRole("textbox").first().fill(texts.budgetLine);
  await line.getByRole("spinbutton").fill("900");
  await money.getByLabel(t("campaignPlan.money.margin")).fill("45");
  await page.locator("#plan-money").click();
}

async function writeMessage(page: Page, t: Words, { message, signature, refusal }: LoopTexts): Promise<void> {
  const wave = await openWave(page, 1);
  await choose(page, wave.getByLabel(t("campaignWave.channel"), { exact: true }), t("terms.channels.sms"));
  await wave.getByRole("textbox", { name: t("campaignWave.text"), exact: true }).fill(message);
  await wave.getByRole("textbox", { name: t("campaignWave.signature") }).fill(signature);
  await wave.getByRole("textbox", { name: t("campaignWave.refusal") }).fill(refusal);
  await wave.getByLabel(t("campaignWave.fixedCost")).fill("20");
  await wave.getByLabel(t("campaignWave.partCost")).fill("0.06");
}

async function writeCall(page: Page, t: Words, { script }: LoopTexts): Promise<void> {
  const wave = await openWave(page, 2);
  await choose(page, wave.getByLabel(t("campaignWave.channel"), { exact: true }), t("terms.channels.phone"));
  await choose(page, wave.getByLabel(t("campaignWave.who"), { exact: true }), t("campaignWave.audiences.noReply"));
  await wave.getByLabel(t("campaignPlan.when.daysAfterBefore")).fill("8");
  await wave.getByRole("textbox", { name: t("campaignWave.script") }).fill(script);
  await wave.getByLabel(t("campaignWave.pieceCost")).fill("1.5");
}

/** Launches the plan that is open. Gives how many are contacted and how many left alone, as the dialog says. */
export async function launch(page: Page, t: Words): Promise<{ readonly contacted: number; readonly held: number }> {
  await expect(page.getByText(t("campaignPlan.standing.ready"))).toBeVisible();
  await page.getByRole("button", { name: t("campaignPlan.launch.button") }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("button", { name: t("campaignPlan.launch.action"), exact: true })).toBeEnabled();
  await settled(page);
  const [contacted = 0, held = 0] = (await dialog.locator(".plan-launch dd strong").allTextContents()).map((text) =>
    Number(text.replaceAll(/\D/g, "")),
  );
  await dialog.getByRole("button", { name: t("campaignPlan.launch.action"), exact: true }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByText(t("campaignPlan.frozen.noFiles"))).toBeVisible();
  return { contacted, held };
}
