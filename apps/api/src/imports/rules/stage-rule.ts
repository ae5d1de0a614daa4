import type { Stage } from '@telltale/domain';
import { answerForm, type AnswerWords, wordFinder } from './answer-words';
import type { Rule } from './record-in-hand';

export type StageWords = AnswerWords<'idea' | 'building' | 'pilot' | 'production' | 'retired'>;

/** The stage by the whole text of its cell. `patterns` are for words that come with changing details. */
export function stage<Column extends string>(
  column: Column,
  words: StageWords,
  patterns: readonly { readonly pattern: RegExp; readonly stage: Stage }[] = [],
): Rule<Column> {
  const find = wordFinder(words);
  return (record) => {
    const text = record.answer(column);
    if (text === null) return;
    const form = answerForm(text);
    record.stage = find(text) ?? patterns.find(({ pattern }) => pattern.test(form))?.stage ?? null;
    if (record.stage === null)
      record.note('stage-not-understood', column, 'The stage was not asked: set it in the record.');
  };
}
