import { Button } from "antd";
import { useNavigate } from "react-router";
import { useT } from "../app/words/words.ts";
import { Empty } from "./empty.tsx";

interface Props {
  readonly campaign: string;
  readonly title: string;
  /** What there will be to see once it is. */
  readonly hint: string;
}

/** A screen about a campaign that is still being planned, and the way to its plan. */
export function NotLaunched({ campaign, title, hint }: Props) {
  const t = useT();
  const navigate = useNavigate();
  const action = (
    <Button type="primary" onClick={() => void navigate(`/campaigns/${encodeURIComponent(campaign)}`)}>
      {t("campaigns.lists.toPlan")}
    </Button>
  );
  return (
    <Empty title={title} actions={action}>
      {hint}
    </Empty>
  );
}
