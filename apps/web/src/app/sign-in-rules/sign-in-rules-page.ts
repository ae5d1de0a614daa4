import { Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';
import type { SignInRulesReply } from '@telltale/contract';
import { spokenCount } from '@telltale/domain';
import { firstValueFrom } from 'rxjs';
import { type Problem, problemOf } from '../problems/problem';
import type { Versioned } from '../record/versioned';
import { Refusal } from '../ui/refusal';
import { SignInRulesApi } from './sign-in-rules-api';

/** What the workspace asks of those who come in by a password. */
@Component({
  selector: 'tt-sign-in-rules-page',
  imports: [Refusal, RouterLink],
  templateUrl: './sign-in-rules-page.html',
  styleUrl: './sign-in-rules-page.scss',
})
export class SignInRulesPage {
  private readonly api = inject(SignInRulesApi);

  protected readonly read = rxResource({ stream: () => this.api.read() });
  protected readonly rules = linkedSignal<Versioned<SignInRulesReply> | null>(() =>
    this.read.hasValue() ? this.read.value() : null,
  );
  protected readonly refused = computed(() => {
    const error = this.read.error();
    return error === undefined ? null : problemOf(error);
  });
  protected readonly isSaving = signal(false);
  protected readonly said = signal('');
  protected readonly problem = signal<Problem | null>(null);
  /** Beneath the switch: that the server's words are of this field. */
  protected readonly wrong = computed(() => {
    const problem = this.problem();
    if (problem === null) return null;
    return problem.fields[0]?.detail ?? `${problem.title}. ${problem.detail ?? problem.advice}`;
  });

  protected without({ membersWithout, needsSecondFactor }: SignInRulesReply): string {
    if (membersWithout === 0) return 'Every member who comes in by a password has one.';
    const who = spokenCount(membersWithout, 'member');
    const [come, have, stopped] =
      membersWithout === 1 ? ['comes', 'has', 'is stopped'] : ['come', 'have', 'are stopped'];
    return needsSecondFactor
      ? `${who} ${have} none yet and ${stopped} until one is set up.`
      : `${who} who ${come} in by a password ${have} none.`;
  }

  /** Saved as it is switched; where it is refused, the switch goes back to what holds. */
  protected async save(box: HTMLInputElement, { etag, value }: Versioned<SignInRulesReply>): Promise<void> {
    this.isSaving.set(true);
    this.problem.set(null);
    this.said.set('');
    try {
      this.rules.set(await firstValueFrom(this.api.save(etag, { needsSecondFactor: box.checked })));
      this.said.set('Saved.');
    } catch (error) {
      // Waits for one who has no second factor, somebody who was quicker, or a lost connection.
      box.checked = value.needsSecondFactor;
      this.problem.set(problemOf(error));
      if (problemOf(error).code === 'stale-version') this.read.reload();
    }
    this.isSaving.set(false);
  }
}
