import type { ChangeReply, FactReply } from '@telltale/contract';
import { factDefinition, isFactKey, sentenceStart, type Stage, STAGE_NAMES } from '@telltale/domain';
import { answerWords } from '../readiness/readiness-words';
import { spokenAnswer } from '../record/answer-words';

export interface ChangeWords {
  /** What was there before; null where there was nothing to speak of (a project is created). */
  readonly before: string | null;
  readonly after: string | null;
}

/** What a change replaced and what by, in words. */
export function changeWords({
  what,
  before,
  after,
}: Pick<ChangeReply, 'what' | 'before' | 'after'>): ChangeWords {
  if (what === 'created') return { before: null, after: null };
  const speak = speakerOf(what);
  return { before: speak(before), after: speak(after) };
}

function speakerOf(what: string): (value: unknown) => string {
  if (isFactKey(what))
    return (value) => spokenAnswer(factDefinition(what), (value ?? undefined) as FactReply | undefined);
  if (what === 'stage') return (value) => (value === null ? 'Not asked' : STAGE_NAMES[value as Stage]);
  if (what === 'readiness') return answerWords;
  if (what === 'first-mark')
    return (value) => (value === null ? 'Not ended' : sentenceStart(value as string));
  return (value) => (typeof value === 'string' ? value : 'Not asked');
}
