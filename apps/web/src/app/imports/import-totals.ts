import { Component, computed, input } from '@angular/core';
import type { ImportCountsReply, ImportTotalReply } from '@telltale/contract';
import { sentenceStart, spokenNumber, type Stage, STAGE_NAMES } from '@telltale/domain';

interface Figure {
  readonly label: string;
  readonly count: string;
}

interface TotalGroup {
  readonly name: string;
  readonly figures: readonly Figure[];
}

/** The figures that a person can hold against the file. */
@Component({
  selector: 'tt-import-totals',
  template: `
    <ul class="counts" aria-label="Counts">
      @for (figure of figures(); track figure.label) {
        <li class="card">
          <strong>{{ figure.count }}</strong> <span class="muted">{{ figure.label }}</span>
        </li>
      }
    </ul>
    <div class="groups">
      @for (group of groups(); track group.name) {
        <section class="card">
          <h2>{{ group.name }}</h2>
          <dl>
            @for (figure of group.figures; track figure.label) {
              <div>
                <dt>{{ figure.label }}</dt>
                <dd>{{ figure.count }}</dd>
              </div>
            }
          </dl>
        </section>
      }
    </div>
  `,
  styleUrl: './import-totals.scss',
})
export class ImportTotals {
  readonly counts = input.required<ImportCountsReply>();
  /** True once it is written: what was to be created has been. */
  readonly isWritten = input(false);
  readonly totals = input.required<readonly ImportTotalReply[]>();

  protected readonly figures = computed<readonly Figure[]>(() => {
    const { records, created, updated, unchanged, clients, units, needPerson } = this.counts();
    return [
      figure('records in the file', records),
      figure(this.isWritten() ? 'projects created' : 'projects to create', created),
      figure(this.isWritten() ? 'updated' : 'to update', updated),
      figure('unchanged', unchanged),
      figure('clients', clients),
      figure('units', units),
      figure('left for a person', needPerson),
    ];
  });
  protected readonly groups = computed(() => byName(this.totals()));
}

function figure(label: string, count: number): Figure {
  return { label, count: spokenNumber(count) };
}

function byName(totals: readonly ImportTotalReply[]): readonly TotalGroup[] {
  const groups = new Map<string, Figure[]>();
  for (const { name, value, count } of totals)
    groups.set(name, [...(groups.get(name) ?? []), figure(valueWords(name, value), count)]);
  return [...groups].map(([name, figures]) => ({ name: sentenceStart(name), figures }));
}

function valueWords(name: string, value: string): string {
  const stage = name.toLowerCase() === 'stage' ? STAGE_NAMES[value as Stage] : undefined;
  return stage ?? sentenceStart(value.replaceAll('-', ' '));
}
