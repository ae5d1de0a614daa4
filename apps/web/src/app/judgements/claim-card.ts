import { Component, computed, input, signal } from '@angular/core';
import type { ProjectReply } from '@telltale/contract';
import { type Day, isEnded, STATUS_NAMES } from '@telltale/domain';
import { focusMover } from '../record/focus-mover';
import { claimAge, claimSource } from './claim-age';
import { ClaimForm } from './claim-form';
import type { JudgeProject } from './judge-project';

/** What somebody claims of the project, in their own words, beside what is computed. */
@Component({
  selector: 'tt-claim-card',
  imports: [ClaimForm],
  template: `
    <h2>Claimed status</h2>
    @if (claim(); as claim) {
      <p>
        <strong>{{ claim.name }}</strong>&ngsp;<q>{{ claim.sentence }}</q>
      </p>
      <p class="muted small">{{ claim.source }}</p>
      @if (claim.age; as age) {
        <p class="small">{{ age }}</p>
      }
    } @else {
      <p class="muted">Nobody has claimed anything yet.</p>
    }
    @if (isOpen()) {
      <tt-claim-form [judge]="judge()" (left)="close()" />
    } @else if (mayClaim()) {
      <button type="button" class="button no-print" (click)="isOpen.set(true)">
        Say how it stands<span class="unseen"> in your own words</span>
      </button>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 4px;
      justify-items: start;
      padding: 14px 16px;
      overflow-wrap: anywhere;
    }
    .button {
      margin-top: 6px;
    }
    tt-claim-form {
      justify-self: stretch;
    }
  `,
  host: { class: 'card' },
})
export class ClaimCard {
  private readonly moveFocus = focusMover();

  readonly project = input.required<ProjectReply>();
  readonly today = input.required<Day>();
  readonly judge = input.required<JudgeProject>();

  protected readonly isOpen = signal(false);
  protected readonly mayClaim = computed(() => !this.project().isPast && !isEnded(this.project().stage));
  protected readonly claim = computed(() => {
    const { claim } = this.project();
    if (claim === null) return null;
    const name = STATUS_NAMES[claim.status];
    const { sentence } = claim;
    return { name, sentence, source: claimSource(claim), age: claimAge(claim.on, this.today()) };
  });

  protected close(): void {
    this.isOpen.set(false);
    this.moveFocus('button');
  }
}
