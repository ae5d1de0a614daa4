import { computed, linkedSignal, signal, type Signal } from '@angular/core';
import type { QuestionReply } from '@telltale/contract';

/**
 * The questions of one project, one at a time, in the order in which they were first seen: what is answered keeps its place,
 * so that one can go back to it, and what an answer brings up is asked at the end.
 */
export class QuestionQueue {
  private readonly all = linkedSignal<readonly QuestionReply[], readonly QuestionReply[]>({
    source: () => this.open(),
    computation: (open, previous) => withNew(previous?.value ?? [], open),
  });
  /** The places that were shown, the present one last; beyond the end it is the number of questions. */
  private readonly trail = signal<readonly number[]>([0]);

  readonly place = computed(() => this.trail().at(-1) ?? 0);
  readonly count = computed(() => this.all().length);
  readonly current = computed(() => this.all()[this.place()] ?? null);
  readonly mayGoBack = computed(() => this.trail().length > 1);

  /** `open` is what nobody has answered so far. */
  constructor(private readonly open: Signal<readonly QuestionReply[]>) {}

  /** On to the next question that is still open, or to the end. */
  goOn(): void {
    const open = new Set(this.open().map(questionKey));
    const all = this.all();
    let next = this.place() + 1;
    while (next < all.length && !open.has(keyAt(all, next))) next += 1;
    this.trail.update((trail) => [...trail, Math.min(next, all.length)]);
  }

  goBack(): void {
    if (this.mayGoBack()) this.trail.update((trail) => trail.slice(0, -1));
  }

  /** Once more from the first that is open, as when somebody has skipped a few. */
  beginAgain(): void {
    const open = new Set(this.open().map(questionKey));
    const first = this.all().findIndex((question) => open.has(questionKey(question)));
    if (first >= 0) this.trail.set([first]);
  }
}

export function questionKey({ fact, question }: QuestionReply): string {
  return `${fact} ${question}`;
}

function keyAt(all: readonly QuestionReply[], index: number): string {
  const question = all[index];
  return question === undefined ? '' : questionKey(question);
}

function withNew(known: readonly QuestionReply[], open: readonly QuestionReply[]): readonly QuestionReply[] {
  const fresh = new Map(open.map((question) => [questionKey(question), question]));
  const kept = known.map((question) => fresh.get(questionKey(question)) ?? question);
  const keys = new Set(known.map(questionKey));
  return [...kept, ...open.filter((question) => !keys.has(questionKey(question)))];
}
