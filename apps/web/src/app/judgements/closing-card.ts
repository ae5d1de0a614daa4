import { Component, computed, inject, input, signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import type { ProjectReply } from '@telltale/contract';
import { type Day, spokenClosing } from '@telltale/domain';
import { problemOf } from '../problems/problem';
import { focusMover } from '../record/focus-mover';
import { Refusal } from '../ui/refusal';
import { ClosingDue } from './closing-due';
import { ClosingLine } from './closing-line';
import type { JudgeProject } from './judge-project';
import { JudgementApi } from './judgement-api';

/** What a project that was stopped still owes, as a checklist. It is not over until nothing is open. */
@Component({
  selector: 'tt-closing-card',
  imports: [ClosingDue, ClosingLine, Refusal],
  template: `
    <div class="head">
      <h2>Closing list</h2>
      <p [class.late]="isLate()">{{ summary() }}</p>
      @if (mayDecide() && !isMoving()) {
        <button type="button" class="button plain no-print" (click)="isMoving.set(true)">
          Move the due day
        </button>
      }
    </div>
    @if (isMoving()) {
      <tt-closing-due [dueOn]="closing().dueOn" [today]="today()" [judge]="judge()" (left)="leaveDue()" />
    }
    @if (isReadable()) {
      @if (problem(); as problem) {
        <tt-refusal [problem]="problem" (retry)="list.reload()" />
      }
      <ul>
        @for (item of items(); track item.item) {
          <li><tt-closing-line [item]="item" [mayDecide]="mayDecide()" [judge]="judge()" /></li>
        } @empty {
          @if (problem() === null) {
            <li class="muted" role="status">Reading the closing list …</li>
          }
        }
      </ul>
    }
  `,
  styleUrl: './closing-card.scss',
  host: { class: 'card' },
})
export class ClosingCard {
  private readonly api = inject(JudgementApi);
  private readonly moveFocus = focusMover();

  readonly project = input.required<ProjectReply>();
  readonly closing = input.required<NonNullable<ProjectReply['closing']>>();
  readonly today = input.required<Day>();
  readonly mayDecide = input.required<boolean>();
  readonly judge = input.required<JudgeProject>();

  protected readonly isMoving = signal(false);
  /** Of a past day the count alone is told. */
  protected readonly isReadable = computed(() => !this.project().isPast);
  // Anew for another project, and when somebody has changed this one.
  protected readonly list = rxResource({
    params: () => {
      const { id, version, isPast } = this.project();
      return isPast ? undefined : { id, version };
    },
    stream: ({ params }) => this.api.closingList(params.id),
  });
  protected readonly items = computed(() => (this.list.hasValue() ? this.list.value().items : []));
  protected readonly problem = computed(() => {
    const error = this.list.error();
    return error === undefined ? null : problemOf(error);
  });
  protected readonly isLate = computed(() => {
    const { open, dueOn } = this.closing();
    return open > 0 && dueOn < this.today();
  });
  protected readonly summary = computed(() => {
    const { open, dueOn } = this.closing();
    const words = spokenClosing(open, dueOn);
    return this.isLate() ? words.replace('due', 'was due') : words;
  });

  protected leaveDue(): void {
    this.isMoving.set(false);
    this.moveFocus('button');
  }
}
