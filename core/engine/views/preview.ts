import { messageLength, messageText } from "../../campaign/message.ts";
import { mergeText } from "../../campaign/merge-text.ts";
import { parseText } from "../../campaign/parse-text.ts";
import { previewPeople } from "../../campaign/preview-people.ts";
import { makeRowCode } from "../../format/row-code.ts";
import { CONTACTED, HELD_OUT, waveNumber } from "../../model/campaign.ts";
import { CLASSES } from "../../model/fields.ts";
import { RegularsError } from "../../model/error.ts";
import type { PreviewAnswer } from "../campaign-answers.ts";
import { decideCampaign } from "../campaign-audience.ts";
import type { Insight } from "../insight.ts";
import type { Views } from "../views.ts";
import { knownFields, textSource } from "../wave-text.ts";
import { nameOf } from "./who.ts";

/** A wave's text on five real people, the worst case first. Error: `wave-unknown`. */
export function previewView(insight: Insight, params: Views["preview"]["params"]): PreviewAnswer {
  const { campaign, wave: id } = params;
  const index = campaign.waves.findIndex((wave) => wave.id === id);
  const wave = campaign.waves[index];
  if (wave === undefined) throw new RegularsError("wave-unknown");
  const known = knownFields(insight);
  const subject = parseText(wave.subject, known);
  const body = parseText(wave.text, known);
  const source = textSource(insight, campaign, params, (customer) =>
    makeRowCode(waveNumber(insight.state.head + 1, index), customer + 1),
  );
  const subjectText = mergeText(subject.template, source);
  const bodyText = mergeText(body.template, source);
  const { country } = insight.settings;
  const classes = insight.fields.column("class");
  const people = previewPeople(bodyText, peopleOf(insight, params.campaign, index));
  return {
    faults: [...subject.faults, ...body.faults],
    people: people.map(({ customer, missing, isWorst }) => {
      const text = bodyText.write(customer);
      const whole = messageText(wave, text, country);
      const length = messageLength(wave, text, country);
      return {
        customer,
        name: nameOf(insight.state, customer),
        class: CLASSES[(classes?.type === "choice" ? classes.codes[customer]! : 0) - 1] ?? "potential",
        subject: subjectText.write(customer),
        text: whole,
        missing,
        characters: length?.characters ?? [...whole].length,
        parts: length?.parts ?? null,
        cost: wave.cost.piece * (length?.parts ?? 1),
        worstCase: isWorst,
      };
    }),
  };
}

/** Whom the wave is meant for; where nobody is left, everybody of the audience, so that a text can be looked at all the same. */
function peopleOf(insight: Insight, campaign: Views["preview"]["params"]["campaign"], index: number): Int32Array {
  const { members } = decideCampaign(insight, campaign).audience;
  const meant = members.customer.filter((_, row) => {
    const status = members.status[row];
    return (status === CONTACTED || status === HELD_OUT) && ((members.plan[row]! >>> index) & 1) === 1;
  });
  return meant.length > 0 ? meant : members.customer;
}
