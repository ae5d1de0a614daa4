import { Component, computed, input } from '@angular/core';
import type { ClientNameReply, ClientSummaryReply } from '@telltale/contract';
import { FAILURE_MODE_NAMES, FAILURE_MODES, spokenCount } from '@telltale/domain';

/** The line above a client's projects, with what matters of that client; its counts stand beneath the lamps' heads. */
@Component({
  selector: 'tt-group-row',
  template: `
    <div class="name" role="gridcell" aria-colindex="1">
      <strong class="cut" [title]="client().name">{{ client().name }}</strong>
    </div>
    <div class="lit" role="presentation">
      @for (count of lit(); track count.mode) {
        <div role="gridcell" [attr.aria-colindex]="$index + 2" [class.none]="count.lit === 0">
          <span aria-hidden="true">{{ count.lit }}</span><span class="unseen">{{ count.words }}</span>
        </div>
      }
    </div>
    <div class="words cut" role="gridcell" aria-colindex="8" [attr.aria-colspan]="columnCount()">
      {{ words() }}
    </div>
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: var(--columns);
      align-items: center;
      gap: 0 12px;
      height: 100%;
      padding: 0 14px;
      background: var(--soft);
    }
    .name {
      display: grid;
      font-size: 13px;
    }
    .words {
      grid-column: 3 / -1;
      color: var(--muted);
      font: var(--text-small);
    }
    .lit {
      display: flex;
      gap: 4px;
    }
    .lit > div {
      width: var(--lamp-size, 30px);
      font:
        600 12px/18px 'Inter Variable',
        system-ui,
        sans-serif;
      font-variant-numeric: tabular-nums;
      text-align: center;
    }
    .lit > .none {
      color: var(--muted);
      font-weight: 400;
    }
    @media (max-width: 760px) {
      :host {
        grid-template-columns: minmax(0, 1fr) auto;
        gap: 10px;
      }
      .words {
        grid-column: auto;
      }
      .lit {
        display: none;
      }
    }
  `,
  host: { role: 'presentation' },
})
export class GroupRow {
  readonly client = input.required<ClientNameReply>();
  readonly columnCount = input.required<number>();
  readonly summary = input<ClientSummaryReply>();

  protected readonly words = computed(() => {
    const summary = this.summary();
    if (summary === undefined) return '';
    const { projects, needDecision } = summary;
    const decisions =
      needDecision === 0 ? '' : ` · ${needDecision} need${needDecision === 1 ? 's' : ''} a decision`;
    return `${spokenCount(projects, 'project')}${decisions}`;
  });
  protected readonly lit = computed(() => {
    const summary = this.summary();
    if (summary === undefined) return [];
    return FAILURE_MODES.map((mode) => {
      const { lit } = summary.modes[mode];
      return { mode, lit, words: `${FAILURE_MODE_NAMES[mode]} lit on ${spokenCount(lit, 'project')}` };
    });
  });
}
