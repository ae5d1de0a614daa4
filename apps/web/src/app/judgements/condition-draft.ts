import type { ConditionRequest } from '@telltale/contract';
import {
  CONDITION_COMPARISONS,
  type ConditionComparison,
  type ConditionKind,
  factDefinition,
  type FactType,
  isFactKey,
} from '@telltale/domain';

/** A condition as it is typed: one row of the form. */
export interface ConditionDraft {
  readonly kind: ConditionKind;
  readonly text: string;
  readonly fact: string;
  readonly suite: string;
  readonly comparison: ConditionComparison;
  readonly value: string;
  readonly by: string;
}

/** A new object each time: the form tells its rows apart by what they are. */
export function emptyCondition(): ConditionDraft {
  return { kind: 'text', text: '', fact: '', suite: '', comparison: 'known', value: '', by: '' };
}

const COUNTED: readonly FactType[] = ['number', 'whole-number', 'percent', 'money'];

/** How the fact or score of a row may be compared. */
export function comparisonsOf({
  kind,
  fact,
}: Pick<ConditionDraft, 'kind' | 'fact'>): readonly ConditionComparison[] {
  if (kind === 'score') return CONDITION_COMPARISONS;
  if (!isFactKey(fact)) return ['known'];
  const { type } = factDefinition(fact);
  if (COUNTED.includes(type) || type === 'day') return CONDITION_COMPARISONS;
  return type === 'choice' || type === 'yes-no' ? ['equal', 'known'] : ['known'];
}

/** What a row sends; null where it was left empty. Money is typed in whole units. */
export function conditionRequest(draft: ConditionDraft): ConditionRequest | null {
  const { kind, text, fact, suite, comparison, by } = draft;
  const due = by === '' ? {} : { by };
  if (kind === 'text') return text.trim() === '' ? null : { kind, text: text.trim(), ...due };
  const value = comparison === 'known' ? {} : { value: valueOf(draft) };
  if (kind === 'fact') return fact === '' ? null : { kind, fact, comparison, ...value, ...due };
  return suite.trim() === '' ? null : { kind, suite: suite.trim(), comparison, ...value, ...due };
}

function valueOf({ kind, fact, value }: ConditionDraft): unknown {
  const typed = value.trim();
  const type = kind === 'fact' && isFactKey(fact) ? factDefinition(fact).type : 'number';
  if (type === 'yes-no') return typed === 'yes' ? true : typed === 'no' ? false : typed;
  if (!COUNTED.includes(type)) return typed;
  const number = Number(typed.replaceAll(',', ''));
  if (typed === '' || Number.isNaN(number)) return typed;
  return type === 'money' ? Math.round(number * 100) : number;
}
