import { Component, computed, input } from '@angular/core';
import type { SignalPartReply } from '@telltale/contract';

/** What a signal counts, line by line: the bar is a picture of the number beside it. */
@Component({
  selector: 'tt-part-table',
  template: `
    <table>
      <caption class="unseen">
        {{
          caption()
        }}
      </caption>
      <tbody>
        @for (row of rows(); track $index) {
          <tr>
            <th scope="row">{{ row.label }}</th>
            <td class="count">{{ row.words }}</td>
            <td class="bar" aria-hidden="true"><i [class]="row.tone" [style.width.%]="row.width"></i></td>
          </tr>
        }
      </tbody>
    </table>
  `,
  styleUrl: './part-table.scss',
})
export class PartTable {
  readonly caption = input.required<string>();
  readonly parts = input.required<readonly SignalPartReply[]>();

  protected readonly rows = computed(() => {
    const most = Math.max(1, ...this.parts().map(({ count }) => count));
    return this.parts().map(({ label, count, tone, note }) => ({
      label,
      tone,
      words: [count.toLocaleString('en-GB'), ...(note === null ? [] : [note])].join(' '),
      width: Math.round((count / most) * 1_000) / 10,
    }));
  });
}
