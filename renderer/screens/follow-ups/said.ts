import type { Reply } from "../../../core/model/response.ts";
import type { useT } from "../../app/words/words.ts";

/** What somebody replied, piece by piece in words: what they ask, want and gave, what was noted, how much it interests them. */
export function saidIn(reply: Reply | null, t: ReturnType<typeof useT>): readonly string[] {
  if (reply === null) return [];
  const { question, request, contactGiven, note, interest } = reply;
  const texts = [
    question === "" ? "" : t("customers.one.asks", { text: question }),
    request === "" ? "" : t("customers.one.wants", { text: request }),
    contactGiven === "" ? "" : t("customers.one.gave", { text: contactGiven }),
    note,
    interest === null ? "" : t("customers.one.interest", { interest }),
  ];
  return texts.filter((text) => text !== "");
}

/** The same in a line: the kind, where the words do not say it themselves, and what matters most. */
export function shortly(reply: Reply | null, t: ReturnType<typeof useT>): string {
  if (reply === null) return "";
  const { kind, question, request } = reply;
  const isSaid = (kind === "question" && question !== "") || (kind === "request" && request !== "");
  const [first] = saidIn(reply, t);
  return [isSaid ? undefined : t(`terms.replyKinds.${kind}`), first].filter((part) => part !== undefined).join(" · ");
}
