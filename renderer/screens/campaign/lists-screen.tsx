import { useParams } from "react-router";
import { useView } from "../../app/engine.tsx";
import { useT } from "../../app/words/words.ts";
import { CampaignHead } from "../../ui/campaign-tabs.tsx";
import { ErrorNote } from "../../ui/error-note.tsx";
import { Loading } from "../../ui/loading.tsx";
import { NotLaunched } from "../../ui/not-launched.tsx";
import { SaveCalendar } from "../../ui/save-calendar.tsx";
import { Gone } from "./screen.tsx";
import { WaveList } from "./wave-list.tsx";
import "./lists.css";
import "./table.css";

/** The file of each wave of a launched campaign: who is on it now, who is not, what left. */
export function Screen() {
  const t = useT();
  const { id = "" } = useParams();
  const { answer, error } = useView("campaign", { id });
  if (error !== null) return error.code === "campaign-unknown" ? <Gone /> : <ErrorNote error={error} />;
  if (answer === null) return <Loading />;
  const { campaign, standing, waves } = answer;
  return (
    <>
      <CampaignHead
        id={campaign.id}
        name={campaign.name}
        standing={standing}
        lead={t("campaigns.lists.lead")}
        action={campaign.waves.length > 0 ? <SaveCalendar campaign={campaign.id} /> : undefined}
      />
      {standing === "draft" ? (
        <NotLaunched
          campaign={id}
          title={t("campaigns.lists.notLaunched")}
          hint={t("campaigns.lists.notLaunchedHint")}
        />
      ) : (
        waves.map((standing) => {
          const wave = campaign.waves[standing.index];
          return wave === undefined ? null : (
            <WaveList key={standing.id} campaign={campaign} wave={wave} standing={standing} />
          );
        })
      )}
    </>
  );
}
