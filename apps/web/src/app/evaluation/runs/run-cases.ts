import {
  Component,
  computed,
  DestroyRef,
  effect,
  type ElementRef,
  inject,
  input,
  untracked,
  viewChild,
} from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router } from '@angular/router';
import type { EvalRunReply } from '@telltale/contract';
import { type CaseOutcome, spokenNumber } from '@telltale/domain';
import { Refusal } from '../../ui/refusal';
import { CaseReader } from './case-reader';
import { CaseTable } from './case-table';
import { OUTCOMES } from './case-words';

const PAGE = 50;
/** So long somebody types on before it is searched for. */
const TYPING_MS = 250;

/** All cases of a run, by what became of them and by what their names hold; the address says which. */
@Component({
  selector: 'tt-run-cases',
  imports: [CaseTable, Refusal],
  templateUrl: './run-cases.html',
  styleUrl: './run-cases.scss',
  host: { class: 'card' },
})
export class RunCases {
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);

  readonly projectId = input.required<string>();
  readonly run = input.required<EvalRunReply>();

  protected readonly outcomes = OUTCOMES;
  protected readonly reader = new CaseReader();
  private readonly address = toSignal(this.route.queryParamMap, {
    initialValue: this.route.snapshot.queryParamMap,
  });
  protected readonly outcome = computed<CaseOutcome | null>(
    () => OUTCOMES.find(({ key }) => key === this.address().get('outcome'))?.key ?? null,
  );
  protected readonly sought = computed(() => this.address().get('case')?.trim() ?? '');
  private readonly id = computed(() => this.run().id);
  private readonly before = computed(() => this.run().comparison.comparedWith?.runId ?? null);
  protected readonly isCompared = computed(() => this.before() !== null);
  protected readonly shown = computed(() => this.reader.cases() ?? []);
  protected readonly count = computed(() => this.countWords());
  private readonly box = viewChild.required<ElementRef<HTMLInputElement>>('box');
  private typing: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    inject(DestroyRef).onDestroy(() => {
      clearTimeout(this.typing);
    });
    // The address fills the field, as a link or the back button does, but never under the hands of somebody who types.
    effect(() => {
      const [box, sought] = [this.box().nativeElement, this.sought()];
      if (box !== document.activeElement) box.value = sought;
    });
    effect(() => {
      this.before();
      const asked = { projectId: this.projectId(), run: this.id() };
      const [outcome, q] = [this.outcome(), this.sought()];
      const question = { ...(outcome === null ? {} : { outcome }), ...(q === '' ? {} : { q }) };
      untracked(() => void this.reader.begin({ ...asked, ...question }, PAGE));
    });
  }

  protected choose(outcome: CaseOutcome | null): void {
    this.look({ outcome });
  }

  protected search(text: string): void {
    clearTimeout(this.typing);
    this.typing = setTimeout(() => {
      this.look({ case: text.trim() === '' ? null : text.trim() });
    }, TYPING_MS);
  }

  protected readMore(): void {
    void this.reader.readMore(PAGE);
  }

  private look(queryParams: Readonly<Record<string, string | null>>): void {
    const how = { queryParamsHandling: 'merge', replaceUrl: true, scroll: 'manual' } as const;
    void this.router.navigate([], { ...how, queryParams });
  }

  private countWords(): string {
    if (this.reader.cases() === null) return '';
    const read = spokenNumber(this.shown().length);
    if (this.reader.hasMore()) return `the first ${read}`;
    return this.sought() === '' ? `${read} in all` : `${read} found`;
  }
}
