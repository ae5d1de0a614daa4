import type { FieldTree, ReadonlyFieldTree, ValidationError } from '@angular/forms/signals';
import type { FactKey, FactType } from '@telltale/domain';
import type { Problem } from '../problems/problem';
import type { DraftPart, DraftProblem, FactDraft } from './fact-draft';
import type { ValuePart } from './values/value-draft';

/** The part that stands for a value of each type when a problem names the value as a whole. */
const MAIN_PARTS: Readonly<Record<FactType, ValuePart>> = {
  text: 'text',
  'whole-number': 'text',
  number: 'text',
  percent: 'text',
  'yes-no': 'text',
  choice: 'text',
  day: 'day',
  money: 'low',
  'money-range': 'low',
  person: 'person',
  holder: 'holder',
  'scope-signature': 'text',
  'good-enough': 'text',
  register: 'text',
};

/** Where the pieces of a value on the wire are typed. */
const PARTS_ON_THE_WIRE: Readonly<Record<string, ValuePart>> = {
  on: 'day',
  precision: 'day',
  amount: 'low',
  low: 'low',
  high: 'high',
  currency: 'currency',
  personId: 'person',
  signedBy: 'person',
  setBy: 'person',
  holder: 'holder',
  vendor: 'vendor',
  version: 'text',
  metric: 'metric',
  value: 'text',
  unit: 'unit',
};

const AROUND_ON_THE_WIRE: Readonly<Record<string, DraftPart>> = {
  holdsFrom: 'holdsFrom',
  'source/asked': 'asked',
  'source/note': 'note',
  'source/url': 'url',
  answer: 'answer',
};

/** What the draft's own reading found, as errors of the fields that it is about. */
export function draftErrors(
  problems: readonly DraftProblem[],
  form: ReadonlyFieldTree<FactDraft>,
): ValidationError.WithFieldTree[] {
  return problems.map((one) => ({
    kind: 'draft',
    message: one.message,
    fieldTree: one.of === 'value' ? form.value[one.part] : form[one.part],
  }));
}

/** What the server refused (`#/facts/<key>/value/on`), on the field where it was typed. */
export function serverErrors(
  problem: Problem,
  key: FactKey,
  type: FactType,
  form: FieldTree<FactDraft>,
): ValidationError.WithOptionalFieldTree[] {
  if (problem.fields.length === 0)
    return [{ kind: 'server', message: `${problem.title}. ${problem.detail ?? problem.advice}` }];
  return problem.fields.map(({ pointer, detail }) => ({
    kind: 'server',
    message: detail,
    ...fieldAt(pointer, key, type, form),
  }));
}

/** The field of a draft that a pointer into the request names; nothing where it names something else. */
export function fieldAt(
  pointer: string,
  key: FactKey,
  type: FactType,
  form: FieldTree<FactDraft>,
): { readonly fieldTree?: FieldTree<unknown> } {
  if (pointer === '#/reason') return { fieldTree: form.reason };
  if (pointer === '#/override/reason') return { fieldTree: form.override };
  const [, facts, fact, ...path] = pointer.split('/');
  if (facts !== 'facts' || fact !== key) return {};
  const around = AROUND_ON_THE_WIRE[path.join('/')];
  if (around !== undefined) return { fieldTree: form[around] };
  const part = PARTS_ON_THE_WIRE[path[1] ?? ''] ?? MAIN_PARTS[type];
  return { fieldTree: form.value[part] };
}
