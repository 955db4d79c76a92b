import type { Regulars } from "../api.ts";
import { laterAnswer } from "../batch-permission.ts";
import {
  checkedRule,
  fieldDecision,
  lockDecision,
  permissionDecision,
  removalDecision,
  segmentDecision,
  settingsDecision,
} from "../decisions.ts";
import { keptLayout, removedLayout } from "../layout-decisions.ts";
import type { Workbench } from "../workbench.ts";

type DecisionCalls = Pick<
  Regulars,
  | "editField"
  | "answerPermission"
  | "setPermission"
  | "lockClass"
  | "saveSegment"
  | "removeSegment"
  | "keepLayout"
  | "removeLayout"
  | "saveSettings"
  | "beginWith"
>;

/** What a person decides by hand. */
export function decisionCalls(bench: Workbench): DecisionCalls {
  const today = (): number => bench.ports.today();
  return {
    editField: async (customer, field, value) =>
      bench.decide("edit", (state) => fieldDecision(state, customer, field, value)),
    setPermission: async (customer, channel, to, reason) =>
      bench.decide("permission", (state) => permissionDecision(state, customer, channel, to, reason, today())),
    answerPermission: async (batch, permission) =>
      bench.decide("permission", (state) => laterAnswer(state, batch, permission, today())),
    lockClass: async (customer, to, reason, expires) =>
      bench.decide("lock", (state) => lockDecision(state, customer, to, reason.trim(), expires)),
    saveSegment: async (id, name, note, rule) => {
      const segment = { id: id ?? bench.ports.newId(), isNew: id === null, name, note };
      bench.insight().members(checkedRule(rule));
      await bench.decide("segment", (state) => segmentDecision(state, segment, rule));
      return segment.id;
    },
    removeSegment: async (id) => {
      await bench.decide("segment", (state) => removalDecision(state, id));
    },
    keepLayout: async (id, name, samePermission) =>
      bench.decide("recipe", (state) => keptLayout(state, id, name, samePermission)),
    removeLayout: async (id) => bench.decide("recipe", (state) => removedLayout(state, id)),
    saveSettings: async (changes) => bench.decide("settings", (state) => settingsDecision(state, changes)),
    beginWith: async (settings) => bench.decide("begin", (state) => settingsDecision(state, settings)),
  };
}
