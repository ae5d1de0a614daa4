import { Component, computed, input } from '@angular/core';
import type { FactReply } from '@telltale/contract';
import { spokenDay } from '@telltale/domain';

/** Where an answer comes from: who recorded it and when, or which cell of which file. */
@Component({
  selector: 'tt-fact-source',
  template: `
    <span>{{ words() }}</span>
    @if (fact().source.note; as note) {
      <q>{{ note }}</q>
    }
    @if (fact().source.url; as url) {
      <a [href]="url" rel="noreferrer noopener" target="_blank"
        >Proof<span class="unseen"> (opens a new tab)</span></a
      >
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      gap: 2px 10px;
      font: var(--text-small);
      color: var(--muted);
      overflow-wrap: anywhere;
    }
  `,
})
export class FactSource {
  readonly fact = input.required<FactReply>();
  protected readonly words = computed(() => sourceWords(this.fact()));
}

export function sourceWords({ source, by, recordedOn, holdsFrom }: FactReply): string {
  const origin =
    source.kind === 'import'
      ? importWords(source)
      : `Recorded${by === undefined ? '' : ` by ${by}`}, ${spokenDay(recordedOn)}`;
  const asked = source.asked === undefined ? '' : `; asked ${source.asked}`;
  const since =
    holdsFrom === undefined || source.kind === 'import' ? '' : `; holds from ${spokenDay(holdsFrom)}`;
  return origin + asked + since;
}

export function importWords({ file, row, column, asOf }: FactReply['source']): string {
  const where = [
    file ?? 'an import',
    row === undefined ? null : `row ${row.toLocaleString('en-GB')}`,
    column === undefined ? null : `column “${column}”`,
  ].filter((part) => part !== null);
  return `From ${where.join(', ')}${asOf === undefined ? '' : `, as of ${spokenDay(asOf)}`}`;
}
