import { Component, computed, inject, signal } from '@angular/core';
import type { DigestReply, DigestRequest } from '@telltale/contract';
import { spokenCount, spokenDay, WEEKDAYS } from '@telltale/domain';
import { firstValueFrom, type Observable } from 'rxjs';
import { Session } from '../access/session';
import { type Problem, problemOf } from '../problems/problem';
import { Reread } from '../record/reread';
import { Refusal } from '../ui/refusal';
import { MessagesApi } from './messages-api';

/** When the weekly digest goes out, and whether it comes to whoever looks. */
@Component({
  selector: 'tt-digest-card',
  imports: [Refusal],
  templateUrl: './digest-card.html',
  styleUrl: './digest-card.scss',
})
export class DigestCard {
  private readonly api = inject(MessagesApi);
  private readonly session = inject(Session);

  protected readonly weekdays = WEEKDAYS;
  protected readonly hours = Array.from({ length: 24 }, (_, hour) => ({ hour, words: `${hour}:00` }));
  protected readonly maySet = this.session.isAdministrator;
  private readonly screen = new Reread<DigestReply>(
    () => 'digest',
    () => this.api.digest(),
  );
  protected readonly digest = this.screen.value;
  protected readonly refused = this.screen.problem;
  protected readonly problem = signal<Problem | null>(null);
  protected readonly zone = this.session.timeZone;
  protected readonly words = computed(() => {
    const digest = this.digest();
    if (digest === undefined) return '';
    const readers = spokenCount(digest.readers, 'member');
    const sent =
      digest.sentAt === null ? '' : ` It went out last on ${spokenDay(this.session.dayOf(digest.sentAt))}.`;
    return digest.isOn ? `On, for ${readers}.${sent}` : `Off; ${readers} would get it.`;
  });

  protected readAgain(): void {
    this.screen.readAgain();
  }

  protected set(change: Partial<DigestRequest>): Promise<void> {
    const { isOn = false, weekday = 1, hour = 7 } = this.digest() ?? {};
    return this.does(this.api.setDigest({ isOn, weekday, hour, ...change }));
  }

  protected choose(isRead: boolean): Promise<void> {
    return this.does(this.api.readDigest(isRead));
  }

  private async does(request: Observable<DigestReply>): Promise<void> {
    this.problem.set(null);
    try {
      this.screen.take(await firstValueFrom(request));
    } catch (error) {
      // Waits for a refusal or a lost connection: what stood before still holds.
      this.problem.set(problemOf(error));
      this.screen.readAgain();
    }
  }
}
