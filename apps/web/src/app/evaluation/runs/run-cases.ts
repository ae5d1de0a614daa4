import { Component, computed, effect, input, linkedSignal, signal, untracked } from '@angular/core';
import type { EvalRunReply } from '@telltale/contract';
import { type CaseOutcome, spokenNumber } from '@telltale/domain';
import { Refusal } from '../../ui/refusal';
import { CaseReader } from './case-reader';
import { CaseTable } from './case-table';
import { holdsText, OUTCOMES } from './case-words';

const PAGE = 50;
/** A search reads on by itself, in the largest pages there are, up to this many cases; then somebody asks for more. */
const SEARCH_PAGE = 200;
const SEARCHED_AT_ONCE = 2_000;

/** All cases of a run, by what became of them and by what their names hold. */
@Component({
  selector: 'tt-run-cases',
  imports: [CaseTable, Refusal],
  templateUrl: './run-cases.html',
  styleUrl: './run-cases.scss',
  host: { class: 'card' },
})
export class RunCases {
  readonly projectId = input.required<string>();
  readonly run = input.required<EvalRunReply>();

  protected readonly outcomes = OUTCOMES;
  protected readonly reader = new CaseReader();
  protected readonly outcome = signal<CaseOutcome | null>(null);
  protected readonly sought = signal('');
  private readonly id = computed(() => this.run().id);
  private readonly before = computed(() => this.run().comparison.comparedWith?.runId ?? null);
  protected readonly isCompared = computed(() => this.before() !== null);
  private readonly searchedUpTo = linkedSignal({
    source: () => `${this.id()} ${this.outcome() ?? ''} ${this.sought()}`,
    computation: () => SEARCHED_AT_ONCE,
  });
  protected readonly shown = computed(() => {
    const [cases, sought] = [this.reader.cases() ?? [], this.sought()];
    return sought === '' ? cases : cases.filter((one) => holdsText(one, sought));
  });
  protected readonly isSearching = computed(
    () => this.sought() !== '' && this.reader.hasMore() && this.readCount() < this.searchedUpTo(),
  );
  protected readonly count = computed(() => this.countWords());
  private readonly readCount = computed(() => this.reader.cases()?.length ?? 0);

  constructor() {
    effect(() => {
      this.before();
      const asked = { projectId: this.projectId(), run: this.id() };
      const outcome = this.outcome();
      untracked(() => void this.reader.begin(outcome === null ? asked : { ...asked, outcome }, PAGE));
    });
    effect(() => {
      const isStopped = this.reader.isReading() || this.reader.problem() !== null;
      if (this.isSearching() && !isStopped) untracked(() => void this.reader.readMore(SEARCH_PAGE));
    });
  }

  protected search(text: string): void {
    this.sought.set(text.trim());
  }

  protected readMore(): void {
    if (this.sought() === '') void this.reader.readMore(PAGE);
    else this.searchedUpTo.set(this.readCount() + SEARCHED_AT_ONCE);
  }

  protected readAgain(): void {
    void this.reader.readMore(PAGE);
  }

  private countWords(): string {
    if (this.reader.cases() === null) return '';
    const [shown, read] = [spokenNumber(this.shown().length), spokenNumber(this.readCount())];
    if (this.sought() !== '')
      return `${shown} found in ${this.reader.hasMore() ? 'the first ' : ''}${read} that were searched`;
    return this.reader.hasMore() ? `the first ${read}` : `${read} in all`;
  }
}
