import type { Day } from '../days/day';
import { countsFrom, type KnownDay } from '../days/known-day';
import { spokenKnownDay } from '../days/spoken-day';
import { daysSince, monthsSince } from './age-marks';
import type { AskedAnswer, AskedFacts } from './asked-facts';
import { dateEvidence, daysEvidence, type Evidence } from './evidence';
import { clear, notApplicable, type SignOutcome } from './outcome';
import type { Threshold } from './thresholds';

type AnchorKey = 'greenlit-on' | 'development-started-on';
type AnchorAnswer = Extract<AskedAnswer<AnchorKey>, { readonly answer: 'known' }>;

/** The day from which DEMO-5 and DEMO-6 count. */
export interface Anchor {
  readonly since: Day;
  /** True where no greenlight is known and the start of development stands in for it: serious at most. */
  readonly isFallback: boolean;
  readonly answer: AnchorAnswer;
}

/** Both limits are the article's: month four, when the team is tired, and month six, when leadership is. */
export const MONTH_FOUR: Threshold = {
  value: 4,
  unit: 'months',
  origin: 'article',
  meaning: 'calendar months since the greenlight',
};
export const MONTH_SIX: Threshold = { ...MONTH_FOUR, value: 6 };

const NEITHER = notApplicable('it is not greenlit and development has not begun');

/** The day to count from, or the outcome that ends the check where there is none. */
export function findAnchor(facts: AskedFacts<AnchorKey>): Anchor | SignOutcome<never> {
  const greenlit = facts.ask('greenlit-on');
  if (greenlit.answer === 'known') return anchorOf(greenlit, false);
  // While nobody was asked about the greenlight, that is the question; the start of development is looked up for what it
  // can show, and asked for only where the greenlight cannot be had.
  const development =
    greenlit.answer === 'not-asked'
      ? facts.peek('development-started-on')
      : facts.ask('development-started-on');
  if (development.answer === 'known') return anchorOf(development, true);
  return greenlit.answer === 'none' && development.answer === 'none' ? NEITHER : clear();
}

/** `Greenlit 3 July 2026; 4 months (143 days) since and not in Production.`, or so from the start of development. */
export function anchorSentence({ answer, since, isFallback }: Anchor): string {
  const day = spokenKnownDay(answer.value);
  const rest = `${monthsSince(since)} (${daysSince(since)}) since and not in Production`;
  if (!isFallback) return `Greenlit ${day}; ${rest}.`;
  return `No greenlight is known; counted from the start of development, ${day}: ${rest}.`;
}

export function anchorEvidence({ answer, since, isFallback }: Anchor): readonly Evidence[] {
  const label = isFallback ? 'Development started' : 'Greenlit';
  return [dateEvidence(label, answer.value, answer), daysEvidence('not in Production', since, answer)];
}

function anchorOf(answer: AnchorAnswer & { readonly value: KnownDay }, isFallback: boolean): Anchor {
  return { since: countsFrom(answer.value), isFallback, answer };
}
