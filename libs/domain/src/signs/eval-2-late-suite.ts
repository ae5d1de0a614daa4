import { countsFrom, exactly, type KnownDay } from '../days/known-day';
import { spokenKnownDay, spokenWhen } from '../days/spoken-day';
import type { EvaluationStanding } from '../evaluation/standing';
import type { AskedAnswer, AskedFacts } from './asked-facts';
import { defineSign } from './define-sign';
import { dateEvidence, type EvidenceOrigin } from './evidence';
import { clear, lit } from './outcome';
import { isWithoutSuite, NO_SUITE } from './recorded-runs';
import { BUILDING_TO_PRODUCTION } from './stage-ranges';

const CLEAR_FACT = 'the project ends; which came first is kept for ever';

export const lateSuite = defineSign({
  id: 'EVAL-2',
  mode: 'evaluation',
  title: 'The suite came after the first feature',
  question: 'What came first: the fixed suite or the first feature?',
  severities: ['watch'],
  stages: BUILDING_TO_PRODUCTION,
  clearFact: CLEAR_FACT,
  reads: ['eval-suite', 'eval-suite-fixed-on', 'first-feature-on'],
  thresholds: {},
  check(facts, { evaluation }) {
    const fixed = suiteFixed(facts, evaluation);
    if (fixed === 'no-suite') return NO_SUITE;
    const feature = facts.ask('first-feature-on');
    if (fixed === null || feature.answer !== 'known') return clear();
    if (countsFrom(fixed.on) <= countsFrom(feature.value)) return clear();
    return lit('watch', {
      because: `The first feature ran ${spokenWhen(feature.value)}, the suite is fixed since ${spokenKnownDay(fixed.on)}.`,
      evidence: [
        dateEvidence('First feature', feature.value, feature),
        dateEvidence('Suite fixed since', fixed.on, fixed.origin),
      ],
      clearsWhen: CLEAR_FACT,
    });
  },
});

interface Fixed {
  readonly on: KnownDay;
  readonly origin: EvidenceOrigin | undefined;
}

/** The earliest day that anybody gave: one suite that is older than the first feature is enough. */
function suiteFixed(
  facts: AskedFacts<'eval-suite' | 'eval-suite-fixed-on'>,
  evaluation: EvaluationStanding | null,
): Fixed | 'no-suite' | null {
  if (isWithoutSuite(facts, evaluation)) return 'no-suite';
  const recorded = earliest(evaluation);
  if (recorded === null) return toldFixed(facts);
  const told = facts.peek('eval-suite-fixed-on');
  return isEarlier(told, recorded.on) ? { on: told.value, origin: told } : recorded;
}

function toldFixed(facts: AskedFacts<'eval-suite-fixed-on'>): Fixed | null {
  const told = facts.ask('eval-suite-fixed-on');
  // A suite that nobody fixed is no measure yet: on which day it comes to be one is open.
  if (told.answer === 'none') facts.leaveOpen('eval-suite-fixed-on', 'On which day was the suite fixed?');
  return told.answer === 'known' ? { on: told.value, origin: told } : null;
}

function earliest(evaluation: EvaluationStanding | null): Fixed | null {
  const days = (evaluation?.suites ?? []).flatMap(({ fixedSince }) => fixedSince ?? []).sort();
  const [first] = days;
  return first === undefined ? null : { on: exactly(first), origin: undefined };
}

function isEarlier(
  told: AskedAnswer<'eval-suite-fixed-on'>,
  { on }: KnownDay,
): told is Extract<typeof told, { answer: 'known' }> {
  return told.answer === 'known' && countsFrom(told.value) < on;
}
