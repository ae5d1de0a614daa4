import { Component, computed, input, output, signal } from '@angular/core';
import { spokenMoney } from '@telltale/domain';
import { bookWords } from '../registers/entry-words';
import { focusMover } from '../record/focus-mover';
import type { SaveEntries } from '../registers/save-entries';
import { Icon } from '../ui/icon';
import { changeForm, correctionForm, type LineForm, measureForm, verifyForm } from './line-form';
import type { SavingStep } from './saving-chains';
import { basisWords } from './saving-words';

/** One step of a saving: its amount and basis, what it corrected, and what can be done next. */
@Component({
  selector: 'tt-ledger-line',
  imports: [Icon],
  templateUrl: './ledger-line.html',
  styleUrl: './ledger-line.scss',
})
export class LedgerLine {
  private readonly moveFocus = focusMover();

  readonly step = input.required<SavingStep>();
  readonly mayEdit = input.required<boolean>();
  readonly mayVerify = input.required<boolean>();
  readonly save = input.required<SaveEntries>();
  readonly opened = output<LineForm>();
  readonly removed = output();

  protected readonly line = computed(() => this.step().line);
  protected readonly isVerified = computed(() => this.line().state === 'verified');
  protected readonly amount = computed(() => spokenMoney(this.line().amount));
  protected readonly basis = computed(() => basisWords(this.line()));
  protected readonly book = computed(() => bookWords(this.line()));
  protected readonly corrected = computed(() =>
    this.step().corrected.map((line) => ({
      id: line.id,
      amount: spokenMoney(line.amount),
      basis: basisWords(line),
    })),
  );
  protected readonly isAsking = signal(false);
  protected readonly refusal = signal<string | null>(null);

  protected measure(): void {
    this.opened.emit(measureForm(this.line()));
  }

  protected verify(): void {
    this.opened.emit(verifyForm(this.line()));
  }

  protected correct(): void {
    this.opened.emit(correctionForm(this.line()));
  }

  protected change(): void {
    this.opened.emit(changeForm(this.line()));
  }

  protected ask(): void {
    this.refusal.set(null);
    this.isAsking.set(true);
    this.moveFocus('.keep');
  }

  protected keep(): void {
    this.isAsking.set(false);
    this.moveFocus('.take');
  }

  protected async takeAway(): Promise<void> {
    const outcome = await this.save().remove('savings', this.line());
    if (outcome.kind === 'saved') {
      this.removed.emit();
      return;
    }
    const words =
      outcome.kind === 'stale'
        ? 'Somebody else changed it meanwhile. Look at it again first.'
        : (outcome.problem.fields[0]?.detail ?? outcome.problem.title);
    this.refusal.set(words);
    this.keep();
  }
}
