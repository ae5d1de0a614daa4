import { Component, inject, input, output, signal } from '@angular/core';
import { firstValueFrom, switchMap } from 'rxjs';
import { type Problem, problemOf } from '../problems/problem';
import { focusMover } from '../record/focus-mover';
import { ProblemLine } from '../ui/problem-line';
import { LEAVING } from './left-words';
import { MembersApi } from './members-api';

/** Leaves the workspace where its page of people cannot be reached, at the second press. */
@Component({
  selector: 'tt-leave-workspace',
  imports: [ProblemLine],
  template: `
    @if (problem(); as problem) {
      <tt-problem-line [problem]="problem" />
    }
    @if (isSure()) {
      <p>{{ leaving }}</p>
      <button type="button" class="button danger" [disabled]="isBusy()" (click)="leave()">
        Leave the workspace
      </button>
      <button type="button" class="button" [disabled]="isBusy()" (click)="stay()">Cancel</button>
    } @else {
      <button type="button" class="button danger" (click)="begin()">Leave this workspace …</button>
    }
  `,
  styles: ':host { display: grid; gap: 14px; }',
})
export class LeaveWorkspace {
  private readonly api = inject(MembersApi);
  private readonly moveFocus = focusMover();

  readonly accountId = input.required<string>();
  readonly left = output();

  protected readonly leaving = LEAVING;
  protected readonly isSure = signal(false);
  protected readonly isBusy = signal(false);
  protected readonly problem = signal<Problem | null>(null);

  protected begin(): void {
    this.isSure.set(true);
    this.moveFocus('button');
  }

  protected stay(): void {
    this.isSure.set(false);
    this.problem.set(null);
    this.moveFocus('button');
  }

  protected async leave(): Promise<void> {
    this.isBusy.set(true);
    this.problem.set(null);
    try {
      // The longest-standing administrator takes over what is theirs.
      const leaving = this.api.member(this.accountId()).pipe(switchMap((own) => this.api.remove(own, '')));
      await firstValueFrom(leaving);
      this.left.emit();
    } catch (error) {
      // Waits for the last administrator, who cannot leave, and for a lost connection.
      this.problem.set(problemOf(error));
    }
    this.isBusy.set(false);
  }
}
