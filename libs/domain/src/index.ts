export * from './clients/client-standing';
export * from './days/day';
export * from './days/iso-week';
export * from './days/known-day';
export * from './days/spoken-day';
export * from './evaluation/canonical-run';
export { caseIdentity, caseKeyOf } from './evaluation/case-identity';
export * from './evaluation/comparable-run';
export { type PassRate, passRate } from './evaluation/pass-rate';
export {
  type RunVerdict,
  type Verdict,
  VERDICT_METHODS,
  type VerdictFigures,
  type VerdictMethod,
  VERDICTS,
} from './evaluation/run-verdict';
export * from './evaluation/trend';
export { compareRuns } from './evaluation/verdict';
export * from './facts/answer';
export { checkFactValue } from './facts/check-fact-value';
export * from './facts/define-fact';
export * from './facts/fact-catalogue';
export * from './facts/fact-values';
export * from './facts/layer';
export * from './facts/money';
export { normaliseFactValue } from './facts/normalise-fact-value';
export * from './facts/person';
export * from './facts/person-in-value';
export { resolveFacts } from './facts/resolve-facts';
export * from './facts/stored-facts';
export { isCurrency } from './facts/value-checks/check-money';
export { checkText, line } from './facts/value-checks/check-text';
export type { ValueProblem } from './facts/value-checks/value-problem';
export { entrySchema, factValueExample, factValueSchema, type ValueSchema } from './facts/value-schema';
export * from './judgement/claim';
export * from './judgement/condition';
export * from './judgement/decision';
export * from './judgement/override';
export * from './portfolio/back-test';
export { LISTED_OWNERS } from './portfolio/claims-by-owner';
export { DECISION_DAYS } from './portfolio/days-to-decision';
export { type EvalStanding, evalStanding } from './portfolio/eval-standing';
export { type HardeningAnchor, hardeningClock } from './portfolio/hardening-clock';
export { heldLayers } from './portfolio/held-layers';
export { isMoonshot } from './portfolio/is-moonshot';
export * from './portfolio/portfolio-signal';
export * from './portfolio/read-portfolio-signals';
export { type RoadmapCount, roadmapCount } from './portfolio/roadmap-items';
export { spentByMonth } from './portfolio/savings-and-spend';
export { spokenInterval, spokenPercent } from './portfolio/share-words';
export { ARTICLE_SHIPPED, LEAST_FINISHED } from './portfolio/share-shipped';
export { LISTED_VENDORS } from './portfolio/vendor-layers';
export { WEEK_DAYS } from './portfolio/week-over-week';
export { type ShareInterval, wilsonInterval } from './portfolio/wilson-interval';
export { checkTemplate, MOST_GROUPS, MOST_ITEMS } from './readiness/check-template';
export * from './readiness/read-readiness';
export * from './readiness/readiness-answer';
export * from './readiness/starting-template';
export * from './readiness/template';
export { MOST_ENTRIES } from './registers/check-entries';
export { dayOfEntry } from './registers/day-of-entry';
export * from './registers/define-register';
export * from './registers/effort-kinds';
export { FED_FACTS, type FedAnswers, fedAnswers } from './registers/feeds';
export { inOrder } from './registers/order-entries';
export * from './registers/register-catalogue';
export type { EntryBook, RegisterEntry } from './registers/register-entry';
export * from './registers/savings';
export type { SentEntry } from './registers/sent-entry';
export * from './roll-up/roll-up';
export * from './settings/edit-thresholds';
export * from './settings/sign-turns';
export * from './settings/spoken-threshold';
export * from './settings/threshold-bounds';
export { readOn } from './signs/age-marks';
export type { AnySign } from './signs/define-sign';
export { EVIDENCE_KINDS, type Evidence, type EvidenceKind } from './signs/evidence';
export type { OpenQuestion } from './signs/open-question';
export type { ProjectHistory } from './signs/project-history';
export * from './signs/read-signs';
export { signById, SIGNS, SIGNS_BY_MODE } from './signs/register';
export type { SignReading } from './signs/sign-reading';
export {
  type SignSettings,
  type Threshold,
  THRESHOLD_UNITS,
  type Thresholds,
  type ThresholdUnit,
} from './signs/thresholds';
export { LONGEST_WAIVER_DAYS, type SignWaivers, waiverDays } from './signs/waivers';
export * from './words/failure-mode';
export * from './words/reading';
export * from './words/spoken-list';
export * from './words/spoken-number';
export * from './words/stage';
export * from './words/stage-moves';
export * from './words/status';
