import { Component, computed, inject, input } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';
import { BACK_TEST_DAYS, FAILURE_MODE_NAMES, FAILURE_MODES } from '@telltale/domain';
import { problemOf } from '../problems/problem';
import { Address } from '../shell/address';
import { EmptyState } from '../ui/empty-state';
import { Icon } from '../ui/icon';
import { Refusal } from '../ui/refusal';
import { casesWords, unwatchedWords } from './back-test-words';
import { GroupCell } from './group-cell';
import { InsightsApi } from './insights-api';

/** Which signs were lit on one day of projects that stopped, and of those that shipped: counts, and no ranking. */
@Component({
  selector: 'tt-back-test-page',
  imports: [EmptyState, GroupCell, Icon, Refusal, RouterLink],
  templateUrl: './back-test-page.html',
  styleUrl: './back-test-page.scss',
})
export class BackTestPage {
  private readonly api = inject(InsightsApi);

  protected readonly address = inject(Address);
  readonly client = input<string>();
  readonly day = input<string>();

  protected readonly days = BACK_TEST_DAYS;
  protected readonly names = FAILURE_MODE_NAMES;
  protected readonly chosen = computed(() => ({
    day: BACK_TEST_DAYS.find((day) => String(day) === this.day()) ?? BACK_TEST_DAYS[0],
    client: this.client(),
  }));
  protected readonly fileAddress = computed(() => this.api.backTestFile(this.chosen()));
  protected readonly read = rxResource({
    params: () => this.chosen(),
    stream: ({ params }) => this.api.backTest(params),
  });
  protected readonly problem = computed(() => {
    const error = this.read.error();
    return error === undefined ? null : problemOf(error);
  });
  protected readonly found = computed(() => (this.read.hasValue() ? this.read.value() : null));
  protected readonly groups = computed(() => {
    const found = this.found();
    if (found === null) return [];
    return (['stopped', 'shipped'] as const).map((outcome) => ({
      outcome,
      words: casesWords(outcome, found[outcome], found.day),
      unwatched: unwatchedWords(found[outcome]),
    }));
  });
  protected readonly hasEnded = computed(() => {
    const found = this.found();
    return found !== null && found.stopped.ended + found.shipped.ended > 0;
  });
  protected readonly judged = computed(() =>
    (this.found()?.signs ?? []).filter(({ stopped, shipped }) => stopped.judged + shipped.judged > 0),
  );
  protected readonly notJudged = computed(() =>
    (this.found()?.signs ?? [])
      .filter(({ stopped, shipped }) => stopped.judged + shipped.judged === 0)
      .map(({ id }) => id)
      .join(', '),
  );
  protected readonly byMode = computed(() =>
    FAILURE_MODES.map((mode) => ({
      mode,
      signs: this.judged().filter((sign) => sign.mode === mode),
    })).filter(({ signs }) => signs.length > 0),
  );
}
