import { Component, computed, inject, input, output, signal } from '@angular/core';
import type { PersonReply } from '@telltale/contract';
import { firstValueFrom } from 'rxjs';
import { type Problem, problemOf } from '../problems/problem';
import { focusMover } from '../record/focus-mover';
import { versioned } from '../record/versioned';
import { Refusal } from '../ui/refusal';
import { PeopleApi } from './people-api';

/** What a person may ask of whoever keeps data about them: a copy, and to be erased. */
@Component({
  selector: 'tt-person-privacy',
  imports: [Refusal],
  template: `
    @if (problem(); as problem) {
      <tt-refusal [problem]="problem" [mayRetry]="false" />
    }
    @if (isAsking()) {
      <div class="asked" role="group" [attr.aria-label]="'Erase ' + person().name">
        <p>
          <strong>What goes, for good:</strong> the name and title, the account and its e-mail address where
          it belongs to this workspace alone, and the name wherever it stands beside what somebody did: in the
          record, its history, decisions, check-ins, past days and the audit log.
        </p>
        <p>
          <strong>What stays:</strong> what was done, under “Erased person”; function and level, as signs rest
          on them; what people wrote in their own words; and the minutes of closed reviews. Both logs still
          verify.
        </p>
        <p class="actions">
          <button type="button" class="button danger" [disabled]="isErasing()" (click)="erase()">
            {{ isErasing() ? 'Erasing…' : 'Erase ' + person().name + ' for good' }}
          </button>
          <button type="button" class="button" (click)="ask(false)">Keep</button>
        </p>
      </div>
    } @else {
      <p class="actions">
        <a class="button" [href]="file()" [attr.download]="'telltale-person-' + person().id + '.json'">
          Download the data<span class="unseen"> of {{ person().name }}</span>
        </a>
        <button type="button" class="button" (click)="ask(true)">
          Erase…<span class="unseen"> {{ person().name }}</span>
        </button>
      </p>
    }
  `,
  styles: `
    :host {
      display: block;
      width: 100%;
    }
    .actions {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
    }
    .asked {
      display: grid;
      gap: 8px;
    }
  `,
})
export class PersonPrivacy {
  private readonly api = inject(PeopleApi);
  private readonly moveFocus = focusMover();

  readonly person = input.required<PersonReply>();
  readonly erased = output();

  protected readonly file = computed(() => this.api.dataFile(this.person().id));
  protected readonly isAsking = signal(false);
  protected readonly isErasing = signal(false);
  protected readonly problem = signal<Problem | null>(null);

  protected ask(isAsking: boolean): void {
    this.isAsking.set(isAsking);
    this.moveFocus(isAsking ? '.asked .button:last-child' : '.actions button');
  }

  protected async erase(): Promise<void> {
    this.isErasing.set(true);
    this.problem.set(null);
    const { id } = this.person();
    try {
      const { etag } = versioned(await firstValueFrom(this.api.read(id)));
      await firstValueFrom(this.api.erase(id, etag));
      this.erased.emit();
    } catch (error) {
      // Waits for a refusal, such as to erase oneself, and for somebody else's change in between.
      this.problem.set(problemOf(error));
    }
    this.isErasing.set(false);
    this.isAsking.set(false);
  }
}
