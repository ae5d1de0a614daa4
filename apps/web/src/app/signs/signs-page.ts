import { Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { SignCatalogueReply, SignCountsListReply, SignDefinitionReply } from '@telltale/contract';
import { FAILURE_MODE_NAMES, FAILURE_MODES, type FailureMode, spokenCount } from '@telltale/domain';
import { LiveEvents } from '../live/live-events';
import { Reread } from '../record/reread';
import { EmptyState } from '../ui/empty-state';
import { Icon } from '../ui/icon';
import { Lamp } from '../ui/lamp';
import { MODE_ICONS } from '../ui/mode-icons';
import { Refusal } from '../ui/refusal';
import { countWords, isAbout, limitWords, SEVERITY_WORDS, severityCounts } from './sign-words';
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
  protected readonly catalogue = new Reread<SignCatalogueReply>(
    () => '',
    () => this.api.catalogue(),
  );
  protected readonly counts = new Reread<SignCountsListReply>(
    () => '',
    () => this.api.counts(),
  );
  private readonly countsById = computed(
    () => new Map((this.counts.value()?.data ?? []).map((counts) => [counts.id, counts])),
  );
  protected readonly found = computed(() =>
    (this.catalogue.value()?.data ?? []).filter((sign) => this.isWanted(sign)),
  );
  protected readonly groups = computed(() =>
    FAILURE_MODES.map((mode) => ({ mode, signs: this.found().filter((sign) => sign.mode === mode) })).filter(
      ({ signs }) => signs.length > 0,
    ),
  );
  protected readonly countWords = computed(() => spokenCount(this.found().length, 'sign'));

  constructor() {
    const live = inject(LiveEvents);
    live.whenever(
      ({ topic }) => topic === 'project' || topic === 'portfolio',
      () => this.counts.readAgain(),
    );
    live.whenever(
      ({ topic, by }) => topic === 'settings' && by !== null,
      () => this.catalogue.readAgain(),
    );
  }

  protected thresholds({ thresholds }: SignDefinitionReply): string {
    return thresholds.map(limitWords).join(', ');
  }

  /** Of how many projects, and where to see them; null while nobody can say. */
  protected today(id: string) {
    const counts = this.countsById().get(id);
    if (counts === undefined) return null;
    const isOpen = counts.lit + counts.waived > 0;
    return { isOpen, words: countWords(counts), severities: severityCounts(counts) };
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
