import { Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { SummaryReply } from '@telltale/contract';
import { spokenDay } from '@telltale/domain';
import { Session } from '../access/session';
import { LoadSample } from '../sample/load-sample';
import { EmptyState } from '../ui/empty-state';
import { type PortfolioQuery, scopeParams } from './portfolio-query';

/** Why the table is empty: nothing recorded at all, nothing yet on that day, or nothing that passes the filters. */
@Component({
  selector: 'tt-nothing-shown',
  imports: [EmptyState, LoadSample, RouterLink],
  template: `
    @switch (why()) {
      @case ('empty') {
        <tt-empty-state
          class="card"
          title="No projects yet"
          text="Here a row will stand for each AI project, with six lights that show what it may die of."
        >
          @if (session.mayEdit()) {
            <a class="button primary" routerLink="/import">Import a file</a>
            <tt-load-sample [isPrimary]="false" (loaded)="filled.emit()" />
            <a class="button" routerLink="/project/new">New project</a>
          }
        </tt-empty-state>
      }
      @case ('past') {
        <tt-empty-state
          class="card"
          icon="clock-arrow-left"
          title="Nothing was recorded by that day"
          [text]="pastWords()"
        />
      }
      @default {
        <tt-empty-state
          class="card"
          icon="list-filter"
          title="No project matches"
          text="Every project is hidden by the filters in force."
        >
          <button type="button" class="button" (click)="clear.emit()">Clear filters</button>
        </tt-empty-state>
      }
    }
  `,
})
export class NothingShown {
  readonly query = input.required<PortfolioQuery>();
  readonly summary = input.required<SummaryReply | null>();
  readonly clear = output();
  readonly filled = output();

  protected readonly session = inject(Session);
  protected readonly why = computed(() => {
    if (this.summary()?.projects !== 0) return 'filtered';
    const { asOf, ...others } = this.query();
    const isNarrowed = Object.keys(scopeParams({ ...others, asOf: null })).length > 0;
    if (isNarrowed) return 'filtered';
    return asOf === null ? 'empty' : 'past';
  });
  protected readonly pastWords = computed(() => {
    const { asOf } = this.query();
    return asOf === null ? '' : `Telltale knew no project on ${spokenDay(asOf)}.`;
  });
}
