import { daysBetween } from '../days/day';
import { countsFrom } from '../days/known-day';
import { spokenCount, spokenKnownDay } from '../days/spoken-day';
import type { AskedAnswer } from './asked-facts';
import { defineSign } from './define-sign';
import { dateEvidence, textEvidence } from './evidence';
import { clear, lit } from './outcome';
import type { ProjectHistory } from './project-history';
import { SCOPED_TO_PILOT } from './stage-ranges';

export const movedTarget = defineSign({
  id: 'DEMO-8',
  mode: 'demo',
  title: 'The target keeps moving',
  question: 'How often, and how far, has the target moved since it was set?',
  severities: ['serious'],
  stages: SCOPED_TO_PILOT,
  clearFact: 'it reaches Production; moved targets are kept for ever',
  reads: ['target-on'],
  thresholds: {
    moves: { value: 2, unit: 'count', origin: 'default', meaning: 'moves of the target' },
    days: { value: 30, unit: 'days', origin: 'default', meaning: 'days from the original target' },
  },
  check(facts, { history, thresholds }) {
    // Telltale records each move itself, so there is nothing to ask: without a target nothing has moved.
    const target = facts.peek('target-on');
    const moved = distance(history, target);
    if (history.targetMoves < thresholds.moves && Math.abs(moved) <= thresholds.days) return clear();
    const moves = history.targetMoves === 1 ? 'once' : `${history.targetMoves} times`;
    const { originalTarget } = history;
    const evidence = [textEvidence('Moves of the target', `${history.targetMoves}`)];
    if (originalTarget !== null) evidence.push(dateEvidence('Original target', originalTarget));
    if (target.answer === 'known') evidence.push(dateEvidence('Target', target.value, target));
    return lit('serious', {
      because: `The target moved ${moves}${journey(history, target, moved)}.`,
      evidence,
      clearsWhen: 'it reaches Production; moved targets are kept for ever',
    });
  },
});

/** Days from the original target to the one of today; negative when it came forward, 0 where either is missing. */
function distance({ originalTarget }: ProjectHistory, target: AskedAnswer<'target-on'>): number {
  if (originalTarget === null || target.answer !== 'known') return 0;
  return daysBetween(countsFrom(originalTarget), countsFrom(target.value));
}

/** `, from 1 June 2026 to 20 July 2026: 49 days later`. */
function journey(
  { originalTarget }: ProjectHistory,
  target: AskedAnswer<'target-on'>,
  moved: number,
): string {
  if (originalTarget === null || target.answer !== 'known') return '';
  const from = spokenKnownDay(originalTarget);
  const to = spokenKnownDay(target.value);
  if (moved === 0) return ` and is back at ${to}`;
  return `, from ${from} to ${to}: ${spokenCount(Math.abs(moved), 'day')} ${moved > 0 ? 'later' : 'earlier'}`;
}
