import type { Reply } from "../../../core/model/response.ts";
import type { useT } from "../../app/words/words.ts";

/** What somebody replied, piece by piece in words: the kind, what they ask, want and gave, how much it interests them. */
export function saidIn(reply: Reply | null, t: ReturnType<typeof useT>): readonly string[] {
  if (reply === null) return [];
  const { kind, question, request, contactGiven, note, interest } = reply;
  const texts = [
    question === "" ? "" : t("customers.one.asks", { text: question }),
    request === "" ? "" : t("customers.one.wants", { text: request }),
    contactGiven === "" ? "" : t("customers.one.gave", { text: contactGiven }),
    note,
    interest === null ? "" : t("customers.one.interest", { interest }),
  ];
  return [t(`terms.replyKinds.${kind}`), ...texts.filter((text) => text !== "")];
}
