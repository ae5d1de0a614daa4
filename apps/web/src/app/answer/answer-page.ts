import {
  afterRenderEffect,
  Component,
  computed,
  type ElementRef,
  inject,
  input,
  signal,
  viewChild,
} from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import type { EvalLinkReply } from '@telltale/contract';
import { spokenDay } from '@telltale/domain';
import { type Problem, problemOf } from '../problems/problem';
import { BrandMark } from '../ui/brand-mark';
import { Refusal } from '../ui/refusal';
import { AnswerApi } from './answer-api';
import { AnswerForm } from './answer-form';
import { answeredWords, keptWords } from './answered-words';

/** What a link leads to that was sent to somebody without an account: one question, and its answer. */
@Component({
  selector: 'tt-answer-page',
  imports: [AnswerForm, BrandMark, Refusal],
  templateUrl: './answer-page.html',
  styleUrl: './answer-page.scss',
})
export class AnswerPage {
  private readonly api = inject(AnswerApi);

  readonly secret = input.required<string>();

  protected readonly read = rxResource({
    params: () => this.secret(),
    stream: ({ params }) => this.api.read(params),
  });
  protected readonly answered = signal<EvalLinkReply | null>(null);
  protected readonly overtaken = signal<Problem | null>(null);
  private readonly refused = computed(() => {
    const error = this.read.error();
    return error === undefined ? null : problemOf(error);
  });

  protected readonly ended = computed(() => this.overtaken() ?? whereEnded(this.refused()));
  protected readonly problem = computed(() => (this.ended() === null ? this.refused() : null));
  protected readonly question = computed(() => (this.read.hasValue() ? this.read.value() : undefined));
  protected readonly asked = computed(() => {
    const question = this.question();
    if (question === undefined) return '';
    const { askedBy, askedOn, linkEndsOn } = question;
    return `${askedBy ?? 'Somebody'} asked on ${spokenDay(askedOn)}. The link works until ${spokenDay(linkEndsOn)}.`;
  });
  protected readonly answer = computed(() => answeredWords(this.answered()?.answer ?? null));
  protected readonly kept = computed(() => keptWords(this.answered()));

  private readonly outcome = viewChild<ElementRef<HTMLElement>>('outcome');

  constructor() {
    // The form has gone, and the focus with it: it goes on where the outcome is told.
    afterRenderEffect(() => this.outcome()?.nativeElement.focus());
  }
}

function whereEnded(problem: Problem | null): Problem | null {
  return problem?.code === 'answer-link-ended' ? problem : null;
}
