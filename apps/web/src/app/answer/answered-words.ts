import type { EvalAnswerReply, EvalLinkReply } from '@telltale/contract';
import { spokenDay } from '@telltale/domain';

/** An answer as it is told back to whoever gave it. */
export function answeredWords(answer: EvalAnswerReply | null): string {
  if (answer === null) return '';
  const { kind, sentence, run } = answer;
  if (kind === 'run') return run === null ? 'The latest run.' : `The run of ${spokenDay(run.on)}.`;
  return kind === 'sentence' ? `“${sentence ?? ''}”` : 'Nobody can say.';
}

/** Where the answer is kept, and under which name. */
export function keptWords(answered: EvalLinkReply | null): string {
  if (answered === null) return '';
  const by = answered.answer?.by ?? null;
  return `It stands with ${answered.project}${by === null ? '' : `, under the name ${by}`}.`;
}
