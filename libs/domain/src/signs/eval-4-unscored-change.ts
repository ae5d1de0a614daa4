import { countsFrom, exactly } from '../days/known-day';
import { spokenCount, spokenDay } from '../days/spoken-day';
import type { EvaluationStanding, UnscoredChange } from '../evaluation/standing';
import { daysSince } from './age-marks';
import type { AskedFacts } from './asked-facts';
import { defineSign } from './define-sign';
import { dateEvidence, textEvidence } from './evidence';
import { clear, lit, type SignOutcome } from './outcome';
import type { ReadingClock } from './reading-clock';
import { lastRunOf } from './recorded-runs';
import { BUILDING_TO_PRODUCTION } from './stage-ranges';

export const unscoredChange = defineSign({
  id: 'EVAL-4',
  mode: 'evaluation',
  title: 'A change that no run has scored',
  question: 'Which change of prompt, model, data or code has no run so far?',
  severities: ['serious'],
  stages: BUILDING_TO_PRODUCTION,
  clearFact: 'a run scores the change',
  reads: ['last-change-on', 'last-eval-run-on'],
  thresholds: {
    serious: {
      value: 2,
      unit: 'days',
      origin: 'default',
      meaning: 'days from a change to the run that scores it',
    },
  },
  check(facts, { clock, evaluation, thresholds }) {
    const limit = thresholds.serious;
    const ledger = evaluation?.changes ?? null;
    if (ledger === null) return checkTold(facts, evaluation, { clock, limit });
    const { oldestUnscored, unscored } = ledger;
    if (oldestUnscored === null || !clock.isLongerThan(limit, oldestUnscored.on)) return clear();
    return lit('serious', {
      because: `${spokenUnscored(oldestUnscored, unscored)}; the limit is ${limit}.`,
      evidence: [
        dateEvidence(`Change of ${oldestUnscored.kind}`, exactly(oldestUnscored.on)),
        textEvidence('What was changed', oldestUnscored.what),
        textEvidence('Changes without a run', `${unscored}`),
      ],
      clearsWhen: `a run scores the change of ${oldestUnscored.kind} of ${spokenDay(oldestUnscored.on)}`,
    });
  },
});

/** Where no change is recorded, the day of the last one beside that of the last run. */
function checkTold(
  facts: AskedFacts<'last-change-on' | 'last-eval-run-on'>,
  evaluation: EvaluationStanding | null,
  { clock, limit }: { readonly clock: ReadingClock; readonly limit: number },
): SignOutcome<'serious'> {
  const change = facts.ask('last-change-on');
  if (change.answer !== 'known') return clear();
  const on = countsFrom(change.value);
  const run = lastRunOf(facts, evaluation);
  const isBehind = run.on === null ? run.hasNone : run.on < on;
  if (!isBehind || !clock.isLongerThan(limit, on)) return clear();
  const last = run.on === null ? 'there is no run so far' : `the last run was on ${spokenDay(run.on)}`;
  return lit('serious', {
    because: `Changed ${daysSince(on)} ago, and ${last}; the limit is ${limit}.`,
    evidence: [dateEvidence('Last change', change.value, change)],
    clearsWhen: `a run from ${spokenDay(on)} on is recorded`,
  });
}

/** `No run has scored the change of prompt of 20 November 2026 ('Shorter answers') for 3 days, nor for 2 others`. */
function spokenUnscored({ kind, what, on }: UnscoredChange, unscored: number): string {
  const more = unscored > 1 ? `, nor for ${spokenCount(unscored - 1, 'other')}` : '';
  return `No run has scored the change of ${kind} of ${spokenDay(on)} ('${what}') for ${daysSince(on)}${more}`;
}
