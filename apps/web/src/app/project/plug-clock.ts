import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { LatestDecisionReply } from '@telltale/contract';
import { type Day, daysBetween, DECISION_KIND_NAMES, spokenCount, spokenDay } from '@telltale/domain';
import { shortDay } from './short-day';

/** Days from the first critical sign without a decision; once it was decided, what and by when. */
@Component({
  selector: 'tt-plug-clock',
  imports: [RouterLink],
  templateUrl: './plug-clock.html',
  styleUrl: './plug-clock.scss',
  host: { '[class.runs]': 'criticalSince() !== null' },
})
export class PlugClock {
  /** Null while no critical sign waits for a decision. */
  readonly criticalSince = input.required<Day | null>();
  readonly decision = input.required<LatestDecisionReply | null>();
  readonly today = input.required<Day>();
  /** True where a condition that was missed started it again. */
  readonly isMissed = input(false);
  readonly mayDecide = input(false);

  protected readonly running = computed(() => {
    const since = this.criticalSince();
    if (since === null) return null;
    const days = spokenCount(daysBetween(since, this.today()), 'day');
    return { since: shortDay(since, this.today()), days, after: this.after(since) };
  });
  protected readonly decided = computed(() => {
    const decision = this.decision();
    if (decision === null) return null;
    const { kind, on, dueOn, by } = decision;
    const isLate = dueOn !== null && dueOn < this.today();
    const due = dueOn === null ? '' : `, ${isLate ? 'was due' : 'due'} ${spokenDay(dueOn)}`;
    const what = `to ${DECISION_KIND_NAMES[kind].toLowerCase()}${due}`;
    return { words: `Decided on ${spokenDay(on)} ${what}.`, by, isLate };
  });

  private after(since: Day): string {
    if (this.isMissed()) return 'without a decision since a condition of the last one was missed.';
    const decision = this.decision();
    return decision !== null && since >= decision.on
      ? 'without a decision on the critical sign that came after the last one.'
      : 'without a decision since the first critical sign.';
  }
}
