import { useParams } from "react-router";
import { SegmentEditor } from "./segment-editor.tsx";
import { SegmentList } from "./segment-list.tsx";
import { useRuleInAddress } from "./rule-in-address.ts";
import "./segments.css";

/** The saved segments; one of them, or a new one, being edited. */
export function Screen() {
  const { id } = useParams();
  const begun = useRuleInAddress();
  if (id === undefined && begun === null) return <SegmentList />;
  const saved = id === undefined || id === "new" ? null : id;
  return <SegmentEditor key={saved ?? JSON.stringify(begun)} id={saved} begun={begun} />;
}
