import { Component, computed, inject, input } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { Router, RouterLink } from '@angular/router';
import type { SignDefinitionReply } from '@telltale/contract';
import { FAILURE_MODE_NAMES, FAILURE_MODES, type FailureMode, spokenCount } from '@telltale/domain';
import { map } from 'rxjs';
import { problemOf } from '../problems/problem';
import { EmptyState } from '../ui/empty-state';
import { Icon } from '../ui/icon';
import { Lamp } from '../ui/lamp';
import { MODE_ICONS } from '../ui/mode-icons';
import { Refusal } from '../ui/refusal';
import { isAbout, SEVERITY_WORDS, thresholdWords } from './sign-words';
import { SignsApi } from './signs-api';

/** The catalogue of signs by mode; what is searched for stands in the address. */
@Component({
  selector: 'tt-signs-page',
  imports: [EmptyState, Icon, Lamp, Refusal, RouterLink],
  templateUrl: './signs-page.html',
  styleUrl: './signs-page.scss',
})
export class SignsPage {
  private readonly api = inject(SignsApi);
  private readonly router = inject(Router);

  readonly q = input<string>();
  readonly mode = input<string>();

  protected readonly modes = FAILURE_MODES;
  protected readonly names = FAILURE_MODE_NAMES;
  protected readonly icons = MODE_ICONS;
  protected readonly severityWords = SEVERITY_WORDS;
  protected readonly catalogue = rxResource({
    stream: () => this.api.catalogue().pipe(map(({ data }) => data)),
  });
  protected readonly problem = computed(() => {
    const error = this.catalogue.error();
    return error === undefined ? null : problemOf(error);
  });
  protected readonly found = computed(() => {
    const signs = this.catalogue.hasValue() ? this.catalogue.value() : [];
    return signs.filter((sign) => this.isWanted(sign));
  });
  protected readonly groups = computed(() =>
    FAILURE_MODES.map((mode) => ({ mode, signs: this.found().filter((sign) => sign.mode === mode) })).filter(
      ({ signs }) => signs.length > 0,
    ),
  );
  protected readonly countWords = computed(() => spokenCount(this.found().length, 'sign'));

  protected thresholds({ thresholds }: SignDefinitionReply): string {
    return thresholds
      .map((threshold) => `${thresholdWords(threshold)} ${ORIGIN_MARKS[threshold.origin]}`)
      .join(', ');
  }

  protected search(q: string): void {
    this.look({ q: q === '' ? null : q });
  }

  protected toggleMode(mode: FailureMode): void {
    this.look({ mode: mode === this.mode() ? null : mode });
  }

  private isWanted(sign: SignDefinitionReply): boolean {
    const mode = this.mode();
    return (mode === undefined || sign.mode === mode) && isAbout(sign, this.q() ?? '');
  }

  private look(queryParams: Readonly<Record<string, string | null>>): void {
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge', replaceUrl: true });
  }
}

const ORIGIN_MARKS = { article: '(article)', default: '(default)' } as const;
