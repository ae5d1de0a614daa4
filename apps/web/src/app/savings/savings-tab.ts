import { Component, computed, inject, input, signal } from '@angular/core';
import type { ProjectReply } from '@telltale/contract';
import { factDefinition, SAVING_STATES } from '@telltale/domain';
import { Session } from '../access/session';
import { spokenAnswer } from '../record/answer-words';
import { FactSource } from '../record/fact-source';
import { focusMover } from '../record/focus-mover';
import type { SaveFact } from '../record/save-fact';
import { entriesOf } from '../registers/entries-of';
import { EntryForm } from '../registers/entry-form';
import { FirstAnswer } from '../registers/first-answer';
import type { SaveEntries } from '../registers/save-entries';
import { LedgerLine } from './ledger-line';
import { CLAIM_FORM, type LineForm, MEASUREMENT_FORM } from './line-form';
import { savingChains } from './saving-chains';
import { ledgerTitle, savingLines, savingSums, STATE_NAMES } from './saving-words';

/** The ledger of what a project saves: three sums side by side, and each saving on its way from a claim to a proof. */
@Component({
  selector: 'tt-savings-tab',
  imports: [EntryForm, FactSource, FirstAnswer, LedgerLine],
  templateUrl: './savings-tab.html',
  styleUrl: './savings-tab.scss',
})
export class SavingsTab {
  private readonly session = inject(Session);
  private readonly moveFocus = focusMover();

  readonly project = input.required<ProjectReply>();
  readonly mayEdit = input.required<boolean>();
  readonly saveFact = input.required<SaveFact>();
  readonly save = input.required<SaveEntries>();

  protected readonly states = SAVING_STATES;
  protected readonly names = STATE_NAMES;
  protected readonly claimForm = CLAIM_FORM;
  protected readonly measurementForm = MEASUREMENT_FORM;
  protected readonly definition = factDefinition('savings');
  protected readonly fact = computed(() => this.project().facts['savings']);
  protected readonly entries = computed(() => entriesOf(this.project().facts, 'savings'));
  private readonly lines = computed(() => savingLines(this.project().facts));
  protected readonly chains = computed(() => savingChains(this.lines()));
  protected readonly totals = computed(() => savingSums(this.lines()));
  protected readonly title = computed(() => {
    const totals = this.totals();
    return totals === null ? spokenAnswer(this.definition, this.fact()) : ledgerTitle(totals);
  });
  protected readonly highest = computed(() =>
    Math.max(1, ...(this.totals() ?? []).map(({ amount }) => amount)),
  );
  protected readonly laterCount = computed(() => {
    const { later } = this.project();
    return later === null ? 0 : entriesOf(later.facts, 'savings').length;
  });
  protected readonly mayVerify = computed(() => this.mayEdit() && this.session.mayDecide());
  /** It has one place, whatever becomes of the line that it is about: nothing that was typed is lost with it. */
  protected readonly form = signal<LineForm | null>(null);

  protected openForm(form: LineForm): void {
    this.form.set(form);
  }

  protected close(): void {
    this.form.set(null);
    this.moveFocus('.add');
  }
}
