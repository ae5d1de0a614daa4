import type { FactKey } from '@telltale/domain';
import type { NoteCode } from '../notes/note-kinds';
import { answerForm, answerName, type AnswerWords, wordFinder } from './answer-words';
import type { Rule } from './record-in-hand';

/** A text as it stands. `none` are words that say that there explicitly is none. */
export function text<Column extends string>(
  key: FactKey,
  column: Column,
  { none = [] }: { readonly none?: readonly string[] } = {},
): Rule<Column> {
  return (record) => {
    const answer = record.answer(column);
    if (answer === null) return;
    if (none.includes(answerForm(answer))) record.knowNone(key, column);
    else record.know(key, column, answer);
  };
}

/** One of the words that a form offers; an answer in other words is noted, and the fact was not asked. */
export function choice<Column extends string>(
  key: FactKey,
  column: Column,
  words: AnswerWords<string>,
): Rule<Column> {
  const find = wordFinder(words);
  return (record) => {
    const answer = record.answer(column);
    if (answer === null) return;
    const word = find(answer);
    if (word !== null) record.know(key, column, word);
    else record.note('answer-not-in-list', column, 'The form offers no such answer: not asked.');
  };
}

const yesNoWord = wordFinder({ yes: ['yes', 'true'], no: ['no', 'false'] });

export function yesOrNo<Column extends string>(key: FactKey, column: Column): Rule<Column> {
  return (record) => {
    const answer = record.answer(column);
    if (answer === null) return;
    const word = yesNoWord(answer);
    if (word !== null) record.know(key, column, word === 'yes');
    else record.note('answer-not-in-list', column, 'Neither yes nor no: not asked.');
  };
}

/**
 * An answer that no fact holds yet: it is kept as a note. `words` say in a word what long answers mean; `because` says why
 * it is no fact.
 */
export function kept<Column extends string>(
  code: Extract<NoteCode, `kept-${string}`>,
  column: Column,
  { words, because }: { readonly words?: AnswerWords<string>; readonly because?: string } = {},
): Rule<Column> {
  const find = words === undefined ? null : wordFinder(words);
  return (record) => {
    const answer = record.answer(column);
    if (answer === null) return;
    const word = find?.(answer) ?? find?.(answerName(answer)) ?? 'in words of its own';
    const meaning = find === null ? 'Kept as it stands' : `Kept: ${word}`;
    record.note(code, column, because === undefined ? `${meaning}.` : `${meaning}. ${because}`);
  };
}
