import { Component, computed, input, output } from '@angular/core';
import type { StageCounts } from '@telltale/contract';
import { ACTIVE_STAGES, spokenNumber, STAGE_NAMES, STAGES } from '@telltale/domain';
import type { StageFilter } from './portfolio-query';

/** How many projects stand at each stage; a press shows those alone, a second press all that still move. */
@Component({
  selector: 'tt-stage-chips',
  template: `
    @for (chip of chips(); track chip.stage) {
      <button type="button" class="chip" [attr.aria-pressed]="chip.isChosen" (click)="press(chip.stage)">
        {{ chip.name }} <span>{{ spokenNumber(chip.count) }}</span>
      </button>
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      gap: 6px;
      min-height: 28px;
    }
    .chip {
      min-height: 28px;
      padding: 2px 10px;
      color: var(--muted);
      cursor: pointer;
    }
    .chip:hover {
      border-color: var(--line-strong);
      color: var(--ink);
    }
    .chip span {
      color: var(--ink);
    }
    .chip[aria-pressed='true'] {
      border-color: var(--ink);
      background: var(--ink);
      color: var(--surface);
    }
    .chip[aria-pressed='true'] span {
      color: inherit;
    }
    @media (max-width: 760px) {
      :host {
        flex-wrap: nowrap;
        margin: 0 calc(-1 * var(--page-side));
        padding: 3px var(--page-side);
        overflow-x: auto;
        scrollbar-width: none;
      }
      .chip {
        flex: none;
      }
    }
    @media (forced-colors: active) {
      .chip[aria-pressed='true'] {
        outline: 2px solid Highlight;
      }
    }
  `,
  host: { role: 'group', 'aria-label': 'Filter by stage' },
})
export class StageChips {
  readonly counts = input.required<StageCounts | null>();
  readonly chosen = input.required<readonly StageFilter[]>();
  readonly choose = output<readonly StageFilter[]>();

  protected readonly spokenNumber = spokenNumber;
  protected readonly chips = computed(() => {
    const counts = this.counts();
    if (counts === null) return [];
    const active = ACTIVE_STAGES.reduce((sum, stage) => sum + counts[stage], counts['not-asked']);
    const stages = [...STAGES, 'not-asked' as const].map((stage) => ({ stage, count: counts[stage] }));
    return [{ stage: 'active' as const, count: active }, ...stages]
      .map(({ stage, count }) => ({
        stage,
        count,
        name: stageName(stage),
        isChosen: this.chosen().includes(stage),
      }))
      .filter(({ stage, count, isChosen }) => stage === 'active' || count > 0 || isChosen);
  });

  protected press(stage: StageFilter): void {
    const isAlone = this.chosen().length === 1 && this.chosen()[0] === stage;
    this.choose.emit(isAlone && stage === 'active' ? [] : [isAlone ? 'active' : stage]);
  }
}

/** The stage as a filter names it. */
export function stageName(stage: StageFilter): string {
  if (stage === 'active') return 'All active';
  return stage === 'not-asked' ? 'Stage not asked' : STAGE_NAMES[stage];
}
