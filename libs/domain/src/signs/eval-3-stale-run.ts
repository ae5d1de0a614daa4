import { countsFrom } from '../days/known-day';
import { spokenDay } from '../days/spoken-day';
import { defineSign } from './define-sign';
import { clear, lit } from './outcome';
import { lastRunOf } from './recorded-runs';
import { silenceAfter, silenceSince } from './silence';
import { BUILDING_TO_PRODUCTION } from './stage-ranges';

export const staleRun = defineSign({
  id: 'EVAL-3',
  mode: 'evaluation',
  title: 'No eval run this week',
  question: 'When was the suite last run?',
  severities: ['critical', 'serious'],
  stages: BUILDING_TO_PRODUCTION,
  clearFact: 'an eval run is recorded',
  reads: ['last-eval-run-on', 'development-started-on'],
  thresholds: {
    serious: { value: 7, unit: 'days', origin: 'article', meaning: 'days without a run, week over week' },
    critical: { value: 28, unit: 'days', origin: 'default', meaning: 'days without a run' },
  },
  check(facts, { clock, evaluation, history, thresholds }) {
    const last = lastRunOf(facts, evaluation);
    const run = facts.peek('last-eval-run-on');
    const isTold = run.answer === 'known' && countsFrom(run.value) === last.on;
    const silence = last.on === null || isTold ? silenceSince(run, facts, history) : silenceAfter(last.on);
    if (silence === null) return clear();
    const isCritical = clock.isLongerThan(thresholds.critical, silence.since);
    if (!isCritical && !clock.isLongerThan(thresholds.serious, silence.since)) return clear();
    const severity = isCritical ? 'critical' : 'serious';
    return lit(severity, {
      because: `No eval run ${silence.words}; the limit is ${thresholds[severity]}.`,
      evidence: silence.evidence,
      clearsWhen: last.hasNone
        ? 'a first eval run is recorded'
        : `an eval run after ${spokenDay(silence.since)} is recorded`,
    });
  },
});
