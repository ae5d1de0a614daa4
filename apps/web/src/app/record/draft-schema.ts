import { maxLength, schema, type TreeValidationResult, validateTree } from '@angular/forms/signals';
import { draftErrors } from './draft-problems';
import { type DraftContext, type FactDraft, readDraft } from './fact-draft';

/** The rules of one answer: its value must be readable as the fact's type, and what stands around it must fit. */
export function draftSchema(context: () => DraftContext) {
  return schema<FactDraft>((path) => {
    validateTree(path, ({ value, fieldTreeOf }): TreeValidationResult => {
      const reading = readDraft(value(), context());
      return 'problems' in reading ? draftErrors(reading.problems, fieldTreeOf(path)) : undefined;
    });
    maxLength(path.asked, 200, { message: 'At most 200 characters.' });
    maxLength(path.note, 2_000, { message: 'At most 2,000 characters.' });
    maxLength(path.reason, 2_000, { message: 'At most 2,000 characters.' });
    maxLength(path.override, 2_000, { message: 'At most 2,000 characters.' });
    maxLength(path.url, 2_000, { message: 'At most 2,000 characters.' });
  });
}
