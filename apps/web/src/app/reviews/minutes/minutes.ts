import { Component, computed, inject, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ReviewReply } from '@telltale/contract';
import { spokenCount, spokenDay } from '@telltale/domain';
import { firstValueFrom } from 'rxjs';
import { Session } from '../../access/session';
import { ClientLogo } from '../../clients/client-logo';
import { type Problem, problemOf } from '../../problems/problem';
import { Icon } from '../../ui/icon';
import { AgendaItems } from '../meeting/agenda-items';
import { FollowUps } from '../meeting/follow-ups';
import { reviewScope, sinceWords } from '../review-words';
import { ReviewsApi } from '../reviews-api';
import { clientMinutes } from './client-minutes';

/** The frozen record of a review: read, printed, sent on, and corrected only below. */
@Component({
  selector: 'tt-minutes',
  imports: [AgendaItems, ClientLogo, FollowUps, Icon, RouterLink],
  templateUrl: './minutes.html',
  styleUrl: './minutes.scss',
})
export class Minutes {
  private readonly api = inject(ReviewsApi);
  private readonly session = inject(Session);

  readonly review = input.required<ReviewReply>();
  readonly changed = output();

  protected readonly mayAdd = this.session.mayDecide;
  protected readonly problem = signal<Problem | null>(null);
  protected readonly draft = signal('');
  protected readonly isSending = signal(false);

  private readonly content = computed(() => this.review().content);
  protected readonly scope = computed(() => reviewScope(this.review()));
  protected readonly day = computed(() => spokenDay(this.review().on));
  protected readonly since = computed(() => sinceWords(this.review()));
  protected readonly closed = computed(() => {
    const { closedAt, closedBy } = this.review();
    if (closedAt === null) return '';
    return `Closed on ${spokenDay(this.session.dayOf(closedAt))}${closedBy === null ? '' : ` by ${closedBy}`}`;
  });
  protected readonly there = computed(() =>
    this.content()
      .attendees.map(({ name }) => name)
      .join(', '),
  );
  protected readonly clients = computed(() => clientMinutes(this.content()));
  protected readonly isNothingDecided = computed(() => this.content().decisions.length === 0);
  protected readonly notes = computed(() => {
    const listed = new Set(this.content().agenda.map(({ project }) => project.id));
    return this.content().notes.filter(({ projectId }) => projectId === null || !listed.has(projectId));
  });
  protected readonly quiet = computed(() => {
    const { agenda, agendaOf, quiet } = this.content();
    const beyond = agendaOf - agenda.length;
    const more = beyond > 0 ? `${spokenCount(beyond, 'more project')} had something new. ` : '';
    return `${more}Nothing new: ${spokenCount(quiet, 'project')}.`;
  });
  protected readonly portfolio = computed(() => this.content().portfolio);
  protected readonly additions = computed(() =>
    this.review().additions.map(({ id, text, at, by }) => ({
      id,
      text,
      source: `${spokenDay(this.session.dayOf(at))}${by === null ? '' : `, ${by}`}`,
    })),
  );
  protected readonly file = computed(() => `/api/v1/reviews/${this.review().id}/minutes`);

  protected print(): void {
    window.print();
  }

  protected async add(): Promise<void> {
    const text = this.draft().trim();
    if (text === '') return;
    this.isSending.set(true);
    this.problem.set(null);
    try {
      await firstValueFrom(this.api.add(this.review().id, text));
      this.draft.set('');
      this.changed.emit();
    } catch (error) {
      // Waits for a refusal or a lost connection: the text stays in its box.
      this.problem.set(problemOf(error));
    }
    this.isSending.set(false);
  }
}
