import { Component, computed, input, output, signal } from '@angular/core';
import { isFrozenEntry, registerDefinition, type RegisterEntry, type RegisterKey } from '@telltale/domain';
import type { Problem } from '../problems/problem';
import { focusMover } from '../record/focus-mover';
import { bookWords, saysWords, whenWords } from './entry-words';
import type { SaveEntries } from './save-entries';

/** One entry as it stands: when, what, its proof, who recorded it; it can be changed, and taken away after a question. */
@Component({
  selector: 'tt-entry-row',
  templateUrl: './entry-row.html',
  styleUrl: './entry-row.scss',
})
export class EntryRow {
  private readonly moveFocus = focusMover();

  readonly register = input.required<RegisterKey>();
  readonly entry = input.required<RegisterEntry>();
  readonly mayEdit = input.required<boolean>();
  readonly save = input.required<SaveEntries>();
  readonly opened = output();
  /** It is gone: the focus has to go on from elsewhere. */
  readonly removed = output();

  protected readonly one = computed(() => registerDefinition(this.register()).one);
  protected readonly when = computed(() => whenWords(this.register(), this.entry()));
  protected readonly says = computed(() => saysWords(this.register(), this.entry()));
  protected readonly book = computed(() => bookWords(this.entry()));
  protected readonly proof = computed(() => this.entry()['proof'] as string | undefined);
  protected readonly mayChange = computed(
    () => this.mayEdit() && !isFrozenEntry(this.register(), this.entry()),
  );
  protected readonly isAsking = signal(false);
  protected readonly isBusy = signal(false);
  protected readonly refusal = signal<string | null>(null);

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
    this.isBusy.set(true);
    const outcome = await this.save().remove(this.register(), this.entry());
    this.isBusy.set(false);
    if (outcome.kind === 'saved') {
      this.removed.emit();
      return;
    }
    this.refusal.set(outcome.kind === 'stale' ? OVERTAKEN : wordsOf(outcome.problem));
    this.keep();
  }
}

const OVERTAKEN = 'Somebody else changed it meanwhile. Look at it again first.';

function wordsOf({ title, detail, advice, fields }: Problem): string {
  return `${title}. ${fields[0]?.detail ?? detail ?? advice}`;
}
