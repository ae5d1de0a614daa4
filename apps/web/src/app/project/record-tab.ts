import {
  afterRenderEffect,
  Component,
  computed,
  ElementRef,
  inject,
  input,
  output,
  viewChildren,
} from '@angular/core';
import type { ProjectReply } from '@telltale/contract';
import {
  FACT_GROUP_NAMES,
  FACT_GROUPS,
  type FactGroup,
  type FactKey,
  factKeysOf,
  STAGE_NAMES,
} from '@telltale/domain';
import { FactRow } from '../record/fact-row';
import type { SaveFact } from '../record/save-fact';
import type { SaveProject } from './open-project';
import { StageForm } from './stage-form';
import { UnitRow } from './unit-row';

/** The record by group; one fact is open at a time, and its key is in the address. */
@Component({
  selector: 'tt-record-tab',
  imports: [FactRow, StageForm, UnitRow],
  templateUrl: './record-tab.html',
  styleUrl: './record-tab.scss',
})
export class RecordTab {
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  readonly project = input.required<ProjectReply>();
  readonly mayEdit = input.required<boolean>();
  readonly saveFact = input.required<SaveFact>();
  readonly save = input.required<SaveProject>();
  /** The fact that is open for editing: a key of the catalogue, or `stage`. */
  readonly fact = input<string>();
  readonly factOpened = output<string | null>();

  private readonly rows = viewChildren(FactRow);
  protected readonly groups = computed(() => FACT_GROUPS.map((group) => this.describe(group)));
  protected readonly stageName = computed(() => {
    const { stage } = this.project();
    return stage === null ? null : STAGE_NAMES[stage];
  });

  constructor() {
    // Runs when the address names another fact, and again when the rows are first drawn.
    afterRenderEffect(() =>
      this.rows()
        .find((row) => row.isOpen())
        ?.show(),
    );
  }

  protected isOpen(key: string): boolean {
    return this.mayEdit() && this.fact() === key;
  }

  protected goTo(group: FactGroup): void {
    const section = this.host.nativeElement.querySelector<HTMLElement>(`#group-${group}`);
    section?.scrollIntoView({ block: 'start' });
    section?.focus({ preventScroll: true });
  }

  private describe(group: FactGroup) {
    const keys: readonly FactKey[] = factKeysOf(group);
    const answered = keys.filter((key) => this.project().facts[key] !== undefined).length;
    return { group, name: FACT_GROUP_NAMES[group], keys, answered: `${answered} of ${keys.length} answered` };
  }
}
