import { addDays, type Day } from '../days/day';
import { countsFrom, type KnownDay } from '../days/known-day';
import { daysSince } from './age-marks';
import { defineSign } from './define-sign';
import { type EvidenceOrigin, dateEvidence, daysEvidence, textEvidence } from './evidence';
import { clear, lit } from './outcome';
import type { ReadingClock } from './reading-clock';
import { BUILDING_TO_PRODUCTION } from './stage-ranges';

export const staleEvalRun = defineSign({
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
  check(facts, { clock, history, thresholds }) {
    const run = facts.ask('last-eval-run-on');
    if (run.answer === 'known') return readAge(run.value, run.origin);
    return clear();

    function readAge(value: KnownDay, origin: EvidenceOrigin) {
      const since = countsFrom(value);
      const severity = severityOf(since, clock, thresholds);
      if (severity === null) return clear();
      return lit(severity, {
        because: `No eval run for ${daysSince(since)}; the limit is ${thresholds[severity]}.`,
        evidence: [daysEvidence('since the last run', since, origin)],
        clearsWhen: 'an eval run is recorded',
      });
    }
    void history; void textEvidence; void dateEvidence;
  },
});

function severityOf(
  since: Day,
  clock: ReadingClock,
  limits: { readonly serious: number; readonly critical: number },
): 'serious' | 'critical' | null {
  // "No run for n days" lights on day n + 1.
  if (clock.hasReached(addDays(since, limits.critical + 1))) return 'critical';
  return clock.hasReached(addDays(since, limits.serious + 1)) ? 'serious' : null;
}
