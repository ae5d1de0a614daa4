import { countsFrom, exactly } from '../days/known-day';
import { spokenCount, spokenDay } from '../days/spoken-day';
import type { UnscoredChange } from '../evaluation/standing';
import { daysSince } from './age-marks';
import { defineSign } from './define-sign';
import { dateEvidence, textEvidence } from './evidence';
import { clear, lit } from './outcome';
import { lastRunOn } from './recorded-runs';
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
    const ledger = evaluation?.changes ?? null;
    if (ledger !== null) {
      const { oldestUnscored, unscored } = ledger;
      if (oldestUnscored === null || !clock.isLongerThan(thresholds.serious, oldestUnscored.on))
        return clear();
      return lit('serious', {
        because: `${spokenUnscored(oldestUnscored, unscored)}; the limit is ${thresholds.serious}.`,
        evidence: [
          dateEvidence(`Change of ${oldestUnscored.kind}`, exactly(oldestUnscored.on)),
          textEvidence('What was changed', oldestUnscored.what),
          textEvidence('Changes without a run', `${unscored}`),
        ],
        clearsWhen: `a run scores the change of ${oldestUnscored.kind} of ${spokenDay(oldestUnscored.on)}`,
      });
    }
    const change = facts.ask('last-change-on');
    if (change.answer !== 'known') return clear();
    const on = countsFrom(change.value);
    const run = lastRunOn(facts, evaluation);
    if (run === null || (run !== 'none' && run >= on)) return clear();
    if (!clock.isLongerThan(thresholds.serious, on)) return clear();
    const last = run === 'none' ? 'there is no run so far' : `the last run was on ${spokenDay(run)}`;
    return lit('serious', {
      because: `Changed ${daysSince(on)} ago, and ${last}; the limit is ${thresholds.serious}.`,
      evidence: [dateEvidence('Last change', change.value, change)],
      clearsWhen: `a run from ${spokenDay(on)} on is recorded`,
    });
  },
});

/** `No run for the change of prompt of 20 November 2026 ('Shorter answers'), 3 days old, and for 2 more`. */
function spokenUnscored({ kind, what, on }: UnscoredChange, unscored: number): string {
  const more = unscored > 1 ? `, nor for ${spokenCount(unscored - 1, 'other')}` : '';
  return `No run has scored the change of ${kind} of ${spokenDay(on)} ('${what}') for ${daysSince(on)}${more}`;
}
