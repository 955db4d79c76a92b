import { CONTACTED } from "../model/campaign.ts";
import type { Day } from "../model/day.ts";
import { AGAIN } from "../model/merged.ts";
import { REPLY_EVENTS } from "../model/response.ts";
import type { Launch, State } from "../model/state.ts";

/** Who replied to a campaign, and how often; by wave where it is known of which. */
export interface MeasuredReplies {
  /** By customer id: how many replies. */
  readonly perCustomer: ReadonlyMap<number, number>;
  /** All messages, also of people who could not be matched. */
  readonly messages: number;
  /** By wave's place: different people who replied to it. */
  readonly peopleByWave: readonly number[];
  readonly messagesByWave: readonly number[];
}

/**
 * Replies to a campaign up to a day: those taken down, and those a returned file tells of. A reply that stands in both, of one person and wave,
 * counts once. A refusal of further messages is no reply here: it answers nothing that was offered.
 */
export function measureReplies(
  { replies, contacts }: Pick<State, "replies" | "contacts">,
  { campaign, commit }: Pick<Launch, "campaign" | "commit">,
  until: Day,
): MeasuredReplies {
  const waves = campaign.waves.length;
  const index = new Map(campaign.waves.map(({ id }, at) => [id, at]));
  const found = new Counter(waves);
  for (const { campaign: of, wave, customer, day, kind, removed } of replies) {
    if (removed || of !== campaign.id || day > until || kind === "refusal") continue;
    found.add(customer, wave === null ? null : (index.get(wave) ?? null));
  }
  for (let i = 0; i < contacts.count; i++) {
    if (contacts.launch[i] !== commit || !REPLY_EVENTS.has(contacts.event[i]!) || contacts.day[i]! > until) continue;
    found.addOnce(contacts.customer[i]!, contacts.wave[i]!);
  }
  return found.result();
}

/** The share of those drawn to contact who replied; null where there is nobody. */
export function replyRate(state: Pick<State, "replies" | "contacts">, launch: Launch, until: Day): number | null {
  const { members } = launch;
  const { perCustomer } = measureReplies(state, launch, until);
  let contacted = 0;
  let replied = 0;
  for (let row = 0; row < members.count; row++) {
    if (members.status[row] !== CONTACTED || members.twice?.[row] === AGAIN) continue;
    contacted++;
    if (perCustomer.has(members.customer[row]!)) replied++;
  }
  return contacted === 0 ? null : replied / contacted;
}

class Counter {
  private readonly perCustomer = new Map<number, number>();
  /** Waves a person's replies are known for; one without a wave stands for all of them. */
  private readonly wavesOf = new Map<number, Set<number | null>>();
  private readonly people: Set<number>[];
  private readonly messagesByWave: number[];
  private messages = 0;

  constructor(waves: number) {
    this.people = Array.from({ length: waves }, () => new Set());
    this.messagesByWave = Array.from({ length: waves }, () => 0);
  }

  add(customer: number | null, wave: number | null): void {
    this.messages++;
    if (wave !== null) this.messagesByWave[wave] = (this.messagesByWave[wave] ?? 0) + 1;
    if (customer === null) return;
    this.perCustomer.set(customer, (this.perCustomer.get(customer) ?? 0) + 1);
    if (wave !== null) this.people[wave]?.add(customer);
    const known = this.wavesOf.get(customer);
    if (known) known.add(wave);
    else this.wavesOf.set(customer, new Set([wave]));
  }

  /** Unless a reply of this person to this wave is known already, or one that does not say to which. */
  addOnce(customer: number, wave: number): void {
    const known = this.wavesOf.get(customer);
    if (known?.has(wave) === true) return;
    if (known?.has(null) === true) {
      this.people[wave]?.add(customer);
      known.delete(null);
      known.add(wave);
      return;
    }
    this.add(customer, wave);
  }

  result(): MeasuredReplies {
    return {
      perCustomer: this.perCustomer,
      messages: this.messages,
      peopleByWave: this.people.map(({ size }) => size),
      messagesByWave: this.messagesByWave,
    };
  }
}
