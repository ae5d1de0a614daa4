import type { EvalAnswerReply } from '@telltale/contract';
import { type Day, spokenDay } from '@telltale/domain';
import type { StoredQuestion } from './question-rows';

/** Who waits for whom, since when and until when. */
export function openWords({ askedOf, askedOn }: StoredQuestion, dueOn: Day): string {
  const asked = `${askedOf ?? 'The team'} was asked on ${spokenDay(askedOn)}`;
  return `${asked}; an answer is due by the end of ${spokenDay(dueOn)}.`;
}

/** How a question ended; `null` while it waits. */
export function closedWords({ answer, end }: StoredQuestion): string | null {
  if (answer !== null)
    return `${answer.by ?? 'Somebody'} answered on ${spokenDay(answer.on)}: ${answerWords(answer)}`;
  if (end === undefined) return null;
  return end.why === 'withdrawn'
    ? `It was withdrawn on ${spokenDay(end.on)}.`
    : `It was asked anew on ${spokenDay(end.on)}.`;
}

function answerWords({ kind, sentence, run }: EvalAnswerReply): string {
  const said = sentence === null ? '' : ` “${sentence}”`;
  if (kind === 'nobody-can-say') return `nobody can say.${said}`;
  if (kind === 'sentence') return said.trim();
  return `the run${run === null ? '' : ` of ${spokenDay(run.on)}`}.${said}`;
}
