import { mergeText } from "../campaign/merge-text.ts";
import { parseText } from "../campaign/parse-text.ts";
import { salutation } from "../campaign/salutation.ts";
import { channelFor } from "../campaign/wave-reach.ts";
import type { CampaignField } from "../campaign/template.ts";
import { chinese } from "../campaign/words/zh.ts";
import { english, type PaperWords } from "../campaign/words/en.ts";
import { callSheetDocument } from "../format/call-sheet.ts";
import { LABEL_SHEETS } from "../format/label-sheets.ts";
import { labelsDocument } from "../format/labels.ts";
import { lettersDocument } from "../format/letters.ts";
import type { Paper } from "../format/page.ts";
import { replyFormsDocument } from "../format/reply-forms.ts";
import { vcards, type Contact } from "../format/vcard.ts";
import { formatDay, NO_DAY } from "../model/day.ts";
import type { FactField } from "../model/fields.ts";
import { personName } from "../model/names.ts";
import type { State } from "../model/state.ts";
import { nameOf } from "./views/who.ts";
import type { WaveFile, WavePiece } from "./wave-file.ts";
import { knownFields, textSource } from "./wave-text.ts";

/** The words of papers in a language. */
export function paperWords(language: "en" | "zh"): PaperWords {
  return language === "zh" ? chinese : english;
}

/** Letter paper where it is usual, A4 elsewhere. */
export function paperOf(state: State): Paper {
  return state.settings.country === "US" || state.settings.country === "CA" ? "letter" : "a4";
}

/** Fields of a text that say the same to everybody. */
const SAME_FOR_ALL: ReadonlySet<string> = new Set<CampaignField>(["incentive", "replyTo", "replyBy"]);

/** A call sheet: the script with nobody's data in it, one row a person. */
export function callSheetPage({ insight, launch, wave, request, pieces }: WaveFile): string {
  const { state, fields, profiles } = insight;
  const words = paperWords(request.language).callSheet;
  const classes = fields.column("class");
  const classOf = (customer: number): string => {
    const choice = classes?.type === "choice" ? classes.choices[classes.codes[customer]! - 1] : undefined;
    return choice === undefined ? "" : (request.words[`class.${choice}`] ?? choice);
  };
  // Nobody's data stands in the script: where it names the person, the caller reads the row. What is the same for all is written out.
  const named = (id: string): string => `[${request.headers[id] ?? request.headers[`row.${id}`] ?? id}]`;
  const source = textSource(insight, launch.campaign, request, () => null);
  const script = mergeText(parseText(wave.text, knownFields(insight)).template, (id) =>
    SAME_FOR_ALL.has(id) ? source(id) : { text: () => named(id), compared: () => null },
  ).write(0);
  const dayOf = (customer: number): string => {
    const day = profiles.lastDay[customer];
    return day === undefined || day === NO_DAY ? "" : formatDay(day);
  };
  return callSheetDocument({
    language: request.language,
    title: words.title(launch.campaign.name, wave.name),
    paper: paperOf(state),
    script: lines(script),
    results: Object.values(words.results).map(([mark, meaning]) => ({ mark: mark!, meaning: meaning! })),
    columns: Object.values(words.columns),
    rows: pieces.map(({ customer, code, address }) => ({
      code,
      cells: [
        nameOf(state, customer) ?? "",
        address ?? "",
        classOf(customer),
        dayOf(customer),
        String(profiles.orders[customer] ?? 0),
      ],
    })),
    words,
  });
}

/** Address labels on the sheet that is most usual for the paper. */
export function labelsPage({ insight, launch, wave, request, pieces }: WaveFile): string {
  const { state } = insight;
  return labelsDocument({
    language: request.language,
    title: paperWords(request.language).labels.title(launch.campaign.name, wave.name),
    sheet: LABEL_SHEETS[paperOf(state) === "letter" ? "3x10" : "3x8"],
    labels: pieces.map((piece) => ({ lines: addressLines(state, piece), code: piece.code })),
  }).html;
}

/** One letter a person, the text merged. */
export function lettersPage({ insight, launch, wave, request, pieces, today }: WaveFile): string {
  const { state } = insight;
  const locale = request.language === "zh" ? "zh-CN" : "en";
  return lettersDocument({
    language: request.language,
    title: paperWords(request.language).letters.title(launch.campaign.name, wave.name),
    paper: paperOf(state),
    from: lines(wave.signature),
    dateLine: new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" }).format(today * 86_400_000),
    letters: pieces.map((piece) => ({
      to: addressLines(state, piece),
      paragraphs: [...(piece.subject === "" ? [] : [piece.subject]), ...lines(piece.message)],
      code: piece.code,
    })),
  });
}

/** A reply form a person, with their code in large print. */
export function replyFormPage({ insight, launch, request, pieces }: WaveFile): string {
  const { state } = insight;
  const { campaign } = launch;
  const words = paperWords(request.language).replyForm;
  const until = campaign.replyBy === null ? [] : [words.until(formatDay(campaign.replyBy))];
  return replyFormsDocument({
    language: request.language,
    title: words.title,
    paper: paperOf(state),
    intro: words.intro,
    questions: [
      { kind: "choice", text: words.interest, choices: words.interests },
      { kind: "write", text: words.question, lines: 2 },
      { kind: "write", text: words.request, lines: 2 },
      { kind: "several", text: words.reachMe, choices: Object.values(words.channels) },
      { kind: "write", text: words.contact, lines: 1 },
      { kind: "choice", text: words.stop, choices: [words.stop] },
    ],
    returnPaths: [...lines(campaign.replyTo), ...until],
    words,
    people: pieces.map(({ customer, code }) => ({
      code,
      lines: [nameOf(state, customer) ?? "", textOf(state, customer, "company") ?? ""],
    })),
  });
}

/** The wave's people as an address book, with their code as the note. */
export function vcardText({ insight, wave, pieces, today }: WaveFile): string {
  const { state } = insight;
  return vcards(
    pieces.map((piece) => contactOf(state, piece, channelFor(state, piece.customer, wave.channel))),
    today,
  );
}

function contactOf(state: State, { customer, code, address }: WavePiece, channel: string): Contact {
  const company = textOf(state, customer, "company");
  const isNumber = channel === "phone" || channel === "sms" || channel === "fax";
  const street = textOf(state, customer, "address");
  return {
    uid: code,
    familyName: textOf(state, customer, "family") ?? "",
    givenName: textOf(state, customer, "given") ?? "",
    fullName: nameOf(state, customer) ?? code,
    ...(company === null ? {} : { company }),
    phones: isNumber && address !== null ? [{ number: address, type: channel === "fax" ? "fax" : "cell" }] : [],
    emails: channel === "email" && address !== null ? [address] : [],
    ...(channel !== "post" || street === null
      ? {}
      : {
          address: {
            street,
            city: textOf(state, customer, "city") ?? "",
            region: textOf(state, customer, "province") ?? "",
            postcode: textOf(state, customer, "postcode") ?? "",
            country: textOf(state, customer, "country") ?? "",
          },
        }),
    note: code,
  };
}

const HAN = /\p{Script=Han}/u;

/** The lines of an address: in China the postcode and the place from large to small, then the name; elsewhere the name first. */
function addressLines(state: State, { customer, address }: WavePiece): string[] {
  const of = (field: FactField): string => textOf(state, customer, field) ?? "";
  const place = address ?? of("address");
  const company = of("company");
  const parts = [of("province"), of("city"), of("district")];
  if (HAN.test(place)) {
    const before = [...new Set(parts)].filter((part) => part !== "" && !place.includes(part)).join("");
    const name = salutation(state, customer) ?? personName(state, customer) ?? "";
    return [of("postcode"), before + place, company, name].filter(Boolean);
  }
  const town = [of("city"), parts[0] === of("city") ? "" : parts[0], of("postcode")].filter(Boolean).join(" ");
  return [personName(state, customer) ?? "", company, place, town, of("country")].filter(Boolean);
}

function textOf(state: State, customer: number, field: FactField): string | null {
  const text = state.customers.fields.get(field)?.values[customer]?.trim();
  return text === undefined || text === "" ? null : text;
}

function lines(text: string): string[] {
  return text.split(/\n+/).filter((line) => line.trim() !== "");
}
