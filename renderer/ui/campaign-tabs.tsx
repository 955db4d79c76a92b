import { Tag } from "antd";
import type { ReactNode } from "react";
import type { CampaignStanding } from "../../core/engine/campaign-answers.ts";
import { useT } from "../app/words/words.ts";
import { PageHead } from "./page-head.tsx";
import { Tabs } from "./tabs.tsx";
import "./campaign-tabs.css";

/** The screens of one campaign, in the order of its life. */
const TABS = [
  { id: "plan", path: "" },
  { id: "lists", path: "/lists" },
  { id: "answers", path: "/answers" },
  { id: "effect", path: "/effect" },
  { id: "report", path: "/report" },
] as const;

/** From one screen of a campaign to the others. */
export function CampaignTabs({ id }: { readonly id: string }) {
  const t = useT();
  return (
    <Tabs
      label={t("campaigns.tabs.label")}
      tabs={TABS.map((tab) => ({
        path: `/campaigns/${encodeURIComponent(id)}${tab.path}`,
        title: t(`campaigns.tabs.${tab.id}`),
      }))}
    />
  );
}

/** How a campaign stands, in a word. */
export function StandingTag({ standing }: { readonly standing: CampaignStanding }) {
  const t = useT();
  return <Tag className={`rg-standing rg-standing-${standing}`}>{t(`campaigns.standings.${standing}`)}</Tag>;
}

interface HeadProps {
  readonly id: string;
  readonly name: string;
  readonly standing: CampaignStanding;
  readonly lead?: ReactNode;
  readonly action?: ReactNode;
}

/** The head of every screen of one campaign: its name, how it stands, the screen's action, the way to the other screens. */
export function CampaignHead({ id, name, standing, lead, action }: HeadProps) {
  const t = useT();
  const title = (
    <>
      {name.trim() === "" ? t("campaigns.unnamed") : name} <StandingTag standing={standing} />
    </>
  );
  return (
    <>
      <PageHead title={title} {...(lead === undefined ? {} : { lead })} {...(action === undefined ? {} : { action })} />
      <CampaignTabs id={id} />
    </>
  );
}
