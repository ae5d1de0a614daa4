import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { FollowUpReply, FollowUpState } from '@telltale/contract';
import { type DecisionCondition, DECISION_KIND_NAMES, spokenCondition, spokenDay } from '@telltale/domain';

const WORDS: Readonly<Record<FollowUpState, string>> = {
  open: 'open',
  due: 'due',
  overdue: 'overdue',
  met: 'condition met',
  missed: 'condition missed',
  followed: 'followed up',
};

/** What earlier decisions promised, and where each promise stands. */
@Component({
  selector: 'tt-follow-ups',
  imports: [RouterLink],
  template: `
    @if (rows().length > 0) {
      <section [attr.aria-labelledby]="'last-time-' + place()">
        <h2 [id]="'last-time-' + place()">From last time</h2>
        <ul class="card">
          @for (row of rows(); track row.id) {
            <li>
              <div>
                @if (isOfOne()) {
                  <p class="title">{{ row.kind }}: {{ row.reason }}</p>
                } @else {
                  <p class="title">
                    <a
                      [routerLink]="[]"
                      [queryParams]="{ project: row.projectId }"
                      queryParamsHandling="merge"
                      >{{ row.project }}</a>: {{ row.kind }}
                  </p>
                  <p>{{ row.reason }}</p>
                }
                @for (condition of row.conditions; track $index) {
                  <p class="small">On condition: {{ condition }}</p>
                }
                <p class="small muted">{{ row.because }} {{ row.decided }}</p>
              </div>
              <span class="chip" [class.late]="row.isLate">{{ row.word }}</span>
            </li>
          }
        </ul>
      </section>
    }
  `,
  styles: `
    section {
      display: grid;
      gap: 8px;
    }
    li {
      display: flex;
      align-items: start;
      justify-content: space-between;
      gap: 16px;
      padding: 12px 16px;
    }
    @media (max-width: 560px) {
      li {
        flex-direction: column-reverse;
        gap: 6px;
      }
    }
    li + li {
      border-top: 1px solid var(--line);
    }
    li > div {
      min-width: 0;
      overflow-wrap: anywhere;
    }
    .title {
      font: var(--text-section);
    }
    .title a {
      color: inherit;
    }
    .late {
      border-color: var(--ink);
      font-weight: 600;
    }
    @media print {
      section {
        display: block;
      }
      section > * + * {
        margin-top: 6px;
      }
      li {
        padding: 3px 10px;
        break-inside: avoid;
      }
    }
  `,
})
export class FollowUps {
  readonly followUps = input.required<readonly FollowUpReply[]>();
  /** True where all of them are of the one project on the screen. */
  readonly isOfOne = input(false);
  /** Tells this list from others on the page. */
  readonly place = input('');

  protected readonly rows = computed(() =>
    this.followUps().map(({ decision, state, because }) => ({
      id: decision.id,
      projectId: decision.projectId,
      project: decision.project,
      kind: DECISION_KIND_NAMES[decision.kind],
      reason: decision.reason,
      conditions: decision.conditions.map((condition) => spokenCondition(condition as DecisionCondition)),
      because,
      decided: `Decided on ${spokenDay(decision.on)}${decision.decidedBy.name === null ? '' : ` by ${decision.decidedBy.name}`}.`,
      word: WORDS[state],
      isLate: state === 'overdue' || state === 'missed',
    })),
  );
}
