import { Component, computed, input } from '@angular/core';
import type { TargetMoveReply } from '@telltale/contract';
import { type Day, daysBetween, spokenCount } from '@telltale/domain';
import { shortDay } from './short-day';

interface Move {
  readonly when: string;
  readonly what: string;
  readonly by: string | null;
  readonly reason: string | null;
  readonly seq: number;
}

/** Each move of the target; the original stays visible for ever. */
@Component({
  selector: 'tt-target-moves',
  template: `
    <h2>
      Target moves <span class="muted small">{{ moved().length }}</span>
    </h2>
    @if (originalTargetOn(); as original) {
      <p class="muted small">Original target {{ spoken(original) }}</p>
    }
    <ol>
      @for (move of moved(); track move.seq) {
        <li>
          <strong>{{ move.what }}</strong>
          <span class="muted small">{{ move.when }}{{ move.by === null ? '' : ', ' + move.by }}</span>
          @if (move.reason; as reason) {
            <q class="small">{{ reason }}</q>
          } @else {
            <span class="muted small">No reason given</span>
          }
        </li>
      }
    </ol>
  `,
  styles: `
    :host {
      display: block;
      padding: 14px 16px;
    }
    li {
      display: grid;
      padding: 6px 0 0;
      overflow-wrap: anywhere;
    }
    strong {
      font-weight: 600;
    }
  `,
  host: { class: 'card' },
})
export class TargetMoves {
  readonly moves = input.required<readonly TargetMoveReply[]>();
  readonly originalTargetOn = input.required<Day | null>();
  readonly today = input.required<Day>();

  protected readonly moved = computed(() =>
    this.moves()
      .filter(({ from }) => from !== null)
      .map((move) => this.describe(move)),
  );

  protected spoken(day: Day): string {
    return shortDay(day, this.today());
  }

  private describe({ seq, from, to, on, by, reason }: TargetMoveReply): Move {
    return { seq, when: this.spoken(on), what: this.moveWords(from, to), by, reason };
  }

  private moveWords(from: Day | null, to: Day | null): string {
    if (to === null || from === null) return 'Target taken away';
    const days = daysBetween(from, to);
    const way = days < 0 ? 'earlier' : 'later';
    return `${this.spoken(from)} → ${this.spoken(to)}, ${spokenCount(Math.abs(days), 'day')} ${way}`;
  }
}
