import { Component, computed, inject, input } from '@angular/core';
import type { PortfolioColumn, ProjectRowReply } from '@telltale/contract';
import { type Day, FAILURE_MODES } from '@telltale/domain';
import { Session } from '../access/session';
import { shortDay } from '../project/short-day';
import { Address } from '../shell/address';
import { claimWords } from '../ui/claim-words';
import { TrendLine } from '../evaluations/trend-line';
import { Lamp } from '../ui/lamp';
import { StatusMark } from '../ui/status-mark';
import { coverageWords, decideWords, nextWords, ownerWords, stageWords } from './row-words';
import { WindowBar } from './window-bar';

/** One project as the table shows it; on a narrow screen the same cells are a card. */
@Component({
  selector: 'tt-project-row',
  imports: [Lamp, StatusMark, TrendLine, WindowBar],
  templateUrl: './project-row.html',
  styleUrl: './project-row.scss',
  host: { role: 'presentation' },
})
export class ProjectRow {
  readonly project = input.required<ProjectRowReply>();
  readonly today = input.required<Day>();
  readonly columns = input.required<readonly PortfolioColumn[]>();
  readonly isGrouped = input(false);
  /** True for the one row that the Tab key reaches. */
  readonly isTabStop = input(false);

  private readonly shown = inject(Address);
  private readonly session = inject(Session);
  protected readonly modes = FAILURE_MODES;
  /** A plain link that the table follows: two hundred router links would make scrolling stumble. */
  protected readonly address = computed(() => {
    const asOf = this.shown.asOf();
    return `/project/${this.project().id}${asOf === null ? '' : `?asOf=${asOf}`}`;
  });
  protected readonly beneath = computed(() => {
    const { client, key } = this.project();
    if (this.columns().includes('owner')) return this.isGrouped() ? key : client.name;
    return this.isGrouped() ? this.owner() : `${client.name} · ${this.owner()}`;
  });
  protected readonly owner = computed(() => ownerWords(this.project()));
  protected readonly stage = computed(() => stageWords(this.project()));
  protected readonly target = computed(() => {
    const { targetOn } = this.project();
    return targetOn === null ? 'none known' : shortDay(targetOn, this.today());
  });
  protected readonly updated = computed(() =>
    shortDay(this.session.dayOf(this.project().updatedAt), this.today()),
  );
  protected readonly coverage = computed(() => coverageWords(this.project()));
  protected readonly decide = computed(() => decideWords(this.project()));
  protected readonly nextSentence = computed(() => nextWords(this.project()));
  protected readonly claim = computed(() => {
    const { computed: reckoned, claimed, disagreesSince: since } = this.project().status;
    return claimWords(reckoned, claimed, { since, today: this.today() });
  });
}
