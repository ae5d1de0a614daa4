import { Component, computed, effect, input, untracked } from '@angular/core';
import { spokenNumber } from '@telltale/domain';
import { Refusal } from '../../ui/refusal';
import { CaseReader } from './case-reader';
import { CaseTable } from './case-table';

const PAGE = 100;

/** The cases that turned since the run before: those that fail now, or those that pass again. */
@Component({
  selector: 'tt-flipped-cases',
  imports: [CaseTable, Refusal],
  template: `
    <h3>{{ title() }}</h3>
    @if (reader.cases(); as cases) {
      <tt-case-table [label]="title()" [cases]="cases" [isCompared]="true" />
    }
    @if (reader.problem(); as problem) {
      <tt-refusal [problem]="problem" (retry)="readMore()" />
    } @else if (reader.isReading()) {
      <p class="muted" role="status" [style.min-height.px]="height()">Reading the cases …</p>
    } @else if (reader.hasMore()) {
      <button type="button" class="button no-print" (click)="readMore()">
        Show more<span class="unseen"> of {{ title() }}</span>
      </button>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 6px;
      padding: 12px 16px;
    }
    h3 {
      font: var(--text-section);
    }
    .button {
      justify-self: start;
    }
  `,
  host: { class: 'card', role: 'group', '[attr.aria-label]': 'title()' },
})
export class FlippedCases {
  readonly projectId = input.required<string>();
  readonly run = input.required<string>();
  /** The run before: when it becomes another one, other cases turned. */
  readonly before = input.required<string>();
  readonly flip = input.required<'newly-failing' | 'newly-fixed'>();
  readonly count = input.required<number>();

  protected readonly reader = new CaseReader();
  protected readonly title = computed(() => {
    const name = this.flip() === 'newly-failing' ? 'Newly failing' : 'Newly fixed';
    return `${name}: ${spokenNumber(this.count())} ${this.count() === 1 ? 'case' : 'cases'}`;
  });
  /** As tall as the rows that come, so that nothing jumps. */
  protected readonly height = computed(() =>
    this.reader.cases() === null ? 30 + Math.min(this.count(), PAGE) * 33 : 20,
  );

  constructor() {
    effect(() => {
      this.before();
      const asked = { projectId: this.projectId(), run: this.run(), flip: this.flip() };
      untracked(() => void this.reader.begin(asked, PAGE));
    });
  }

  protected readMore(): void {
    void this.reader.readMore(PAGE);
  }
}
