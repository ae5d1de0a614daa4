import type { Day } from '../days/day';
import { exactly } from '../days/known-day';
import { spokenDay } from '../days/spoken-day';
import { addWorkingDays } from '../days/working-day';
import { ANSWER_WORKING_DAYS } from '../evaluation/answer-due';
import type { QuestionStanding } from '../evaluation/standing';
import { spokenThreshold } from '../settings/spoken-threshold';
import { daysSince } from './age-marks';
import { defineSign } from './define-sign';
import { dateEvidence, daysEvidence, type Evidence, textEvidence } from './evidence';
import { clear, lit, notApplicable } from './outcome';
import { BUILDING_TO_PRODUCTION } from './stage-ranges';

const NOT_ASKED = notApplicable('nobody has asked whether it is better or worse than last week');

export const unansweredQuestion = defineSign({
  id: 'EVAL-11',
  mode: 'evaluation',
  title: 'Asked, and nobody answers',
  question: 'Is it better or worse than last week?',
  severities: ['serious'],
  stages: BUILDING_TO_PRODUCTION,
  clearFact: 'the question is answered by a run or in a sentence',
  reads: [],
  thresholds: {
    serious: {
      value: ANSWER_WORKING_DAYS,
      unit: 'working days',
      origin: 'default',
      meaning: 'working days to answer the question',
    },
  },
  check(_facts, { clock, evaluation, thresholds }) {
    const question = evaluation?.question ?? null;
    if (question === null) return NOT_ASKED;
    const { askedOn, answer } = question;
    if (answer !== null && answer.kind !== 'nobody-can-say') return clear();
    const limit = thresholds.serious;
    if (answer === null && !clock.isPast(addWorkingDays(askedOn, limit))) return clear();
    return lit('serious', answer === null ? silentWords(question, limit) : nobodyWords(question, answer.on));
  },
});

function silentWords(question: QuestionStanding, limit: number) {
  const { askedOn } = question;
  const days = spokenThreshold(limit, 'working days');
  return {
    because: `${spokenAsking(question)}: no answer for ${daysSince(askedOn)}; the limit is ${days}.`,
    evidence: [...askedEvidence(question), daysEvidence('since it was asked', askedOn)],
    clearsWhen: `the question of ${spokenDay(askedOn)} is answered by a run or in a sentence`,
  };
}

function nobodyWords(question: QuestionStanding, on: Day) {
  return {
    because: `${spokenAsking(question)}: nobody can say, as was answered on ${spokenDay(on)}.`,
    evidence: [...askedEvidence(question), textEvidence('Answer', 'nobody can say')],
    clearsWhen: 'the question is asked anew and answered by a run or in a sentence',
  };
}

/** `Asked of Dana Reyes on 18 November 2026 whether it is better or worse`. */
function spokenAsking({ askedOf, askedOn }: QuestionStanding): string {
  const of = askedOf === null ? '' : ` of ${askedOf}`;
  return `Asked${of} on ${spokenDay(askedOn)} whether it is better or worse`;
}

function askedEvidence({ askedOn, askedOf }: QuestionStanding): readonly Evidence[] {
  const asked = dateEvidence('Asked', exactly(askedOn));
  return askedOf === null ? [asked] : [asked, textEvidence('Asked of', askedOf)];
}
