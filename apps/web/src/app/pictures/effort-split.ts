import { Component, computed, input } from '@angular/core';
import type { FactReplies } from '@telltale/contract';
import { effortSplit, effortTitle, EXPECTED_SHARE, spokenDays } from './effort-figures';

/** The effort split against the 70 % that the article expects of the unglamorous work. */
@Component({
  selector: 'tt-effort-split',
  template: `
    <h2>Effort split</h2>
    <p class="title">{{ title() }}</p>
    @for (bar of bars(); track bar.name) {
      <div class="bar">
        <span class="name small">{{ bar.name }}</span>
        <span class="whole" aria-hidden="true">
          <span class="unglamorous" [style.width.%]="bar.share"></span>
          <span class="expected" [style.left.%]="expected"></span>
        </span>
        <span class="figure small">{{ bar.share }} %</span>
      </div>
    }
    @if (bars().length > 0) {
      <p class="small muted">The line marks {{ expected }} %.</p>
    }
    @if (split().rows.length > 0) {
      <details>
        <summary class="small">By kind, in person-days</summary>
        <table class="small">
          <thead>
            <tr>
              <th scope="col">Kind of work</th>
              <th scope="col">Planned</th>
              <th scope="col">Worked</th>
            </tr>
          </thead>
          <tbody>
            @for (row of split().rows; track row.kind) {
              <tr>
                <th scope="row">{{ row.name }}{{ row.isUnglamorous ? '' : ' *' }}</th>
                <td>{{ spoken(row.planned) }}</td>
                <td>{{ spoken(row.actual) }}</td>
              </tr>
            }
          </tbody>
        </table>
        <p class="small muted">* not counted as unglamorous</p>
      </details>
    }
  `,
  styleUrls: ['./picture.scss', './effort-split.scss'],
  host: { class: 'card' },
})
export class EffortSplit {
  readonly facts = input.required<FactReplies>();

  protected readonly expected = EXPECTED_SHARE;
  protected readonly split = computed(() => effortSplit(this.facts()));
  protected readonly title = computed(() => effortTitle(this.split()));
  protected readonly bars = computed(() => {
    const { planned, actual } = this.split();
    return [
      { name: 'Planned', share: planned },
      { name: 'Worked', share: actual },
    ].flatMap(({ name, share }) => (share === null ? [] : [{ name, share: Math.round(share) }]));
  });

  protected spoken(days: number): string {
    return spokenDays(days);
  }
}
