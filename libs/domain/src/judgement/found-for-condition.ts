import { countsFrom, type KnownDay, startsOn } from '../days/known-day';
import { spokenDay, spokenKnownDay } from '../days/spoken-day';
import type { EvaluationStanding, SuiteStanding } from '../evaluation/standing';
import { factDefinition, type FactKey } from '../facts/fact-catalogue';
import { type Money, spokenMoney } from '../facts/money';
import type { StoredFacts } from '../facts/stored-facts';
import { spokenNumber } from '../words/spoken-number';
import type { ConditionValue } from './condition';

/** What stands where a condition looks: the same twice but for a date that is known to the month, and for several variants. */
interface Span {
  readonly low: ConditionValue;
  readonly high: ConditionValue;
}

export interface Found {
  /** Null where nobody knows it; some facts can be known and not be compared. */
  readonly span: Span | 'without-value' | null;
  /** As the beginning of a sentence. */
  readonly words: string;
  /** Of money, its currency; of a percentage, `%`. */
  readonly unit?: string;
}

/** What the record says of a fact. Money in another currency is not compared. */
export function foundFact(
  { fact }: { readonly fact: FactKey },
  { facts, currency }: { readonly facts: StoredFacts; readonly currency: string },
): Found {
  const { label, type } = factDefinition(fact);
  const recorded = facts[fact];
  const unit = type === 'money' ? currency : type === 'percent' ? '%' : undefined;
  if (recorded === undefined) return { span: null, words: `${label}: nobody has said`, unit };
  if (recorded.answer === 'nobody-can-say') return { span: null, words: `${label}: nobody can say`, unit };
  if (recorded.answer === 'none') return { span: null, words: `${label}: none`, unit };
  const told = toldOf(fact, recorded.value, currency);
  return { span: told.span, words: `${label} is ${told.words}`, unit };
}

type Told = Pick<Found, 'span' | 'words'>;

function toldOf(fact: FactKey, value: unknown, currency: string): Told {
  const { type, options = [] } = factDefinition(fact);
  if (type === 'money') return toldMoney(value as Money, currency);
  if (type === 'day') return toldDay(value as KnownDay);
  if (typeof value === 'number')
    return exact(value, type === 'percent' ? `${spokenNumber(value)} %` : spokenNumber(value));
  if (typeof value === 'boolean') return exact(value, value ? 'yes' : 'no');
  const chosen = options.find((option) => option.value === value);
  return chosen === undefined ? { span: 'without-value', words: 'known' } : exact(chosen.value, chosen.label);
}

function exact(value: ConditionValue, words: string): Told {
  return { span: { low: value, high: value }, words };
}

function toldMoney(money: Money, currency: string): Told {
  const words = spokenMoney(money);
  return money.currency === currency ? exact(money.amount, words) : { span: 'without-value', words };
}

function toldDay(known: KnownDay): Told {
  return { span: { low: startsOn(known), high: countsFrom(known) }, words: spokenKnownDay(known) };
}

/** What the latest run of a suite on its main branch scored; of several variants the lowest and the highest. */
export function foundScore(
  { suite, value }: { readonly suite: string; readonly value?: ConditionValue },
  { evaluation }: { readonly evaluation: EvaluationStanding | null },
): Found {
  const standing = named(suite, evaluation?.suites ?? []);
  if (standing === undefined) return { span: null, words: `There is no suite '${suite}' so far` };
  const { name, lastRunOn, lastScores } = standing;
  if (lastRunOn === null)
    return { span: null, words: `Suite '${name}' has no run on its main branch so far` };
  const run = `The latest run of suite '${name}', on ${spokenDay(lastRunOn)},`;
  if (lastScores === null || lastScores === undefined) return { span: null, words: `${run} tells no score` };
  const { low, high } = lastScores;
  const scored =
    low === high ? spokenScore(low, value) : `${spokenScore(low, value)} to ${spokenScore(high, value)}`;
  return { span: lastScores, words: `${run} scored ${scored}` };
}

/** By its key, or by the name that people gave it. */
function named(suite: string, suites: readonly SuiteStanding[]): SuiteStanding | undefined {
  const wanted = suite.normalize('NFC').toLowerCase();
  return (
    suites.find(({ key }) => key === suite) ??
    suites.find(({ key, name }) => [key, name].some((text) => text.toLowerCase() === wanted))
  );
}

/** Four decimals, unless those would hide by how little it differs from what is asked. */
function spokenScore(score: number, asked: ConditionValue | undefined): string {
  const rounded = Number(score.toFixed(4));
  return spokenNumber(rounded === asked ? score : rounded);
}
