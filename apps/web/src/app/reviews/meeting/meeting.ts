import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { AgendaProjectReply, AttendeeRequest, ReviewReply } from '@telltale/contract';
import { spokenDay } from '@telltale/domain';
import { firstValueFrom, type Observable } from 'rxjs';
import { Session } from '../../access/session';
import { isPlain, isTyping } from '../../keys/is-typing';
import { type Problem, problemOf } from '../../problems/problem';
import { Refusal } from '../../ui/refusal';
import { ReviewNotes } from '../notes/review-notes';
import { reviewScope, reviewSentence, sinceWords } from '../review-words';
import { ReviewsApi } from '../reviews-api';
import { keptAgenda } from './agenda-order';
import { AgendaOverview } from './agenda-overview';
import { Attendees } from './attendees';
import { FollowUps } from './follow-ups';
import { ProjectScreen } from './project-screen';

/** An open review: the agenda as a whole, then one project a screen. `j` and `k` walk through it. */
@Component({
  selector: 'tt-meeting',
  imports: [AgendaOverview, Attendees, FollowUps, ProjectScreen, Refusal, ReviewNotes, RouterLink],
  templateUrl: './meeting.html',
  styleUrl: './meeting.scss',
  host: { '(document:keydown)': 'followKey($event)' },
})
export class Meeting {
  private readonly api = inject(ReviewsApi);
  private readonly router = inject(Router);
  private readonly session = inject(Session);

  readonly review = input.required<ReviewReply>();
  readonly project = input<string>();
  readonly changed = output();

  protected readonly mayHold = this.session.mayDecide;
  protected readonly mayNote = this.session.mayEdit;
  protected readonly problem = signal<Problem | null>(null);
  protected readonly isClosing = signal(false);
  protected readonly isBusy = signal(false);

  private readonly content = computed(() => this.review().content);
  protected readonly scope = computed(() => reviewScope(this.review()));
  protected readonly day = computed(() => spokenDay(this.review().on));
  protected readonly since = computed(() => sinceWords(this.review()));
  protected readonly sentence = computed(() => reviewSentence(this.content()));
  protected readonly agenda = linkedSignal<
    { id: string; agenda: readonly AgendaProjectReply[] },
    readonly AgendaProjectReply[]
  >({
    source: () => ({ id: this.review().id, agenda: this.content().agenda }),
    computation: ({ id, agenda }, previous) =>
      keptAgenda(previous?.source.id === id ? previous.value : [], agenda),
  });
  protected readonly place = computed(() =>
    this.agenda().findIndex(({ project }) => project.id === this.project()),
  );
  protected readonly shown = computed(() => this.agenda()[this.place()]);
  protected readonly beyond = computed(() => this.content().agendaOf - this.content().agenda.length);
  protected readonly projectDecisions = computed(() =>
    this.content().decisions.filter(({ projectId }) => projectId === this.project()),
  );
  protected readonly projectFollowUps = computed(() =>
    this.content().followUps.filter(({ decision }) => decision.projectId === this.project()),
  );
  protected readonly generalNotes = computed(() =>
    this.content().notes.filter(({ projectId }) => projectId === null),
  );
  protected readonly projectNotes = computed(() =>
    this.content().notes.filter(({ projectId }) => projectId === this.project()),
  );
  protected readonly decided = computed(() => this.content().decisions.length);

  /** Before the first project stands the agenda as a whole. */
  protected go(step: number): void {
    const to = this.place() + step;
    if (to < -1 || to >= this.agenda().length) return;
    this.goTo(to === -1 ? null : (this.agenda()[to]?.project.id ?? null));
  }

  protected goTo(project: string | null): void {
    void this.router.navigate([], { queryParams: { project }, queryParamsHandling: 'merge' });
  }

  protected followKey(event: KeyboardEvent): void {
    if (!isPlain(event) || isTyping(event) || event.defaultPrevented) return;
    if (event.key !== 'j' && event.key !== 'k') return;
    event.preventDefault();
    this.go(event.key === 'j' ? 1 : -1);
  }

  protected async saveAttendees(attendees: readonly AttendeeRequest[]): Promise<void> {
    await this.does(this.api.change(this.review().id, { attendees: [...attendees] }));
  }

  protected async close(): Promise<void> {
    const { attendees } = this.content();
    const isDone = await this.does(this.api.close(this.review().id, attendees));
    if (isDone) this.goTo(null);
  }

  protected async discard(): Promise<void> {
    if (await this.does(this.api.discard(this.review().id))) await this.router.navigate(['/review']);
  }

  protected tellChange(): void {
    this.changed.emit();
  }

  private async does(request: Observable<unknown>): Promise<boolean> {
    this.isBusy.set(true);
    this.problem.set(null);
    try {
      await firstValueFrom(request, { defaultValue: undefined });
      this.changed.emit();
      return true;
    } catch (error) {
      // Waits for a refusal, such as somebody who closed it first, or a lost connection.
      this.problem.set(problemOf(error));
      return false;
    } finally {
      this.isBusy.set(false);
    }
  }
}
