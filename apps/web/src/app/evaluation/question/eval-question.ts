import {
  Component,
  computed,
  type ElementRef,
  inject,
  input,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import type { EvalAnswerRequest, EvalQuestionListReply, ProjectReply } from '@telltale/contract';
import type { AnswerKind } from '@telltale/domain';
import { firstValueFrom, map } from 'rxjs';
import { Session } from '../../access/session';
import { PeopleApi } from '../../clients/people-api';
import { LiveEvents } from '../../live/live-events';
import { type Problem, problemOf } from '../../problems/problem';
import { OnceKey } from '../../project/once-key';
import { Reread } from '../../record/reread';
import { Refusal } from '../../ui/refusal';
import { openWords, pastWords } from './question-words';
import { QuestionsApi } from './questions-api';

/** The question that a team must be able to answer at any time: asked with one button, its clock, its answers. */
@Component({
  selector: 'tt-eval-question',
  imports: [Refusal],
  templateUrl: './eval-question.html',
  styleUrl: './eval-question.scss',
})
export class EvalQuestion {
  private readonly api = inject(QuestionsApi);
  private readonly peopleApi = inject(PeopleApi);
  private readonly session = inject(Session);
  private once = new OnceKey();

  readonly project = input.required<ProjectReply>();

  private readonly id = computed(() => this.project().id);
  private readonly screen = new Reread<EvalQuestionListReply>(
    () => this.id(),
    () => this.api.list(this.id()),
  );
  protected readonly isAsking = signal(false);
  /** Read once somebody is about to ask. */
  private readonly found = rxResource({
    params: () => (this.isAsking() ? this.project().client.id : undefined),
    stream: ({ params }) => this.peopleApi.ofClient(params).pipe(map(({ data }) => data)),
  });
  protected readonly isAnswering = signal(false);
  protected readonly kind = signal<AnswerKind>('run');
  protected readonly problem = signal<Problem | null>(null);
  protected readonly link = signal<string | null>(null);
  protected readonly copied = signal('');
  private readonly box = viewChild<ElementRef<HTMLInputElement>>('box');

  protected readonly refused = this.screen.problem;
  protected readonly isRead = computed(() => this.screen.value() !== undefined);
  protected readonly mayAsk = computed(() => this.session.mayEdit() && !this.project().isPast);
  protected readonly people = computed(() => (this.found.hasValue() ? this.found.value() : []));
  private readonly questions = computed(() => this.screen.value()?.data ?? []);
  private readonly waiting = computed(() =>
    this.questions().find(({ answer, end }) => answer === null && end === undefined),
  );
  protected readonly open = computed(() => {
    const question = this.waiting();
    return question === undefined
      ? null
      : { id: question.id, note: question.note, ...openWords(question, this.session.today()) };
  });
  /** While one waits within its days, another one would be refused. */
  protected readonly mayAskNow = computed(
    () => this.mayAsk() && (this.open() === null || this.open()?.isLate === true),
  );
  protected readonly past = computed(() =>
    this.questions()
      .filter(({ answer, end }) => answer !== null || end !== undefined)
      .map(pastWords),
  );

  constructor() {
    inject(LiveEvents).whenever(
      ({ topic, subjectId }) => topic === 'project' && subjectId === untracked(this.id),
      () => this.screen.readAgain(),
    );
  }

  protected readAgain(): void {
    this.screen.readAgain();
  }

  protected async ask(personId: string, note: string): Promise<void> {
    const request = {
      ...(personId === '' ? {} : { personId }),
      ...(note.trim() === '' ? {} : { note: note.trim() }),
    };
    await this.does(async () => {
      const { link } = await firstValueFrom(this.api.ask(this.id(), request, this.once.of(request)));
      this.once = new OnceKey();
      this.copied.set('');
      this.link.set(link === null ? null : new URL(link, document.baseURI).href);
      this.isAsking.set(false);
    });
  }

  protected async answer(question: string, sentence: string): Promise<void> {
    const kind = this.kind();
    const request: EvalAnswerRequest = {
      kind,
      ...(kind === 'sentence' ? { sentence: sentence.trim() } : {}),
    };
    await this.does(async () => {
      await firstValueFrom(this.api.answer(this.id(), question, request));
      this.isAnswering.set(false);
      this.link.set(null);
    });
  }

  protected async withdraw(question: string): Promise<void> {
    await this.does(async () => {
      await firstValueFrom(this.api.withdraw(this.id(), question), { defaultValue: undefined });
      this.link.set(null);
    });
  }

  protected choose(kind: AnswerKind): void {
    this.kind.set(kind);
  }

  protected async copy(link: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(link);
      this.copied.set('Link copied.');
    } catch {
      // Waits for a browser without a clipboard for this page, as on plain http: it is selected, to be copied by hand.
      this.box()?.nativeElement.select();
      this.copied.set('The browser does not let Telltale copy. It is selected: press Ctrl C.');
    }
  }

  private async does(work: () => Promise<void>): Promise<void> {
    this.problem.set(null);
    try {
      await work();
      this.screen.readAgain();
    } catch (error) {
      // Waits for a refusal, such as somebody who answered first, or a lost connection: what was typed stays.
      this.problem.set(problemOf(error));
    }
  }
}
