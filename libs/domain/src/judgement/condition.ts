import { type Day, isDay } from '../days/day';
import { spokenDay } from '../days/spoken-day';
import { factDefinition, type FactKey, isFactKey } from '../facts/fact-catalogue';
import type { FactType } from '../facts/fact-values';
import { spokenMoney } from '../facts/money';
import { anyNumber } from '../facts/value-checks/check-number';
import { oneOf, yesOrNo } from '../facts/value-checks/check-choice';
import { line } from '../facts/value-checks/check-text';
import {
  NO_PROBLEM,
  type PartCheck,
  type ValueProblem,
  valueProblem,
} from '../facts/value-checks/value-problem';
import { spokenNumber } from '../words/spoken-number';

export const CONDITION_KINDS = ['text', 'fact', 'score'] as const;
export type ConditionKind = (typeof CONDITION_KINDS)[number];

export const CONDITION_COMPARISONS = ['at-least', 'at-most', 'equal', 'known'] as const;
export type ConditionComparison = (typeof CONDITION_COMPARISONS)[number];

export const MOST_CONDITIONS = 20;

/** What a condition holds a fact against: money counts in minor units of the workspace's currency. */
export type ConditionValue = number | string | boolean;

interface Comparing {
  readonly comparison: ConditionComparison;
  readonly value?: ConditionValue;
  readonly by: Day;
}

/** What has to come true for a decision to hold: in words, or as a fact or a score that can be watched. */
export type DecisionCondition =
  | { readonly kind: 'text'; readonly text: string; readonly by?: Day }
  | ({ readonly kind: 'fact'; readonly fact: FactKey } & Comparing)
  | ({ readonly kind: 'score'; readonly suite: string } & Comparing);

/** One that Telltale turns by itself. */
export type WatchedCondition = Exclude<DecisionCondition, { kind: 'text' }>;

/** A condition as somebody sends it; without a kind it is words. */
export interface SentCondition {
  readonly kind?: ConditionKind;
  readonly text?: string;
  readonly fact?: string;
  readonly suite?: string;
  readonly comparison?: ConditionComparison;
  readonly value?: unknown;
  readonly by?: Day;
}

type Part = Exclude<keyof SentCondition, 'kind'>;

/** Which parts each kind has; `value` goes with a comparison that needs one. */
const PARTS: Readonly<Record<ConditionKind, readonly Part[]>> = {
  text: ['text', 'by'],
  fact: ['fact', 'comparison', 'value', 'by'],
  score: ['suite', 'comparison', 'value', 'by'],
};

const longest = line(500);
const suiteName = line(200);

/** What is wrong with a condition, with pointers from it on; `today` is the client's day. */
export function checkCondition(sent: SentCondition, today: Day): readonly ValueProblem[] {
  const kind = sent.kind ?? 'text';
  const strange = (['text', 'fact', 'suite', 'comparison', 'value', 'by'] as const).filter(
    (part) => sent[part] !== undefined && !PARTS[kind].includes(part),
  );
  return [
    ...strange.flatMap((part) => valueProblem(`/${part}`, `A condition of kind ${kind} has no ${part}.`)),
    ...(kind === 'text' ? longest(sent.text, '/text') : checkWatched(kind, sent)),
    ...checkBy(sent.by, { today, isNeeded: kind !== 'text' }),
  ];
}

function checkWatched(kind: 'fact' | 'score', sent: SentCondition): readonly ValueProblem[] {
  const { fact = '', suite, comparison } = sent;
  if (kind === 'fact' && !isFactKey(fact))
    return valueProblem('/fact', 'Send the key of a fact; GET /api/v1/facts lists them.');
  const named = kind === 'score' ? suiteName(suite, '/suite') : NO_PROBLEM;
  const type = kind === 'score' ? 'number' : factDefinition(fact as FactKey).type;
  const possible = COMPARISONS_OF[type] ?? ONLY_KNOWN;
  if (comparison === undefined || !possible.includes(comparison))
    return [...named, ...oneOf(possible)(comparison, '/comparison')];
  return [
    ...named,
    ...checkValue(sent, comparison, kind === 'score' ? anyNumber : valueCheck(fact as FactKey)),
  ];
}

function checkValue(
  { value }: SentCondition,
  comparison: ConditionComparison,
  check: PartCheck,
): readonly ValueProblem[] {
  if (comparison !== 'known') return check(value, '/value');
  return value === undefined
    ? NO_PROBLEM
    : valueProblem('/value', 'That a fact is known needs no value. Leave it out.');
}

const ONLY_KNOWN: readonly ConditionComparison[] = ['known'];
const SAME: readonly ConditionComparison[] = ['equal', 'known'];

/** What can be more or less is compared so, what can only be the same is held equal; of all else it can be asked that it is known. */
const COMPARISONS_OF: Readonly<Partial<Record<FactType, readonly ConditionComparison[]>>> = {
  number: CONDITION_COMPARISONS,
  'whole-number': CONDITION_COMPARISONS,
  percent: CONDITION_COMPARISONS,
  money: CONDITION_COMPARISONS,
  day: CONDITION_COMPARISONS,
  choice: SAME,
  'yes-no': SAME,
};

function valueCheck(fact: FactKey): PartCheck {
  const { type, options = [] } = factDefinition(fact);
  if (type === 'choice') return oneOf(options.map((option) => option.value));
  if (type === 'yes-no') return yesOrNo;
  return type === 'day' ? calendarDay : anyNumber;
}

const calendarDay: PartCheck = (value, at) =>
  isDay(value) ? NO_PROBLEM : valueProblem(at, 'Send a day of the calendar, as 2026-11-23.');

function checkBy(
  by: Day | undefined,
  { today, isNeeded }: { readonly today: Day; readonly isNeeded: boolean },
): readonly ValueProblem[] {
  if (by === undefined)
    return isNeeded ? valueProblem('/by', 'Send the day by which it has to be so.') : NO_PROBLEM;
  return by >= today ? NO_PROBLEM : valueProblem('/by', `${spokenDay(by)} is past; send today or later.`);
}

/** A condition that was checked, as it is kept. */
export function normalCondition({ kind = 'text', text = '', ...sent }: SentCondition): DecisionCondition {
  const { fact, suite, comparison, value, by } = sent;
  if (kind === 'text') return { kind, text: text.trim(), ...(by === undefined ? {} : { by }) };
  const watched = {
    comparison: comparison as ConditionComparison,
    ...(value === undefined ? {} : { value: value as ConditionValue }),
    by: by as Day,
  };
  return kind === 'fact'
    ? { kind, fact: fact as FactKey, ...watched }
    : { kind, suite: (suite as string).trim(), ...watched };
}

const COMPARISON_WORDS: Readonly<Record<ConditionComparison, string>> = {
  'at-least': 'is at least',
  'at-most': 'is at most',
  equal: 'is',
  known: 'is known',
};

/** A condition as a sentence says it: `Target volume a day is at least 5000 by 3 December 2026`. */
export function spokenCondition(condition: DecisionCondition): string {
  const due = condition.by === undefined ? '' : ` by ${spokenDay(condition.by)}`;
  if (condition.kind === 'text') return condition.text + due;
  const { comparison, value } = condition;
  const what =
    condition.kind === 'fact' ? factDefinition(condition.fact).label : `Score of ${condition.suite}`;
  return `${what} ${COMPARISON_WORDS[comparison]}${value === undefined ? '' : ` ${spokenValue(value)}`}${due}`;
}

/** What a watched condition asks for, as a sentence says it: `at least 5,000`. */
export function spokenNeed(condition: WatchedCondition, unit: string | undefined): string {
  const { comparison, value } = condition;
  if (comparison === 'known' || value === undefined) return 'an answer';
  const needed = { 'at-least': 'at least ', 'at-most': 'at most ', equal: '' }[comparison];
  return `${needed}${neededValue(condition, value, unit)}`;
}

function neededValue(condition: WatchedCondition, value: ConditionValue, unit: string | undefined): string {
  if (typeof value === 'number') {
    if (unit === '%') return `${spokenNumber(value)} %`;
    return unit === undefined ? spokenNumber(value) : spokenMoney({ amount: value, currency: unit });
  }
  const { options = [] } = condition.kind === 'fact' ? factDefinition(condition.fact) : {};
  return options.find((option) => option.value === value)?.label ?? spokenValue(value);
}

function spokenValue(value: ConditionValue): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return isDay(value) ? spokenDay(value) : String(value);
}
