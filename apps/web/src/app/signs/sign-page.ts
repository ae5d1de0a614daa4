import { Component, computed, effect, inject, input } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { Title } from '@angular/platform-browser';
import { RouterLink } from '@angular/router';
import type { ThresholdReply } from '@telltale/contract';
import { factDefinition, FAILURE_MODE_NAMES, isFactKey, spokenThreshold } from '@telltale/domain';
import { map } from 'rxjs';
import { problemOf } from '../problems/problem';
import { EmptyState } from '../ui/empty-state';
import { Lamp } from '../ui/lamp';
import { Refusal } from '../ui/refusal';
import { SEVERITY_WORDS, stageWords } from './sign-words';
import { SignsApi } from './signs-api';

/** One sign of the catalogue: when it lights, what it reads, what clears it. */
@Component({
  selector: 'tt-sign-page',
  imports: [EmptyState, Lamp, Refusal, RouterLink],
  templateUrl: './sign-page.html',
  styleUrl: './sign-page.scss',
})
export class SignPage {
  private readonly api = inject(SignsApi);
  private readonly title = inject(Title);

  readonly id = input.required<string>();

  protected readonly catalogue = rxResource({
    stream: () => this.api.catalogue().pipe(map(({ data }) => data)),
  });
  protected readonly problem = computed(() => {
    const error = this.catalogue.error();
    return error === undefined ? null : problemOf(error);
  });
  protected readonly sign = computed(() => {
    if (!this.catalogue.hasValue()) return undefined;
    return this.catalogue.value().find(({ id }) => id === this.id().toUpperCase());
  });
  protected readonly modeName = computed(() => {
    const sign = this.sign();
    return sign === undefined ? '' : FAILURE_MODE_NAMES[sign.mode];
  });
  protected readonly stages = computed(() => stageWords(this.sign()?.stages ?? []));
  protected readonly severities = computed(() =>
    (this.sign()?.severities ?? []).map((severity) => SEVERITY_WORDS[severity]).join(' or '),
  );
  protected readonly thresholds = computed(() =>
    (this.sign()?.thresholds ?? []).map((threshold) => ({
      words: spokenThreshold(threshold.value, threshold.unit),
      meaning: threshold.meaning,
      origin: originWords(threshold),
    })),
  );
  protected readonly reads = computed(() =>
    (this.sign()?.reads ?? []).filter(isFactKey).map((key) => ({ key, ...factDefinition(key) })),
  );

  constructor() {
    effect(() => {
      const sign = this.sign();
      if (sign !== undefined) this.title.setTitle(`${sign.id} ${sign.title} · Telltale`);
    });
  }
}

function originWords({ origin, value, default: ours, unit }: ThresholdReply): string {
  if (origin === 'article') return 'from the article';
  return value === ours ? 'our default' : `set here; our default is ${spokenThreshold(ours, unit)}`;
}
