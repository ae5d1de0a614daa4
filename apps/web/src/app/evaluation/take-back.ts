import { Component, input, output, signal } from '@angular/core';
import { firstValueFrom, type Observable } from 'rxjs';
import { type Problem, problemOf } from '../problems/problem';
import { focusMover } from '../record/focus-mover';

/** Takes back what was recorded or asked, after a second look; nothing is removed by it. */
@Component({
  selector: 'tt-take-back',
  template: `
    @if (isSure()) {
      <div class="asked" role="group" [attr.aria-label]="label() + ' ' + what()">
        <p>{{ follows() }}</p>
        <div class="actions">
          <button type="button" class="button" [disabled]="isSending()" (click)="takeBack()">
            {{ label() }}
          </button>
          <button type="button" class="button keep" (click)="keep()">Leave it as it is</button>
        </div>
        @if (problem(); as problem) {
          <p class="problem small" role="alert">
            {{ problem.title }}. {{ problem.detail ?? problem.advice }}
          </p>
        }
      </div>
    } @else {
      <button type="button" class="button plain begin" (click)="ask()">
        {{ label() }}<span class="unseen"> {{ what() }}</span>
      </button>
    }
  `,
  styles: `
    :host {
      display: block;
      min-width: 0;
    }
    .asked {
      display: grid;
      gap: 8px;
      padding: 10px 12px;
      border-radius: var(--radius-control);
      background: var(--soft);
    }
    .problem {
      color: var(--critical);
    }
  `,
  host: { class: 'no-print' },
})
export class TakeBack {
  private readonly moveFocus = focusMover();

  readonly label = input('Take back');
  /** Which one, for those who hear the button alone. */
  readonly what = input.required<string>();
  /** What follows from it. */
  readonly follows = input.required<string>();
  readonly send = input.required<() => Observable<unknown>>();
  readonly takenBack = output();

  protected readonly isSure = signal(false);
  protected readonly isSending = signal(false);
  protected readonly problem = signal<Problem | null>(null);

  protected ask(): void {
    this.isSure.set(true);
    this.moveFocus('.keep');
  }

  protected keep(): void {
    this.isSure.set(false);
    this.problem.set(null);
    this.moveFocus('.begin');
  }

  protected async takeBack(): Promise<void> {
    this.isSending.set(true);
    this.problem.set(null);
    try {
      await firstValueFrom(this.send()(), { defaultValue: undefined });
      this.takenBack.emit();
    } catch (error) {
      // Waits for somebody who was quicker, or a lost connection.
      this.problem.set(problemOf(error));
    }
    this.isSending.set(false);
  }
}
