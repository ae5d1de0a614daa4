import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import type {
  EvalQuestionAskedReply,
  EvalQuestionListReply,
  EvalQuestionReply,
  ProjectReply,
} from '@telltale/contract';
import { isEnded } from '@telltale/domain';
import { Session } from '../../access/session';
import { LiveEvents } from '../../live/live-events';
import { focusMover } from '../../record/focus-mover';
import { Refusal } from '../../ui/refusal';
import { PageReader } from '../page-reader';
import { TakeBack } from '../take-back';
import { AnswerLink } from './answer-link';
import { AskForm } from './ask-form';
import { OwnAnswerForm } from './own-answer-form';
import { openWords, pastWords } from './question-words';
import { QuestionsApi } from './questions-api';

/** The question that a team must be able to answer at any time: asked with one button, its clock, its answers. */
@Component({
  selector: 'tt-eval-question',
  imports: [AnswerLink, AskForm, OwnAnswerForm, Refusal, RouterLink, TakeBack],
  templateUrl: './eval-question.html',
  styleUrl: './eval-question.scss',
})
export class EvalQuestion {
  private readonly api = inject(QuestionsApi);
  private readonly session = inject(Session);
  private readonly moveFocus = focusMover();

  readonly project = input.required<ProjectReply>();
  /** Whether the project has a run, which then may be the answer. */
  readonly hasRun = input.required<boolean>();

  protected readonly isAsking = signal(false);
  /** The question that somebody is answering. */
  protected readonly answering = signal<string | null>(null);
  /** The question that was asked here and now. */
  private readonly made = signal<EvalQuestionAskedReply | null>(null);

  private readonly id = computed(() => this.project().id);
  protected readonly list = new PageReader<EvalQuestionReply, EvalQuestionListReply>((cursor) =>
    this.api.list(this.id(), cursor),
  );
  private readonly timeZone = this.session.timeZone;
  protected readonly mayEdit = computed(() => this.session.mayEdit() && !this.project().isPast);
  protected readonly open = computed(() => {
    const question = this.list.rows()?.find(isOpen);
    const surroundings = { signs: this.project().signs, timeZone: this.timeZone() };
    return question === undefined ? null : openWords(question, surroundings);
  });
  /** Its link is shown while it waits, and never again once it was put away. */
  protected readonly madeOpen = computed(() => {
    const made = this.made();
    const now = this.list.rows()?.find(({ id }) => id === made?.id);
    return now === undefined || isOpen(now) ? made : null;
  });
  /** While one waits within its days another one would be refused, and so would one about what has ended. */
  protected readonly mayAsk = computed(() => {
    const open = this.open();
    const hasRoom = this.list.rows() !== null && (open === null || open.isLate);
    return this.mayEdit() && hasRoom && !isEnded(this.project().stage);
  });
  protected readonly past = computed(() =>
    this.list
      .rows()
      ?.filter((question) => !isOpen(question))
      .map(pastWords),
  );

  constructor() {
    effect(() => {
      this.id();
      untracked(() => void this.list.readNewest());
    });
    inject(LiveEvents).whenever(
      ({ topic, subjectId }) => topic === 'project' && subjectId === untracked(this.id),
      () => void this.list.readNewest(),
    );
  }

  protected showLink(made: EvalQuestionAskedReply): void {
    this.made.set(made);
    this.isAsking.set(false);
    this.moveFocus('tt-answer-link button');
    void this.list.readNewest();
  }

  protected putLinkAway(): void {
    this.made.set(null);
    this.moveFocus('h3');
  }

  protected leaveAsking(): void {
    this.isAsking.set(false);
    this.moveFocus('.ask');
  }

  protected leaveAnswer(): void {
    this.answering.set(null);
    this.moveFocus('.answer');
  }

  protected readonly withdraw = (question: string) => () => this.api.withdraw(this.id(), question);

  /** It waits no more, and what was pressed is gone; its link has ended with it. */
  protected async noteEnd(): Promise<void> {
    this.made.set(null);
    await this.list.readNewest();
    this.answering.set(null);
    this.moveFocus('h3');
  }
}

function isOpen({ answer, end }: EvalQuestionReply): boolean {
  return answer === null && end === undefined;
}
