import { useCallback } from "react";
import { usePreferences } from "../app/preferences.tsx";
import { chinese, english } from "../app/words/resources.ts";
import { accessWords as enAccess } from "../app/words/en/accessWords.ts";
import { accessWords as zhAccess } from "../app/words/zh/accessWords.ts";

type Words = Readonly<Record<string, string>>;

/** The words by id that a copy of somebody's data, or the log of exports, is written with. */
export function useRightsWords(): () => Words {
  const { language } = usePreferences();
  return useCallback(() => (language === "zh" ? wordsOf(chinese, zhAccess) : wordsOf(english, enAccess)), [language]);
}

/** The areas that hold words the engine writes by id; of two words for one id the later area's. */
interface Areas {
  readonly terms: Readonly<Record<(typeof TERMS)[number], Words>>;
  readonly campaigns: { readonly reasons: Words; readonly contacted: string };
  readonly list: { readonly formats: Words };
  readonly data: { readonly kinds: Words };
}

const TERMS = [
  "inputs",
  "figures",
  "touchKinds",
  "contactEvents",
  "replyKinds",
  "outcomes",
  "followUpStates",
  "lineKinds",
  "fields",
  "replyChannels",
  "channels",
  "permissions",
  "attention",
  "stages",
  "classes",
] as const;

function wordsOf({ terms, campaigns, list, data }: Areas, access: Words): Words {
  const all: Record<string, string> = { ...campaigns.reasons, ...list.formats, ...data.kinds };
  for (const area of TERMS) Object.assign(all, terms[area]);
  return { ...all, contacted: campaigns.contacted, ...access };
}
