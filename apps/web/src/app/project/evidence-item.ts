import { Component, computed, input } from '@angular/core';
import type { EvidenceReply } from '@telltale/contract';
import { type KnownDay, type Money, spokenCount, spokenKnownDay, spokenMoney } from '@telltale/domain';

interface Drawn {
  readonly before: string;
  readonly value: string;
  readonly after: string;
}

/** One figure behind a lit sign, drawn by its kind. */
@Component({
  selector: 'tt-evidence-item',
  template: `
    @if (href(); as address) {
      {{ evidence().label }}
      <a [href]="address" rel="noreferrer noopener" target="_blank">
        {{ host(address) }}<span class="unseen"> (opens a new tab)</span></a
      >
    } @else {
      {{ drawn().before }} <strong>{{ drawn().value }}</strong> {{ drawn().after }}
    }
  `,
  styles: `
    :host {
      overflow-wrap: anywhere;
    }
    strong {
      color: var(--ink);
      font-weight: 600;
    }
  `,
})
export class EvidenceItem {
  readonly evidence = input.required<EvidenceReply>();

  protected readonly drawn = computed(() => draw(this.evidence()));
  /** Only what leads to a page is made a link; anything else stays text. */
  protected readonly href = computed(() => {
    const { kind, value } = this.evidence();
    return kind === 'link' && typeof value === 'string' && /^https?:\/\//.test(value) ? value : null;
  });

  protected host(address: string): string {
    return new URL(address).host;
  }
}

/** A label that stands before its value, but for days, which read on: "9 days since the last run". */
function draw({ kind, label, value }: EvidenceReply): Drawn {
  if (kind === 'days') return { before: '', value: spokenCount(Number(value), 'day'), after: label };
  return { before: label, value: SPOKEN[kind](value), after: '' };
}

const SPOKEN: Readonly<Record<Exclude<EvidenceReply['kind'], 'days'>, (value: unknown) => string>> = {
  text: String,
  link: String,
  date: (value) => spokenKnownDay(value as KnownDay),
  money: (value) => spokenMoney(value as Money),
  percent: (value) => `${Number(value).toLocaleString('en-GB')} %`,
  person: (value) => spokenPerson(value as { name: string; title: string | null }),
};

function spokenPerson({ name, title }: { name: string; title: string | null }): string {
  return title === null ? name : `${name}, ${title}`;
}
