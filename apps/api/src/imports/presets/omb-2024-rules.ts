import { answerForm, wordFinder } from '../rules/answer-words';
import type { RecordInHand, Rule } from '../rules/record-in-hand';
import { BUILT_BY, CODE_ACCESS, NOT_OFF_THE_SHELF } from './omb-2024-words';

const builtBy = wordFinder(BUILT_BY);
const codeAccess = wordFinder(CODE_ACCESS);
const productKindOf = wordFinder({ custom: NOT_OFF_THE_SHELF });

/** "Other" is told in the column beside it. */
export const topic: Rule<'topic' | 'otherTopic'> = (record) => {
  const named = record.answer('topic');
  if (named === null) return;
  const other = answerForm(named) === 'other' ? record.answer('otherTopic') : null;
  record.know('topic', 'topic', other === null ? named : `${named}: ${other}`);
};

/** Whatever is found in the list of common products was bought off the shelf, whichever product it is. */
export const productKind: Rule<'commercial'> = (record) => {
  const answer = record.answer('commercial');
  if (answer === null) return;
  record.know('product-kind', 'commercial', productKindOf(answer) ?? 'off-the-shelf');
};

/**
 * Who holds the logic follows from access to the code. Without access a vendor does, but only where one built it: else
 * nobody said who, and that stays a question.
 */
export const logicHolder: Rule<'codeAccess' | 'builtBy'> = (record) => {
  const answer = record.answer('codeAccess');
  if (answer === null) return;
  const access = codeAccess(answer);
  if (access === null)
    record.note('answer-not-in-list', 'codeAccess', 'The form offers no such answer: not asked.');
  else if (access !== 'none') record.know('logic-holder', 'codeAccess', { holder: 'us' });
  else if (isBuiltByVendor(record)) record.know('logic-holder', 'codeAccess', { holder: 'vendor' });
  else
    record.note(
      'kept-code',
      'codeAccess',
      'No vendor is said to have built it: who holds the logic was not asked.',
    );
};

function isBuiltByVendor(record: RecordInHand<'codeAccess' | 'builtBy'>): boolean {
  const builder = builtBy(record.text('builtBy'));
  return builder === 'vendor' || builder === 'both';
}
