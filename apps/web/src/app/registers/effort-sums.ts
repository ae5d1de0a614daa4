import { Component, computed, input } from '@angular/core';
import { EFFORT_KIND_NAMES, EFFORT_KINDS, type EntryIn, spokenCount } from '@telltale/domain';

/** What was planned and worked, added up by kind of work. */
@Component({
  selector: 'tt-effort-sums',
  template: `
    <table>
      <caption>
        {{
          title()
        }}
      </caption>
      <thead>
        <tr>
          <th scope="col">Kind of work</th>
          <th scope="col">Planned</th>
          <th scope="col">Worked</th>
        </tr>
      </thead>
      <tbody>
        @for (row of rows(); track row.kind) {
          <tr>
            <th scope="row">{{ row.name }}</th>
            <td>{{ figure(row.planned) }}</td>
            <td>{{ figure(row.actual) }}</td>
          </tr>
        }
      </tbody>
    </table>
  `,
  styles: `
    table {
      border-collapse: collapse;
      font-variant-numeric: tabular-nums;
    }
    caption {
      padding-bottom: 4px;
      font-weight: 600;
      text-align: left;
      white-space: nowrap;
    }
    th,
    td {
      padding: 2px 18px 2px 0;
      font: var(--text-small);
      text-align: right;
    }
    thead th {
      color: var(--muted);
    }
    th:first-child {
      text-align: left;
    }
  `,
})
export class EffortSums {
  readonly bookings = input.required<readonly EntryIn<'effort'>[]>();

  protected readonly rows = computed(() =>
    EFFORT_KINDS.map((kind) => {
      const ours = this.bookings().filter((booking) => booking.kind === kind);
      const planned = sum(ours.map((booking) => booking.planned));
      return { kind, name: EFFORT_KIND_NAMES[kind], planned, actual: sum(ours.map((one) => one.actual)) };
    }).filter(({ planned, actual }) => planned !== null || actual !== null),
  );
  protected readonly title = computed(() => {
    const planned = sum(this.bookings().map((booking) => booking.planned));
    const actual = sum(this.bookings().map((booking) => booking.actual));
    return `${daysWords(planned)} planned, ${daysWords(actual)} worked`;
  });

  protected figure(days: number | null): string {
    return days === null ? 'not told' : days.toLocaleString('en-GB');
  }
}

/** Null where nobody said anything: no figure is no zero. */
function sum(figures: readonly (number | undefined)[]): number | null {
  const told = figures.filter((figure) => figure !== undefined);
  return told.length === 0 ? null : told.reduce((total, figure) => total + figure, 0);
}

function daysWords(days: number | null): string {
  if (days === null) return 'nothing';
  return Number.isInteger(days)
    ? spokenCount(days, 'person-day')
    : `${days.toLocaleString('en-GB')} person-days`;
}
