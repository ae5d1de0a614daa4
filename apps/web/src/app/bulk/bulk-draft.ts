import type { FieldTree, ValidationError } from '@angular/forms/signals';
import type { BulkSetRequest } from '@telltale/contract';
import { isDay, type Stage } from '@telltale/domain';
import { fieldErrors } from '../problems/field-errors';
import type { Problem } from '../problems/problem';
import type { PersonChoice } from '../record/values/value-draft';

/** The stages to which many projects go at once; shipping and the ends are decided one by one. */
export const BULK_STAGES = ['idea', 'scoped', 'building', 'pilot'] as const satisfies readonly Stage[];

/** What somebody wants of many projects. What is empty stays as it is. */
export interface BulkDraft {
  readonly stage: (typeof BULK_STAGES)[number] | '';
  readonly owner: PersonChoice | null;
  readonly target: '' | 'day' | 'days';
  readonly targetOn: string;
  readonly targetDays: string;
  readonly reason: string;
}

export const EMPTY_BULK_DRAFT: BulkDraft = {
  stage: '',
  owner: null,
  target: '',
  targetOn: '',
  targetDays: '',
  reason: '',
};

export function wishOf({ stage, owner, target, targetOn, targetDays }: BulkDraft): BulkSetRequest {
  return {
    ...(stage === '' ? {} : { stage }),
    ...(owner === null ? {} : { owner: owner.personId }),
    ...(target === 'day' ? { targetOn } : {}),
    ...(target === 'days' ? { targetDays: Number(targetDays.trim()) } : {}),
  };
}

export interface DraftFlaw {
  readonly field: keyof BulkDraft;
  readonly message: string;
}

/** As far as the API lets a target be moved at once. */
const DAYS_MOST = 3_650;

/** What keeps the draft from being sent. */
export function flawsOf(draft: BulkDraft): DraftFlaw[] {
  const { stage, owner, target, targetOn, targetDays, reason } = draft;
  if (stage === '' && owner === null && target === '')
    return [{ field: 'stage', message: 'Choose a stage, an owner or a target.' }];
  const flaws: DraftFlaw[] = [];
  if (target === 'day' && !isDay(targetOn))
    flaws.push({ field: 'targetOn', message: 'Choose a day, such as 23 November 2026.' });
  if (target === 'days' && !areDays(targetDays))
    flaws.push({ field: 'targetDays', message: 'Write whole days, such as 14, or -7 to bring it forward.' });
  if (target === 'days' && reason.trim() === '')
    flaws.push({ field: 'reason', message: 'Say why: the reason is kept with each moved date.' });
  return flaws;
}

function areDays(text: string): boolean {
  const days = Number(text.trim());
  return /^[+-]?\d+$/.test(text.trim()) && days !== 0 && Math.abs(days) <= DAYS_MOST;
}

/** What the server refused, on the field of the form that it names (`#/set/owner`). */
export function bulkErrors(
  problem: Problem,
  form: FieldTree<BulkDraft>,
): ValidationError.WithOptionalFieldTree[] {
  const fields = problem.fields.map(({ pointer, detail }) => ({
    pointer: pointer.replace('#/set/', '#/'),
    detail,
  }));
  return fieldErrors(form, { ...problem, fields });
}
