import { Component, computed, input } from '@angular/core';
import type { EvalCaseReply } from '@telltale/contract';
import { caseWords } from './case-words';

/** Cases, each with what it was in the run before and what it is now. */
@Component({
  selector: 'tt-case-table',
  template: `
    <table>
      <caption class="unseen">
        {{
          label()
        }}
      </caption>
      <thead>
        <tr>
          <th scope="col">Case</th>
          @if (isCompared()) {
            <th scope="col" class="narrow">Was</th>
          }
          <th scope="col" class="narrow">Is</th>
          <th scope="col" class="narrow">Score</th>
        </tr>
      </thead>
      <tbody>
        @for (row of rows(); track row.key) {
          <tr [attr.data-outcome]="row.outcome">
            <th scope="row">{{ row.name }}</th>
            @if (isCompared()) {
              <td>{{ row.before }}</td>
            }
            <td class="now">{{ row.now }}</td>
            <td>{{ row.score }}</td>
          </tr>
        }
      </tbody>
    </table>
  `,
  styleUrl: './case-table.scss',
})
export class CaseTable {
  readonly label = input.required<string>();
  readonly cases = input.required<readonly EvalCaseReply[]>();
  /** False where there is no run before: then nothing was anything. */
  readonly isCompared = input.required<boolean>();

  protected readonly rows = computed(() => this.cases().map(caseWords));
}
