import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { EpisodeReply, TurnReply } from '@telltale/contract';
import { type Day, daysBetween, FAILURE_MODE_NAMES, sentenceStart, spokenCount } from '@telltale/domain';
import { shortDay } from '../short-day';

interface Turn {
  readonly on: string;
  readonly by: string;
  readonly change: number | null;
}

/** The timeline as a table: the same episodes, newest first. */
@Component({
  selector: 'tt-timeline-table',
  imports: [RouterLink],
  template: `
    <table>
      <caption class="unseen">
        Every time a sign was lit
      </caption>
      <thead>
        <tr>
          <th scope="col">Sign</th>
          <th scope="col">Severity</th>
          <th scope="col">Lit</th>
          <th scope="col">Cleared</th>
          <th scope="col">For</th>
          <th scope="col">Time</th>
        </tr>
      </thead>
      <tbody>
        @for (row of rows(); track row.key) {
          <tr>
            <th scope="row">
              {{ row.title }} <span class="muted small">{{ row.sign }}, {{ row.mode }}</span>
            </th>
            <td>{{ row.severity }}</td>
            @for (turn of row.turns; track $index) {
              <td>
                @if (turn === null) {
                  still lit
                } @else if (turn.change !== null) {
                  <a
                    [routerLink]="[]"
                    [queryParams]="{ tab: 'history', change: turn.change }"
                    queryParamsHandling="merge"
                    >{{ turn.on }}</a
                  >
                  <span class="muted small">by {{ turn.by }}</span>
                } @else {
                  {{ turn.on }} <span class="muted small">by {{ turn.by }}</span>
                }
              </td>
            }
            <td>{{ row.length }}</td>
            <td>{{ row.times }}</td>
          </tr>
        }
      </tbody>
    </table>
  `,
  styleUrl: './timeline-table.scss',
})
export class TimelineTable {
  readonly episodes = input.required<readonly EpisodeReply[]>();
  readonly shown = input.required<Day>();

  protected readonly rows = computed(() => this.episodes().map((episode) => this.rowOf(episode)));

  private rowOf(episode: EpisodeReply) {
    const { sign, title, mode, severity, litOn, litBy, clearedOn, clearedBy, times } = episode;
    return {
      key: `${sign} ${litOn}`,
      sign,
      title,
      mode: FAILURE_MODE_NAMES[mode],
      severity: sentenceStart(severity),
      turns: [this.turnOf(litOn, litBy), clearedOn === null ? null : this.turnOf(clearedOn, clearedBy)],
      length: spokenCount(daysBetween(litOn, clearedOn ?? this.shown()), 'day'),
      times,
    };
  }

  private turnOf(on: Day, turn: TurnReply | null): Turn {
    return { on: shortDay(on, this.shown()), by: turn?.words ?? '', change: turn?.seq ?? null };
  }
}
