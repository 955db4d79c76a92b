import { useParams } from "react-router";
import { SegmentEditor } from "./segment-editor.tsx";
import { SegmentList } from "./segment-list.tsx";
import { useRuleInAddress } from "./rule-in-address.ts";

/** The saved segments; one of them, or a new one, being edited. */
export function Screen() {
  const { id } = useParams();
  const begun = useRuleInAddress();
  if (id !== undefined) return <SegmentEditor key={id} id={id === "new" ? null : id} begun={begun} />;
  if (begun !== null) return <SegmentEditor key="begun" id={null} begun={begun} />;
  return <SegmentList />;
}
