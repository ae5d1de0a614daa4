import { countsFrom, type KnownDay } from '../days/known-day';
import { spokenWhen } from '../days/spoken-day';
import { daysSince } from './age-marks';
import type { AskedFacts } from './asked-facts';
import { defineSign, type SignContext } from './define-sign';
import { dateEvidence, daysEvidence, type EvidenceOrigin } from './evidence';
import { idleRoadmap } from './idle-roadmap';
import { clear, type LitOutcome, lit, notApplicable, type SignOutcome } from './outcome';
import { IDEA_TO_PRODUCTION } from './stage-ranges';
import type { Thresholds } from './thresholds';

const NOTHING_IDLES = notApplicable('it is on no roadmap and was never started');

const LIMITS = {
  watch: { value: 30, unit: 'days', origin: 'default', meaning: 'days as an Idea or a roadmap item' },
  serious: { value: 60, unit: 'days', origin: 'default', meaning: 'days as an Idea or a roadmap item' },
} as const satisfies Thresholds;
type Limits = typeof LIMITS;

export const idleIdea = defineSign({
  id: 'BUILD-2',
  mode: 'builder',
  title: 'On paper, and nobody has started to build',
  question: 'How long has it been an Idea since it was proposed, or since its roadmap was delivered?',
  severities: ['serious', 'watch'],
  stages: IDEA_TO_PRODUCTION,
  clearFact: 'it leaves Idea, and each roadmap item has its project',
  reads: ['roadmap-delivered-on', 'started-on', 'roadmap-items'],
  thresholds: LIMITS,
  check(facts, context) {
    const idea = readIdea(facts, context);
    const roadmap = idleRoadmap(facts, context.clock, context.thresholds);
    if (roadmap === null) return idea;
    if (idea.reading !== 'lit') return roadmap;
    return idea.severity === 'watch' ? joined(roadmap, idea) : joined(idea, roadmap);
  },
});

type Idle = LitOutcome<'serious' | 'watch'>;

/** Both are told, the graver one first; one alone would hide what the other has to say. */
function joined(first: Idle, second: Idle): Idle {
  return lit(first.severity, {
    because: `${first.because} ${second.because}`,
    evidence: [...first.evidence, ...second.evidence],
    clearsWhen: `${first.clearsWhen}, and ${second.clearsWhen}`,
  });
}

function readIdea(
  facts: AskedFacts<'roadmap-delivered-on' | 'started-on'>,
  { stage, clock, thresholds }: SignContext<Limits>,
): SignOutcome<'serious' | 'watch'> {
  if (stage !== 'idea') return clear();
  const start = findStart(facts);
  if ('reading' in start) return start;
  const { value, what, label, origin } = start;
  const since = countsFrom(value);
  const isSerious = clock.isLongerThan(thresholds.serious, since);
  if (!isSerious && !clock.isLongerThan(thresholds.watch, since)) return clear();
  const severity = isSerious ? 'serious' : 'watch';
  const age = `${daysSince(since)} since ${what} ${spokenWhen(value)}`;
  return lit(severity, {
    because: `Still an Idea, ${age}; the limit is ${thresholds[severity]}.`,
    evidence: [dateEvidence(label, value, origin), daysEvidence('as an Idea', since, origin)],
    clearsWhen: 'it is scoped, or stopped',
  });
}

interface Start {
  readonly value: KnownDay;
  readonly what: string;
  readonly label: string;
  readonly origin: EvidenceOrigin;
}

/** The delivery of the roadmap that asks for it, where that is known; else the day on which it was proposed. */
function findStart(facts: AskedFacts<'roadmap-delivered-on' | 'started-on'>): Start | SignOutcome<never> {
  const roadmap = facts.peek('roadmap-delivered-on');
  if (roadmap.answer === 'known') {
    const { value } = roadmap;
    return { value, what: 'its roadmap was delivered', label: 'Roadmap delivered', origin: roadmap };
  }
  const start = facts.ask('started-on');
  if (start.answer === 'known') {
    return { value: start.value, what: 'it was proposed', label: 'Proposed', origin: start };
  }
  if (start.answer !== 'none') return clear();
  return facts.ask('roadmap-delivered-on').answer === 'none' ? NOTHING_IDLES : clear();
}
