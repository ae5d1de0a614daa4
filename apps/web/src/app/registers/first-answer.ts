import { Component, computed, input, output, signal } from '@angular/core';
import type { FactReply } from '@telltale/contract';
import { type Answer, factDefinition, type RegisterKey } from '@telltale/domain';
import type { Problem } from '../problems/problem';
import { focusMover } from '../record/focus-mover';
import type { SaveFact } from '../record/save-fact';

/** What can be said of a register that has no entry: that there is none so far, or that nobody can say. */
@Component({
  selector: 'tt-first-answer',
  templateUrl: './first-answer.html',
  styleUrl: './first-answer.scss',
})
export class FirstAnswer {
  private readonly moveFocus = focusMover();

  readonly register = input.required<RegisterKey>();
  readonly fact = input<FactReply>();
  readonly save = input.required<SaveFact>();
  readonly saved = output();

  protected readonly definition = computed(() => factDefinition(this.register()));
  protected readonly isAsking = signal(false);
  protected readonly isBusy = signal(false);
  protected readonly refusal = signal<string | null>(null);

  protected askWho(): void {
    this.isAsking.set(true);
    this.moveFocus('input');
  }

  protected leave(): void {
    this.isAsking.set(false);
    this.moveFocus('.nobody');
  }

  protected async say(answer: Exclude<Answer, 'known'>, who = ''): Promise<void> {
    const asked = who.trim();
    this.isBusy.set(true);
    this.refusal.set(null);
    const write = { answer, ...(asked === '' ? {} : { source: { asked } }) };
    const outcome = await this.save()(this.register(), write, this.fact());
    this.isBusy.set(false);
    if (outcome.kind === 'refused') this.refusal.set(wordsOf(outcome.problem));
    if (outcome.kind === 'stale') this.refusal.set('Somebody else answered this meanwhile.');
    if (outcome.kind !== 'saved') return;
    this.isAsking.set(false);
    this.saved.emit();
  }
}

function wordsOf({ title, detail, advice, fields }: Problem): string {
  return `${title}. ${fields[0]?.detail ?? detail ?? advice}`;
}
