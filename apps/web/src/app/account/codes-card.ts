import { Component, computed, inject, input, output, signal } from '@angular/core';
import { spokenCount } from '@telltale/domain';
import { firstValueFrom } from 'rxjs';
import { type Problem, problemOf } from '../problems/problem';
import { focusMover } from '../record/focus-mover';
import { ProblemLine } from '../ui/problem-line';
import { AccountApi } from './account-api';
import { ConfirmForm } from './confirm-form';
import { Confirming } from './confirming';
import { RecoveryCodes } from './recovery-codes';

/** From here on there are few enough to say so. */
const FEW = 3;

@Component({
  selector: 'tt-codes-card',
  imports: [ConfirmForm, ProblemLine, RecoveryCodes],
  template: `
    <h2 tabindex="-1">Recovery codes</h2>
    @if (confirming.place() === 'codes') {
      <tt-confirm-form (left)="moveFocus('h2')" />
    }
    @if (problem(); as problem) {
      <tt-problem-line [problem]="problem" />
    }
    @if (codes(); as codes) {
      <tt-recovery-codes [codes]="codes" (kept)="keep()" />
    } @else {
      <p class="state">{{ words() }}</p>
      <div class="actions">
        <button type="button" class="button" [disabled]="isBusy()" (click)="renew()">Make new codes</button>
      </div>
    }
  `,
  styleUrl: './account-card.scss',
})
export class CodesCard {
  private readonly api = inject(AccountApi);
  protected readonly moveFocus = focusMover();
  protected readonly confirming = inject(Confirming);

  readonly left = input.required<number>();
  /** Those that were just made and are to be kept. */
  readonly codes = input.required<readonly string[] | null>();
  readonly changed = output<readonly string[] | null>();
  readonly kept = output();

  protected readonly isBusy = signal(false);
  protected readonly problem = signal<Problem | null>(null);
  protected readonly words = computed(() => {
    const left = this.left();
    const count = left === 0 ? 'None is left' : `${spokenCount(left, 'code')} left`;
    const advice = left <= FEW ? ' Make new ones before the last is used.' : '';
    return `${count}. For the day on which the app or the passkey is gone.${advice}`;
  });

  protected keep(): void {
    this.kept.emit();
    this.moveFocus('h2');
  }

  protected async renew(): Promise<void> {
    this.isBusy.set(true);
    this.problem.set(null);
    try {
      const made = await this.confirming.proven('codes', () => firstValueFrom(this.api.renewCodes()));
      if (made !== undefined) this.changed.emit(made.recoveryCodes);
    } catch (error) {
      // Waits for a factor that was removed elsewhere meanwhile, and for a lost connection.
      this.problem.set(problemOf(error));
    }
    this.isBusy.set(false);
  }
}
