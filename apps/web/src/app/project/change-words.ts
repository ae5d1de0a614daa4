import type { ChangeReply, FactReply } from '@telltale/contract';
import {
  factDefinition,
  isFactKey,
  isRegisterKey,
  registerDefinition,
  type RegisterKey,
  sentenceStart,
  type Stage,
  STAGE_NAMES,
} from '@telltale/domain';
import { isJudgement, judgementWords } from '../judgements/judgement-words';
import { spokenAnswer } from '../record/answer-words';

export interface ChangeWords {
  /** What happened, where that says more than what it is about. */
  readonly title: string | null;
  /** What was there before; null where there is nothing to speak of. */
  readonly before: string | null;
  readonly after: string | null;
}

type Change = Pick<ChangeReply, 'what' | 'before' | 'after'>;

/** What a change replaced and what by, in words. */
export function changeWords(change: Change): ChangeWords {
  const { what, before, after } = change;
  if (what === 'created') return { title: null, before: null, after: null };
  if (isRegisterKey(what)) return registerWords(what, change);
  if (isJudgement(what)) return { title: null, ...judgementWords(what, before, after) };
  const speak = speakerOf(what);
  return { title: null, before: speak(before), after: speak(after) };
}

/** Of a register the log keeps the one entry that came, changed or went. */
function registerWords(register: RegisterKey, { before, after }: Change): ChangeWords {
  const one = sentenceStart(registerDefinition(register).one);
  const speak = speakerOf(register);
  const [was, is] = [isEntry(before), isEntry(after)];
  if (was && is) return { title: `${one} changed`, before: speak(before), after: speak(after) };
  if (is) return { title: `${one} added`, before: null, after: speak(after) };
  if (was) return { title: `${one} taken away`, before: null, after: speak(before) };
  return { title: null, before: speak(before), after: speak(after) };
}

function isEntry(logged: unknown): boolean {
  return (logged as { readonly answer?: string } | null)?.answer === 'known';
}

function speakerOf(what: string): (value: unknown) => string {
  if (isFactKey(what))
    return (value) => spokenAnswer(factDefinition(what), (value ?? undefined) as FactReply | undefined);
  if (what === 'stage') return (value) => (value === null ? 'Not asked' : STAGE_NAMES[value as Stage]);
  if (what === 'first-mark')
    return (value) => (value === null ? 'Not ended' : sentenceStart(value as string));
  return (value) => (typeof value === 'string' ? value : 'Not asked');
}
