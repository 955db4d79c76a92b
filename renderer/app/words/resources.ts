import { frame as enFrame } from "./en/frame.ts";
import { jobs as enJobs } from "./en/jobs.ts";
import { ui as enUi } from "./en/ui.ts";
import { start as enStart } from "./en/start.ts";
import { home as enHome } from "./en/home.ts";
import { settings as enSettings } from "./en/settings.ts";
import { data as enData } from "./en/data.ts";
import { errors as enErrors } from "./en/errors.ts";
import { rowReasons as enRowReasons } from "./en/rowReasons.ts";
import { fileIssues as enFileIssues } from "./en/fileIssues.ts";
import { importFields as enImportFields } from "./en/importFields.ts";
import { customers as enCustomers } from "./en/customers.ts";
import { value as enValue } from "./en/value.ts";
import { movement as enMovement } from "./en/movement.ts";
import { terms as enTerms } from "./en/terms.ts";
import { segments as enSegments } from "./en/segments.ts";
import { list as enList } from "./en/list.ts";
import { campaigns as enCampaigns } from "./en/campaigns.ts";
import { campaignPlan as enCampaignPlan } from "./en/campaignPlan.ts";
import { campaignWave as enCampaignWave } from "./en/campaignWave.ts";
import { answers as enAnswers } from "./en/answers.ts";
import { followUps as enFollowUps } from "./en/followUps.ts";
import { awareness as enAwareness } from "./en/awareness.ts";
import { effect as enEffect } from "./en/effect.ts";
import { report as enReport } from "./en/report.ts";
import { reports as enReports } from "./en/reports.ts";
import { rights as enRights } from "./en/rights.ts";
import { rule as enRule } from "./en/rule.ts";
import { healing as enHealing } from "./en/healing.ts";
import { safety as enSafety } from "./en/safety.ts";
import { lock as enLock } from "./en/lock.ts";
import { sources as enSources } from "./en/sources.ts";
import { doubles as enDoubles } from "./en/doubles.ts";
import { merging as enMerging } from "./en/merging.ts";
import { clean as enClean } from "./en/clean.ts";
import { frame as zhFrame } from "./zh/frame.ts";
import { jobs as zhJobs } from "./zh/jobs.ts";
import { ui as zhUi } from "./zh/ui.ts";
import { start as zhStart } from "./zh/start.ts";
import { home as zhHome } from "./zh/home.ts";
import { settings as zhSettings } from "./zh/settings.ts";
import { data as zhData } from "./zh/data.ts";
import { errors as zhErrors } from "./zh/errors.ts";
import { rowReasons as zhRowReasons } from "./zh/rowReasons.ts";
import { fileIssues as zhFileIssues } from "./zh/fileIssues.ts";
import { importFields as zhImportFields } from "./zh/importFields.ts";
import { customers as zhCustomers } from "./zh/customers.ts";
import { value as zhValue } from "./zh/value.ts";
import { movement as zhMovement } from "./zh/movement.ts";
import { terms as zhTerms } from "./zh/terms.ts";
import { segments as zhSegments } from "./zh/segments.ts";
import { list as zhList } from "./zh/list.ts";
import { campaigns as zhCampaigns } from "./zh/campaigns.ts";
import { campaignPlan as zhCampaignPlan } from "./zh/campaignPlan.ts";
import { campaignWave as zhCampaignWave } from "./zh/campaignWave.ts";
import { answers as zhAnswers } from "./zh/answers.ts";
import { followUps as zhFollowUps } from "./zh/followUps.ts";
import { awareness as zhAwareness } from "./zh/awareness.ts";
import { effect as zhEffect } from "./zh/effect.ts";
import { report as zhReport } from "./zh/report.ts";
import { reports as zhReports } from "./zh/reports.ts";
import { rights as zhRights } from "./zh/rights.ts";
import { rule as zhRule } from "./zh/rule.ts";
import { healing as zhHealing } from "./zh/healing.ts";
import { safety as zhSafety } from "./zh/safety.ts";
import { lock as zhLock } from "./zh/lock.ts";
import { sources as zhSources } from "./zh/sources.ts";
import { doubles as zhDoubles } from "./zh/doubles.ts";
import { merging as zhMerging } from "./zh/merging.ts";
import { clean as zhClean } from "./zh/clean.ts";

/** Every word of the face, one area a file and language. The English shape is the type of the keys. */
export const english = {
  frame: enFrame,
  jobs: enJobs,
  ui: enUi,
  start: enStart,
  home: enHome,
  settings: enSettings,
  data: enData,
  errors: enErrors,
  rowReasons: enRowReasons,
  fileIssues: enFileIssues,
  importFields: enImportFields,
  customers: enCustomers,
  doubles: enDoubles,
  sources: enSources,
  merging: enMerging,
  clean: enClean,
  value: enValue,
  movement: enMovement,
  terms: enTerms,
  segments: enSegments,
  list: enList,
  campaigns: enCampaigns,
  campaignPlan: enCampaignPlan,
  campaignWave: enCampaignWave,
  answers: enAnswers,
  followUps: enFollowUps,
  awareness: enAwareness,
  effect: enEffect,
  report: enReport,
  reports: enReports,
  rights: enRights,
  rule: enRule,
  healing: enHealing,
  safety: enSafety,
  lock: enLock,
} as const;

export const chinese = {
  frame: zhFrame,
  jobs: zhJobs,
  ui: zhUi,
  start: zhStart,
  home: zhHome,
  settings: zhSettings,
  data: zhData,
  errors: zhErrors,
  rowReasons: zhRowReasons,
  fileIssues: zhFileIssues,
  importFields: zhImportFields,
  customers: zhCustomers,
  doubles: zhDoubles,
  sources: zhSources,
  merging: zhMerging,
  clean: zhClean,
  value: zhValue,
  movement: zhMovement,
  terms: zhTerms,
  segments: zhSegments,
  list: zhList,
  campaigns: zhCampaigns,
  campaignPlan: zhCampaignPlan,
  campaignWave: zhCampaignWave,
  answers: zhAnswers,
  followUps: zhFollowUps,
  awareness: zhAwareness,
  effect: zhEffect,
  report: zhReport,
  reports: zhReports,
  rights: zhRights,
  rule: zhRule,
  healing: zhHealing,
  safety: zhSafety,
  lock: zhLock,
} as const;
