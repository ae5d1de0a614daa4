import type { EvalQuestionReply } from '@telltale/contract';
import { type Day, spokenCount, spokenDay } from '@telltale/domain';
import { answeredWords } from '../../answer/answered-words';

/** A question that still waits: of whom, since when, and until when silence is no sign. */
export function openWords({ askedOn, askedOf, askedBy, dueOn, silentDays }: EvalQuestionReply, today: Day) {
  const of = askedOf === null ? 'the team' : askedOf;
  const silence = silentDays === 0 ? 'asked today' : `silent for ${spokenCount(silentDays, 'day')}`;
  const isLate = dueOn < today;
  const due = isLate
    ? `An answer was due by ${spokenDay(dueOn)}: a sign is lit until there is one.`
    : `An answer is due by ${spokenDay(dueOn)}.`;
  return {
    line: `Asked of ${of} on ${spokenDay(askedOn)}${askedBy === null ? '' : ` by ${askedBy}`}`,
    silence,
    due,
    isLate,
  };
}

/** One that is over: the answer and how long it took, or that there was none. */
export function pastWords({ id, askedOn, askedOf, answer, end, silentDays }: EvalQuestionReply) {
  const asked = `Asked on ${spokenDay(askedOn)}${askedOf === null ? '' : ` of ${askedOf}`}`;
  const after = silentDays === 0 ? 'the same day' : `after ${spokenCount(silentDays, 'day')}`;
  if (answer !== null)
    return {
      id,
      said: answeredWords(answer),
      line: `${asked}; answered ${after}${answer.by === null ? '' : ` by ${answer.by}`}`,
    };
  const said = end?.why === 'withdrawn' ? 'Withdrawn' : 'Never answered';
  return { id, said, line: `${asked}; ${spokenCount(silentDays, 'day')} of silence` };
}
