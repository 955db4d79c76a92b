import { CLASSES } from "../model/fields.ts";
import type { CustomerClass } from "../model/fields.ts";
import type { Money } from "../model/money.ts";
import type { Settings } from "../model/settings.ts";
import type { State } from "../model/state.ts";
import { CLASS_RULES } from "./class-rules.ts";
import type { ClassRule } from "./class-rules.ts";

/** What the class rules look at, by customer id. */
export interface ClassInput {
  readonly live: Uint8Array;
  readonly isBuyer: Uint8Array;
  readonly lapsed: Uint8Array;
  readonly influence: Float64Array;
  readonly intention: Float64Array;
  readonly money: Float64Array;
  /** The money from which a buyer is above the value cut; null: nobody is. */
  readonly cutMoney: Money | null;
  readonly locks: State["locks"];
}

/**
 * Five classes, first match (methods §5): a hand lock; opinion leader (influence); premium large (buyer above the value cut, not
 * lapsed); small and medium (other buyers, not lapsed); intent or target (no purchase or lapsed, intention); potential.
 * @returns 1 + index in CLASSES and in CLASS_RULES by customer id; 0 for no live customer
 */
export function classesOf(
  input: ClassInput,
  { influenceCut, intentCut }: Pick<Settings, "influenceCut" | "intentCut">,
): { readonly class: Uint8Array; readonly classRule: Uint8Array } {
  const { live, isBuyer, lapsed, influence, intention, money, locks } = input;
  const cutMoney = input.cutMoney ?? Number.POSITIVE_INFINITY;
  const classes = new Uint8Array(live.length);
  const rules = new Uint8Array(live.length);
  for (let c = 0; c < live.length; c++) {
    if (!live[c]) continue;
    let rule: number;
    if (influence[c]! >= influenceCut) rule = RULE.influence;
    else if (isBuyer[c] && !lapsed[c]) rule = Math.max(0, money[c]!) >= cutMoney ? RULE.valueCut : RULE.buyer;
    else if (intention[c]! >= intentCut) rule = RULE.intention;
    else rule = lapsed[c] ? RULE.restLapsed : RULE.rest;
    rules[c] = rule;
    classes[c] = CLASS_OF_RULE[rule]!;
  }
  for (const [c, lock] of locks) {
    if (!live[c]) continue;
    rules[c] = RULE.lock;
    classes[c] = codeOf(lock.class);
  }
  return { class: classes, classRule: rules };
}

function codeOf(name: CustomerClass): number {
  return 1 + CLASSES.indexOf(name);
}

function ruleCode(rule: ClassRule): number {
  return 1 + CLASS_RULES.indexOf(rule);
}

const RULE = {
  lock: ruleCode("lock"),
  influence: ruleCode("influence"),
  valueCut: ruleCode("valueCut"),
  buyer: ruleCode("buyer"),
  intention: ruleCode("intention"),
  restLapsed: ruleCode("restLapsed"),
  rest: ruleCode("rest"),
} satisfies Record<ClassRule, number>;

/** Rule code → class code; a lock brings its own class. */
const CLASS_OF_RULE = Uint8Array.from({ length: CLASS_RULES.length + 1 });
CLASS_OF_RULE[RULE.influence] = codeOf("opinionLeader");
CLASS_OF_RULE[RULE.valueCut] = codeOf("premiumLarge");
CLASS_OF_RULE[RULE.buyer] = codeOf("smallMedium");
CLASS_OF_RULE[RULE.intention] = codeOf("intentTarget");
CLASS_OF_RULE[RULE.restLapsed] = codeOf("potential");
CLASS_OF_RULE[RULE.rest] = codeOf("potential");
