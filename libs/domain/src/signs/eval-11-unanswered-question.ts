import { exactly } from '../days/known-day';
import { spokenDay } from '../days/spoken-day';
import { addWorkingDays } from '../days/working-day';
import type { QuestionStanding } from '../evaluation/standing';
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
      value: 2,
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
    const asked = `Asked${spokenOf(question)} on ${spokenDay(askedOn)} whether it is better or worse`;
    return lit('serious', {
      because:
        answer === null
          ? `${asked}: no answer for ${daysSince(askedOn)}; the limit is ${limit} working ${limit === 1 ? 'day' : 'days'}.`
          : `${asked}: nobody can say, as was answered on ${spokenDay(answer.on)}.`,
      evidence: evidenceOf(question),
      clearsWhen:
        answer === null
          ? `the question of ${spokenDay(askedOn)} is answered by a run or in a sentence`
          : 'the question is asked anew and answered by a run or in a sentence',
    });
  },
});

function spokenOf({ askedOf }: QuestionStanding): string {
  return askedOf === null ? '' : ` of ${askedOf}`;
}

function evidenceOf({ askedOn, askedOf, answer }: QuestionStanding): readonly Evidence[] {
  const evidence = [dateEvidence('Asked', exactly(askedOn))];
  if (askedOf !== null) evidence.push(textEvidence('Asked of', askedOf));
  evidence.push(
    answer === null ? daysEvidence('since it was asked', askedOn) : textEvidence('Answer', 'nobody can say'),
  );
  return evidence;
}
