import type { WaveChannel } from "../../../core/model/campaign.ts";
import type { ExportFormat } from "../../../core/model/export-decision.ts";

/** The files that fit a channel, the usual one first. An own channel has no file of people. */
export const FORMATS: Readonly<Record<WaveChannel, readonly ExportFormat[]>> = {
  phone: ["callSheet", "csv", "xlsx", "vcard"],
  sms: ["csv", "xlsx"],
  email: ["csv", "xlsx", "mailMerge"],
  wechat: ["xlsx", "csv", "vcard"],
  fax: ["csv", "xlsx", "letters", "replyForm"],
  post: ["letters", "labels", "mailMerge", "replyForm", "csv", "xlsx"],
  event: ["csv", "xlsx", "letters", "labels", "mailMerge", "callSheet", "replyForm"],
  own: ["csv", "xlsx"],
};
