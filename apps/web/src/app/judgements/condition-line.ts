import { Component, computed, inject, input, signal } from '@angular/core';
import type { ConditionReply } from '@telltale/contract';
import {
  type Day,
  type DecisionCondition,
  type SaidState,
  spokenCondition,
  spokenDay,
} from '@telltale/domain';
import { focusMover } from '../record/focus-mover';
import type { JudgeProject } from './judge-project';
import { JudgementApi } from './judgement-api';
import { ReasonForm, type SentReason } from './reason-form';

const TURNS = [
  { state: 'met', name: 'Met' },
  { state: 'missed', name: 'Missed' },
] as const satisfies readonly { readonly state: SaidState; readonly name: string }[];

/** One condition of a decision with how it stands; of words a person says so. */
@Component({
  selector: 'tt-condition-line',
  imports: [ReasonForm],
  template: `
    <p>
      <span>{{ words() }}</span>&ngsp;<span class="state" [class]="state()">{{ stateWords() }}</span>
    </p>
    @if (because(); as because) {
      <p class="small muted">{{ because }}</p>
    }
    @if (opened(); as said) {
      <tt-reason-form
        label="How that is known"
        [action]="said === 'met' ? 'Record that it is met' : 'Record that it is missed'"
        [send]="turn"
        (left)="close()"
      />
    } @else if (maySay()) {
      <div class="acts no-print">
        @for (turn of turns(); track turn.state) {
          <button
            type="button"
            class="button plain"
            [attr.aria-label]="turn.name + ': ' + words()"
            (click)="opened.set(turn.state)"
          >
            {{ turn.name }}
          </button>
        }
      </div>
    }
  `,
  styleUrl: './condition-line.scss',
})
export class ConditionLine {
  private readonly api = inject(JudgementApi);
  private readonly moveFocus = focusMover();

  readonly condition = input.required<ConditionReply>();
  readonly decisionId = input.required<string>();
  /** From 0 on, as the server counts. */
  readonly place = input.required<number>();
  /** Those of an earlier decision are no longer watched. */
  readonly isWatched = input.required<boolean>();
  readonly today = input.required<Day>();
  readonly mayDecide = input.required<boolean>();
  readonly judge = input.required<JudgeProject>();

  protected readonly opened = signal<SaidState | null>(null);
  protected readonly words = computed(() => spokenCondition(this.condition() as DecisionCondition));
  /** Seen from a past day, what turned after it still waited. */
  private readonly turnedOn = computed(() => {
    const { turnedOn } = this.condition();
    return turnedOn === null || turnedOn > this.today() ? null : turnedOn;
  });
  protected readonly state = computed(() => (this.turnedOn() === null ? 'waiting' : this.condition().state));
  protected readonly stateWords = computed(() => {
    const turnedOn = this.turnedOn();
    if (turnedOn === null) return this.isWatched() ? 'waits' : 'left open';
    return `${this.state()} on ${spokenDay(turnedOn)}`;
  });
  protected readonly because = computed(() =>
    this.state() === this.condition().state && (this.isWatched() || this.turnedOn() !== null)
      ? this.condition().because
      : null,
  );
  /** What was said by mistake is said anew. */
  protected readonly turns = computed(() => TURNS.filter(({ state }) => state !== this.state()));
  protected readonly maySay = computed(
    () => this.mayDecide() && this.isWatched() && this.condition().kind === 'text',
  );

  protected readonly turn = ({ reason: note }: SentReason) => {
    const at = { decision: this.decisionId(), place: this.place() };
    return this.judge()((id) => this.api.turnCondition(id, at, { state: this.opened() ?? 'met', note }));
  };

  protected close(): void {
    this.opened.set(null);
    this.moveFocus('button');
  }
}
