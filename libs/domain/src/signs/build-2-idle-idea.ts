import { addDays } from '../days/day';
import { countsFrom } from '../days/known-day';
import { spokenWhen } from '../days/spoken-day';
import { daysSince } from './age-marks';
import { defineSign } from './define-sign';
import { dateEvidence, daysEvidence } from './evidence';
import { clear, lit, notApplicable } from './outcome';
import { IDEA_TO_PRODUCTION } from './stage-ranges';

const NOTHING_IDLES = notApplicable('it is on no roadmap and was never started');

export const idleIdea = defineSign({
  id: 'BUILD-2',
  mode: 'builder',
  title: 'On paper, and nobody has started to build',
  question: 'How long has it been an Idea since it was proposed, or since its roadmap was delivered?',
  severities: ['serious', 'watch'],
  stages: IDEA_TO_PRODUCTION,
  clearFact: 'it leaves Idea: it is scoped or stopped',
  reads: ['roadmap-delivered-on', 'started-on'],
  thresholds: {
    watch: { value: 30, unit: 'days', origin: 'default', meaning: 'days as an Idea' },
    serious: { value: 60, unit: 'days', origin: 'default', meaning: 'days as an Idea' },
  },
  check(facts, { stage, clock, thresholds }) {
    if (stage !== 'idea') return clear();
    const roadmap = facts.peek('roadmap-delivered-on');
    const beginning = roadmap.answer === 'known' ? roadmap : facts.ask('started-on');
    if (beginning.answer === 'none') {
      return facts.ask('roadmap-delivered-on').answer === 'none' ? NOTHING_IDLES : clear();
    }
    if (beginning.answer !== 'known') return clear();
    const since = countsFrom(beginning.value);
    const isSerious = clock.hasReached(addDays(since, thresholds.serious + 1));
    if (!isSerious && !clock.hasReached(addDays(since, thresholds.watch + 1))) return clear();
    const severity = isSerious ? 'serious' : 'watch';
    const when = spokenWhen(beginning.value);
    const what = beginning === roadmap ? 'its roadmap was delivered' : 'it was proposed';
    return lit(severity, {
      because: `Still an Idea, ${daysSince(since)} since ${what} ${when}; the limit is ${thresholds[severity]}.`,
      evidence: [
        dateEvidence(beginning === roadmap ? 'Roadmap delivered' : 'Proposed', beginning.value, beginning),
        daysEvidence('as an Idea', since, beginning),
      ],
      clearsWhen: 'it is scoped, or stopped',
    });
  },
});
