import { Component, computed, input } from '@angular/core';
import type { FactReplies } from '@telltale/contract';
import { hasLayerFacts, layerRows } from './layer-rows';

@Component({
  selector: 'tt-layer-table',
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
          }
        </tbody>
      </table>
    } @else {
      <p class="muted">
        Nobody was asked who holds the data, the model, the prompts, the logic or the evals.
      </p>
    }
  `,
  styleUrl: './layer-table.scss',
  host: { class: 'card' },
})
export class LayerTable {
  readonly facts = input.required<FactReplies>();
  readonly client = input.required<string>();

  protected readonly rows = computed(() => layerRows(this.facts(), this.client()));
  protected readonly isAnswered = computed(() => hasLayerFacts(this.facts()));
}
