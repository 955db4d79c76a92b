import type { ReactNode } from "react";
import type { RememberedLayout } from "../../../core/model/importing.ts";
import { isAsShipped } from "../../../core/model/recipe.ts";
import { AnonymousQuestion } from "./anonymous-question.tsx";
import { holdsSales, type ChangeDraft, type Draft } from "./draft.ts";
import { KnownQuestion } from "./known-question.tsx";
import { LastPermission } from "./last-permission.tsx";
import { OriginQuestion } from "./origin-question.tsx";
import { PermissionQuestion } from "./permission-question.tsx";
import { RegionQuestion } from "./region-question.tsx";
import { SourceQuestion } from "./source-question.tsx";

interface Props {
  readonly remembered: RememberedLayout | null;
  /** Whether everything is asked, not only what has changed since the layout was last read. */
  readonly isWhole: boolean;
  /** Whether anything is asked of the columns. */
  readonly isAsked: boolean;
  readonly draft: Draft;
  /** What is to be known before one says that all agreed. */
  readonly refusals: ReactNode;
  readonly onChange: ChangeDraft;
}

/** What is asked of a file as a whole. */
export function FileQuestions({ remembered, isWhole, isAsked, draft, refusals, onChange }: Props) {
  const isNew = isWhole || remembered === null;
  return (
    <>
      {/* Lists of customers look alike wherever they are from. */}
      {(isNew || !holdsSales(draft)) && <OriginQuestion draft={draft} onChange={onChange} />}
      {(isNew || isAsked) && <KnownQuestion draft={draft} onChange={onChange} />}
      {(isNew || isAsShipped(remembered)) && (
        <>
          <SourceQuestion draft={draft} onChange={onChange} />
          {holdsSales(draft) && <AnonymousQuestion draft={draft} onChange={onChange} />}
        </>
      )}
      <RegionQuestion />
      {remembered !== null && <LastPermission layout={remembered} draft={draft} onChange={onChange} />}
      {isNew || !remembered.samePermission ? (
        <PermissionQuestion draft={draft} refusals={refusals} onChange={onChange} />
      ) : (
        draft.permission.state === "granted" && refusals
      )}
    </>
  );
}
