export * from './clients/client-standing';
export * from './days/day';
export * from './days/known-day';
export * from './days/spoken-day';
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
export * from './judgement/decision';
export * from './judgement/override';

export { checkTemplate } from './readiness/check-template';
export * from './readiness/read-readiness';
export * from './readiness/readiness-answer';
export * from './readiness/starting-template';
export * from './readiness/template';
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
export { LONGEST_WAIVER_DAYS, type SignWaivers } from './signs/waivers';
export * from './words/failure-mode';
export * from './words/reading';
export * from './words/spoken-list';
export * from './words/spoken-number';
export * from './words/stage';
export * from './words/stage-moves';
export * from './words/status';
