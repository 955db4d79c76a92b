import { whyClass } from "../value/why.ts";
import type { Insight } from "./insight.ts";
import { campaignsView } from "./views/campaigns.ts";
import { campaignView } from "./views/campaign.ts";
import { planView } from "./views/plan.ts";
import { mixView } from "./views/mix.ts";
import { situationView } from "./views/situation.ts";
import { customerForesightView, foresightView } from "./views/foresight.ts";
import { predictionView } from "./views/prediction.ts";
import { previewView } from "./views/preview.ts";
import { whyNotView } from "./views/why-not.ts";
import { calendarView } from "./views/calendar.ts";
import { repliesView, codeView } from "./views/replies.ts";
import { followUpsView } from "./views/follow-ups.ts";
import { sampleView } from "./views/sample.ts";
import type { FoundDoubles } from "./find-doubles.ts";
import { doublesOfView, doublesSampleView, doublesView } from "./views/doubles.ts";
import { sourcesView } from "./views/sources.ts";
import { sourceCheckView } from "./views/source-check.ts";
import { growthView } from "./views/growth.ts";
import { effectView } from "./views/effect.ts";
import { reportView } from "./views/report.ts";
import { rightsView } from "./views/rights.ts";
import { cleanPreviewView, cleanRulesView } from "./views/clean-preview.ts";
import { countView, portraitView } from "./views/count.ts";
import { customerView } from "./views/customer.ts";
import { customersView } from "./views/customers.ts";
import { cleanableView, facetView } from "./views/facet.ts";
import { findView } from "./views/find.ts";
import { healthView } from "./views/health.ts";
import { historyView } from "./views/history.ts";
import { homeView } from "./views/home.ts";
import { leftOutView } from "./views/left-out.ts";
import { layoutsView } from "./views/layouts.ts";
import { listView } from "./views/list.ts";
import { movementView } from "./views/movement.ts";
import { peopleBehindView } from "./views/people-behind.ts";
import { mergePreviewView } from "./views/merge-preview.ts";
import { segmentsView } from "./views/segments.ts";
import { standingsView } from "./views/standings.ts";
import { timelineView } from "./views/timeline.ts";
import { requireCustomer } from "./views/who.ts";
import { valueView } from "./views/value.ts";
import type { ViewName, Views } from "./views.ts";

export type Answers = {
  readonly [Name in Exclude<ViewName, "workspace" | "safety">]: (
    insight: Insight,
    params: Views[Name]["params"],
    pause: () => Promise<void>,
    doubles?: FoundDoubles | null,
  ) => Views[Name]["answer"] | Promise<Views[Name]["answer"]>;
};

const MAX_PAGE = 200;

/** Which pure function answers which question; what can take long pauses between its steps. */
export const ANSWERS: Answers = {
  home: homeView,
  shop: ({ profiles: { shop } }) => ({
    customersGross: shop.customersGross,
    anonymousGross: shop.anonymousGross,
    anonymousLines: shop.anonymousLines,
    shopGross: shop.shopGross,
    discounts: shop.discounts,
    refunds: shop.refunds,
    net: shop.net,
  }),
  fields: (insight) => [...insight.fields.infos, ...insight.fields.events],
  customers: customersView,
  customer: (insight, { id }) => customerView(insight, id),
  why: ({ analysis, state }, { ids }) => {
    const asked = ids.slice(0, MAX_PAGE);
    for (const id of asked) requireCustomer(state, id);
    return asked.map((id) => whyClass(analysis, id));
  },
  timeline: timelineView,
  value: (insight, { preview }) => valueView(insight, preview),
  movement: movementView,
  standings: standingsView,
  count: (insight, { rule }) => countView(insight, rule),
  portrait: (insight, { rule }) => portraitView(insight, rule),
  segments: segmentsView,
  layouts: layoutsView,
  list: listView,
  mergePreview: mergePreviewView,
  health: healthView,
  cleanable: cleanableView,
  facet: facetView,
  peopleBehind: peopleBehindView,
  cleanPreview: cleanPreviewView,
  cleanRules: cleanRulesView,
  exports: ({ state }, { offset, limit }) => {
    const newest = state.exports.toReversed();
    return { total: newest.length, entries: newest.slice(offset, offset + Math.min(limit, MAX_PAGE)) };
  },
  leftOut: leftOutView,
  history: ({ state }, params) => historyView(state, params),
  find: findView,
  campaigns: campaignsView,
  campaign: campaignView,
  plan: planView,
  mix: mixView,
  situation: situationView,
  preview: previewView,
  whyNot: whyNotView,
  calendar: calendarView,
  replies: repliesView,
  code: codeView,
  followUps: followUpsView,
  sample: sampleView,
  effect: effectView,
  report: reportView,
  rights: rightsView,
  sources: (insight, _, __, found) => sourcesView(insight, found ?? null),
  sourceCheck: (insight, { id }) => sourceCheckView(insight, id),
  growth: growthView,
  prediction: predictionView,
  foresight: foresightView,
  customerForesight: customerForesightView,
  doubles: (insight, params, _, found) => doublesView(insight, found ?? null, params),
  doublesSample: (insight, params, _, found) => doublesSampleView(insight, found ?? null, params),
  doublesOf: (insight, _, __, found) => doublesOfView(insight, found ?? null),
};
