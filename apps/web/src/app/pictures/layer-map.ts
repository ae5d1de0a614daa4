import { Component, computed, input } from '@angular/core';
import type { FactReplies } from '@telltale/contract';
import { exitTotal, hasLayerFacts, layerRows } from './layer-rows';

/** The layer map: who holds each of the six layers, what leaving costs in money and days, and whether it was ever proven. */
@Component({
  selector: 'tt-layer-map',
  template: `
    <h2 id="who-holds-what">Who holds what</h2>
    @if (isAnswered()) {
      <table aria-labelledby="who-holds-what">
        <thead class="unseen">
          <tr>
            <th scope="col">Layer</th>
            <th scope="col">Held by</th>
            <th scope="col">Cost of leaving</th>
          </tr>
        </thead>
        <tbody>
          @for (row of rows(); track row.layer) {
            <tr>
              <th scope="row">{{ row.layer }}</th>
              <td>
                <span [class]="row.hold" [title]="row.holder">{{
                  row.hold === 'shared' ? 'shared' : row.holder
                }}</span>
              </td>
              <td class="cost">{{ row.exitCost }}</td>
            </tr>
            <tr class="beneath">
              <td colspan="3">{{ row.exitDays }} to leave · {{ row.exported }}</td>
            </tr>
          }
        </tbody>
      </table>
      <p class="total">{{ total() }}</p>
    } @else {
      <p class="muted">
        Nobody was asked who holds the data, the model, the prompts, the logic or the evals.
      </p>
    }
  `,
  styleUrl: './layer-map.scss',
  host: { class: 'card' },
})
export class LayerMap {
  readonly facts = input.required<FactReplies>();
  readonly client = input.required<string>();

  protected readonly rows = computed(() => layerRows(this.facts(), this.client()));
  protected readonly total = computed(() => exitTotal(this.facts()));
  protected readonly isAnswered = computed(() => hasLayerFacts(this.facts()));
}
