import { Component, computed, input, output } from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import {
  type ConditionComparison,
  FACT_GROUP_NAMES,
  FACT_GROUPS,
  factDefinition,
  factKeysOf,
  isFactKey,
} from '@telltale/domain';
import { Part, Told } from '../record/part';
import { type ConditionDraft, comparisonsOf } from './condition-draft';

const KIND_NAMES = { text: 'In words', fact: 'A fact', score: 'A score' } as const;
const COMPARISON_NAMES: Readonly<Record<ConditionComparison, string>> = {
  'at-least': 'is at least',
  'at-most': 'is at most',
  equal: 'is',
  known: 'is known',
};

/** One condition of a decision: words, or a fact or a score with what it has to be and by when. */
@Component({
  selector: 'tt-condition-fields',
  imports: [FormField, Part, Told],
  templateUrl: './condition-fields.html',
  styles: `
    :host {
      display: grid;
      gap: 6px;
      padding: 8px 0;
      border-top: 1px solid var(--line);
    }
    .button {
      justify-self: start;
      margin-left: -12px;
    }
  `,
})
export class ConditionFields {
  readonly field = input.required<FieldTree<ConditionDraft>>();
  readonly removed = output();

  protected readonly kinds = Object.entries(KIND_NAMES);
  protected readonly comparisonNames = COMPARISON_NAMES;
  protected readonly groups = FACT_GROUPS.map((group) => ({
    name: FACT_GROUP_NAMES[group],
    facts: factKeysOf(group).map((key) => ({ key, label: factDefinition(key).label })),
  }));
  protected readonly draft = computed(() => this.field()().value());
  protected readonly comparisons = computed(() => comparisonsOf(this.draft()));
  /** What a choice or a yes-no can be. */
  protected readonly choices = computed(() => {
    const { kind, fact } = this.draft();
    if (kind !== 'fact' || !isFactKey(fact)) return null;
    const { type, options } = factDefinition(fact);
    if (type === 'yes-no')
      return [
        { value: 'yes', label: 'Yes' },
        { value: 'no', label: 'No' },
      ];
    return options ?? null;
  });

  /** What fitted the fact before need not fit this one. */
  protected startAnew(): void {
    const first = this.comparisons()[0] ?? 'known';
    this.field().comparison().value.set(first);
    this.field().value().value.set('');
  }
}
