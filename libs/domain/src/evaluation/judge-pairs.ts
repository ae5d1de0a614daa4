import { spokenCount } from '../days/spoken-day';
import { spokenNumber } from '../words/spoken-number';
import { mcnemar } from './mcnemar';
import type { CasePairs } from './pair-cases';
import { type Judgement, type RunVerdict, sayVerdict, type VerdictFigures } from './run-verdict';

/** Chance alone may bring a false alarm in at most one of twenty comparisons, and a false joy as seldom. */
const LARGEST_CHANCE = 0.05;

/** The verdict on the cases that both runs answered. */
export function judgePairs(pairs: CasePairs): RunVerdict {
  const { newlyFailing, newlyFixed, newlyErrored } = pairs;
  const verdict = verdictOf(newlyFailing.length, newlyFixed.length);
  const figures = pairFigures(pairs);
  // An error is no wrong answer, so it proves nothing worse. But what it hides must not pass for fine either.
  const darkest = verdictOf(newlyFailing.length + newlyErrored.length, newlyFixed.length);
  if (verdict !== 'worse' && darkest !== verdict) {
    const errors = erroredWords(newlyErrored.length);
    return sayVerdict('not-comparable', `${errors}, and the verdict hangs on what they hide`, figures);
  }
  return sayVerdict(verdict, pairWords(verdict, pairs), figures);
}

function verdictOf(newlyFailing: number, newlyFixed: number): Judgement {
  const { worse, better } = mcnemar(newlyFailing, newlyFixed);
  if (worse <= LARGEST_CHANCE) return 'worse';
  return better <= LARGEST_CHANCE ? 'better' : 'no-clear-change';
}

function pairFigures({ answered, ...pairs }: CasePairs): VerdictFigures {
  const chances = mcnemar(pairs.newlyFailing.length, pairs.newlyFixed.length);
  return { ...pairs, method: 'paired', n: answered, chances, interval: null };
}

function pairWords(verdict: Judgement, pairs: CasePairs): string {
  const words = `${scoreWords(pairs)}${flipWords(verdict, pairs)}`;
  const errored = pairs.newlyErrored.length;
  return errored === 0 ? words : `${words}; ${erroredWords(errored)}`;
}

/** `18 → 13 of 20`; where not all cases are compared, which ones are comes first. */
function scoreWords(pairs: CasePairs): string {
  const { shared, answered, passedBefore, passedAfter } = pairs;
  const passed = `${spokenNumber(passedBefore)} → ${spokenNumber(passedAfter)}`;
  const isChanged = pairs.added + pairs.removed > 0;
  if (!isChanged && answered === shared) return `${passed} of ${spokenNumber(answered)}`;
  const which = answered === shared ? '' : ' answered in both runs';
  const cases = `on the ${spokenCount(answered, isChanged ? 'shared case' : 'case')}${which}`;
  return `${isChanged ? `${changeWords(pairs)}; ` : ''}${cases}: ${passed}`;
}

/** `test set changed (+3 −1)`. */
export function changeWords({ added, removed }: Pick<CasePairs, 'added' | 'removed'>): string {
  const parts = [
    ...(added > 0 ? [`+${spokenNumber(added)}`] : []),
    ...(removed > 0 ? [`−${spokenNumber(removed)}`] : []),
  ];
  return `test set changed (${parts.join(' ')})`;
}

function flipWords(verdict: Judgement, { answered, newlyFailing, newlyFixed }: CasePairs): string {
  const failing = newlyFailing.length;
  const fixed = newlyFixed.length;
  if (verdict === 'worse')
    return `, ${spokenCount(failing, 'case')} newly failing and ${orNone(fixed)} fixed`;
  if (verdict === 'better')
    return `, ${spokenCount(fixed, 'case')} fixed and ${orNone(failing)} newly failing`;
  return failing + fixed === 0
    ? ', no case newly failing or fixed'
    : ` is within noise (n = ${spokenNumber(answered)})`;
}

function orNone(count: number): string {
  return count === 0 ? 'none' : spokenNumber(count);
}

function erroredWords(count: number): string {
  return `${spokenCount(count, 'case')} that passed before ended in an error`;
}
