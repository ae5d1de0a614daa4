import { maxLength, type SchemaPathTree, validate } from '@angular/forms/signals';
import { readDecimal, readWholeNumber } from '../../record/values/read-number';
import type { ValueReading } from '../../record/values/value-draft';
import type { SuiteDraft } from './suite-draft';

/** As long as the server takes them. */
const LONGEST = { name: 200, version: 100, mainBranch: 255, primaryMetric: 200 } as const;

export function suiteRules(path: SchemaPathTree<SuiteDraft>): void {
  validate(path.name, ({ value }) =>
    value().trim() === ''
      ? { kind: 'required', message: 'Write the name under which runs are sent.' }
      : undefined,
  );
  for (const [part, most] of Object.entries(LONGEST) as [keyof typeof LONGEST, number][])
    maxLength(path[part], most, { message: `At most ${most} characters.` });
  validate(path.passThreshold, ({ value }) =>
    errorOf(value(), (text) => readDecimal('text', text, { least: 0, most: 100 })),
  );
  validate(path.unanswered, ({ value }) =>
    errorOf(value(), (text) => readWholeNumber('text', text, { least: 0 })),
  );
}

/** Left open is no slip: it says that nobody has told. */
function errorOf(text: string, read: (text: string) => ValueReading) {
  const reading = text.trim() === '' ? { value: null } : read(text);
  const [first] = 'problems' in reading ? reading.problems : [];
  return first === undefined ? undefined : { kind: 'number', message: first.message };
}
