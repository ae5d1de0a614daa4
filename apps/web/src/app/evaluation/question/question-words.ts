import type { EvalQuestionReply, SignReply } from '@telltale/contract';
import { addDays, spokenCount, spokenDay } from '@telltale/domain';
import { workspaceDay } from '../../access/workspace-day';
import { answeredWords } from '../../answer/answered-words';

/** What an open question is told beside: the sign that silence lights, and whose calendar its link ends by. */
export interface OpenSurroundings {
  readonly signs: readonly Pick<SignReply, 'id' | 'reading'>[];
  readonly timeZone: string;
}

/** A question that still waits: of whom, since when, and until when silence is no sign. */
export function openWords(question: EvalQuestionReply, { signs, timeZone }: OpenSurroundings) {
  const { id, note, askedOn, askedOf, askedBy, silentDays, linkEndsAt } = question;
  return {
    id,
    note,
    line: `Asked of ${askedOf ?? 'the team'} on ${spokenDay(askedOn)}${askedBy === null ? '' : ` by ${askedBy}`}`,
    silence: silentDays === 0 ? 'asked today' : `silent for ${spokenCount(silentDays, 'day')}`,
    due: dueWords(question, signs),
    isLate: isLate(question),
    link:
      linkEndsAt === null
        ? 'Its link has ended. Whoever may edit can ask anew, which makes another one.'
        : `Its link works until ${spokenDay(workspaceDay(linkEndsAt, timeZone))}.`,
  };
}

/** By the client's day, which the server's count of silence knows and the browser does not. */
export function isLate({ askedOn, silentDays, dueOn }: EvalQuestionReply): boolean {
  return addDays(askedOn, silentDays) > dueOn;
}

/** The sign is named only where it watches this project: in some stages it does not apply, and silence lights nothing. */
function dueWords(question: EvalQuestionReply, signs: OpenSurroundings['signs']): string {
  const reading = signs.find(({ id }) => id === 'EVAL-11')?.reading;
  const day = spokenDay(question.dueOn);
  if (isLate(question))
    return `An answer was due by the end of ${day}${reading === 'lit' ? ': EVAL-11 is lit until there is one' : ''}.`;
  const lights =
    reading === 'clear' ? ` Without one EVAL-11 lights on ${spokenDay(addDays(question.dueOn, 1))}.` : '';
  return `An answer is due by the end of ${day}.${lights}`;
}

/** One that is over: the answer and how long it took, or that there was none. */
export function pastWords({ id, askedOn, askedOf, answer, end, silentDays }: EvalQuestionReply) {
  const asked = `Asked on ${spokenDay(askedOn)}${askedOf === null ? '' : ` of ${askedOf}`}`;
  if (answer === null) {
    const said = end?.why === 'withdrawn' ? 'Withdrawn' : 'Never answered';
    return { id, said, beside: null, run: null, line: `${asked}; ${silenceWords(silentDays)}` };
  }
  const after = silentDays === 0 ? 'the same day' : `after ${spokenCount(silentDays, 'day')}`;
  return {
    id,
    said: answeredWords(answer),
    // A sentence may stand beside a run, and beside that nobody can say.
    beside: answer.kind === 'sentence' ? null : answer.sentence,
    run: answer.run?.runId ?? null,
    line: `${asked}; answered ${after}${answer.by === null ? '' : ` by ${answer.by}`}`,
  };
}

function silenceWords(days: number): string {
  return days === 0 ? 'ended the same day' : `${spokenCount(days, 'day')} of silence`;
}
