import { addMonths } from '../days/day';
import { exactly } from '../days/known-day';
import { spokenDay } from '../days/spoken-day';
import { monthsSince } from './age-marks';
import { defineSign } from './define-sign';
import { dateEvidence } from './evidence';
import { clear, lit, notApplicable } from './outcome';
import { IDEA_TO_PILOT } from './stage-ranges';

const NONE_STOPPED = notApplicable('no first project of this client was stopped');

export const firstProjectStopped = defineSign({
  id: 'FIRST-6',
  mode: 'first-project',
  title: "The client's first project was stopped",
  question: "Was the client's first project stopped in the last two years?",
  severities: ['watch'],
  stages: IDEA_TO_PILOT,
  clearFact: "24 months have passed since the client's first project was stopped",
  // What it needs is Telltale's own record of the client.
  reads: [],
  thresholds: {
    watch: { value: 24, unit: 'months', origin: 'article', meaning: 'calendar months since it was stopped' },
  },
  check(_facts, { client: { firstStoppedOn }, clock, thresholds }) {
    if (firstStoppedOn === null) return NONE_STOPPED;
    const overOn = addMonths(firstStoppedOn, thresholds.watch);
    if (clock.hasReached(overOn)) return clear();
    const day = spokenDay(firstStoppedOn);
    return lit('watch', {
      because: `The client's first project was stopped on ${day}, ${monthsSince(firstStoppedOn)} ago; each later one carries that for ${thresholds.watch} months.`,
      evidence: [dateEvidence('First project stopped', exactly(firstStoppedOn))],
      clearsWhen: `${thresholds.watch} months have passed since the stop of ${day}, on ${spokenDay(overOn)}`,
    });
  },
});
