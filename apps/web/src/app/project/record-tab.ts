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
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { Router, RouterLink, Scroll } from '@angular/router';
import type { ProjectReply } from '@telltale/contract';
import {
  FACT_GROUP_NAMES,
  FACT_GROUPS,
  type FactGroup,
  type FactKey,
  factKeysOf,
  isRegisterKey,
} from '@telltale/domain';
import { filter } from 'rxjs';
import { FactRow } from '../record/fact-row';
import { RegisterCard } from '../registers/register-card';
import type { SaveEntries } from '../registers/save-entries';
import type { SaveFact } from '../record/save-fact';
import type { SaveProject } from './open-project';
import { StageRow } from './stage-row';
import { UnitRow } from './unit-row';

/** The record by group; one fact is open at a time, and its key is in the address. */
@Component({
  selector: 'tt-record-tab',
  imports: [FactRow, RegisterCard, RouterLink, StageRow, UnitRow],
  templateUrl: './record-tab.html',
  styleUrl: './record-tab.scss',
})
export class RecordTab {
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  readonly project = input.required<ProjectReply>();
  readonly mayEdit = input.required<boolean>();
  readonly saveFact = input.required<SaveFact>();
  readonly save = input.required<SaveProject>();
  readonly saveEntries = input.required<SaveEntries>();
  /** The fact that is open for editing: a key of the catalogue, or `stage`. */
  readonly fact = input<string>();
  readonly factOpened = output<string | null>();

  private readonly rows = viewChildren(FactRow);
  private readonly cards = viewChildren(RegisterCard);
  protected readonly groups = computed(() => FACT_GROUPS.map((group) => this.describe(group)));

  constructor() {
    // When the address names another fact, and when the rows are first drawn.
    afterRenderEffect(() => this.showOpenRow());
    // The router scrolls a page that was just opened to its top, after it was drawn.
    inject(Router)
      .events.pipe(
        filter((event) => event instanceof Scroll),
        takeUntilDestroyed(),
      )
      .subscribe(() => queueMicrotask(() => this.showOpenRow()));
  }

  protected isOpen(key: string): boolean {
    return this.mayEdit() && this.fact() === key;
  }

  protected goTo(group: FactGroup): void {
    const section = this.host.nativeElement.querySelector<HTMLElement>(`#group-${group}`);
    section?.scrollIntoView({ block: 'start' });
    section?.focus({ preventScroll: true });
  }

  private showOpenRow(): void {
    this.rows()
      .find((row) => row.factKey() === this.fact())
      ?.show();
    this.cards()
      .find((card) => card.register() === this.fact())
      ?.show();
  }

  private describe(group: FactGroup) {
    const all: readonly FactKey[] = factKeysOf(group);
    const answered = all.filter((key) => this.project().facts[key] !== undefined).length;
    return {
      group,
      name: FACT_GROUP_NAMES[group],
      keys: all.filter((key) => !isRegisterKey(key)),
      // Registers are lists of their own, beside the facts that have one answer; the ledger has a tab.
      registers: all.filter(isRegisterKey).filter((key) => key !== 'savings'),
      hasLedger: all.includes('savings'),
      answered: `${answered} of ${all.length} answered`,
    };
  }
}
