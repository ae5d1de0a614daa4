import { Component, computed, inject, input, signal } from '@angular/core';
import type { ShareKind, ShareLinkMadeReply, ShareLinkRequest } from '@telltale/contract';
import { addDays, spokenDay } from '@telltale/domain';
import { firstValueFrom } from 'rxjs';
import { Session } from '../../access/session';
import { type Problem, problemOf } from '../../problems/problem';
import { Reread } from '../../record/reread';
import { CopyLine } from '../../ui/copy-line';
import { BoardApi } from '../board-api';
import { shareWords } from './share-words';

/** A board that is shared stays open this long unless somebody says otherwise. */
const OPEN_DAYS = 30;

/** Links to the page, to the audit log and to a calendar, for people without an account: made, copied once, watched and revoked. */
@Component({
  selector: 'tt-share-links',
  imports: [CopyLine],
  templateUrl: './share-links.html',
  styleUrl: './share-links.scss',
})
export class ShareLinks {
  private readonly api = inject(BoardApi);
  private readonly session = inject(Session);

  /** What the page beside it shows. */
  readonly kind = input<'board' | 'audit'>('board');
  readonly client = input<string>();
  readonly days = input<number | null>(null);

  protected readonly mayShare = computed(() =>
    this.kind() === 'audit' ? this.session.seesAllAsAdministrator() : this.session.mayDecide(),
  );
  protected readonly today = this.session.today;
  protected readonly lastDay = computed(() => addDays(this.today(), OPEN_DAYS));
  private readonly screen = new Reread(
    () => 'links',
    () => this.api.links(),
  );
  protected readonly links = computed(() =>
    (this.screen.value()?.data ?? [])
      .filter(({ kind }) => (kind === 'audit') === (this.kind() === 'audit'))
      .map((link) => shareWords(link, this.session.timeZone())),
  );
  protected readonly isRead = computed(() => this.screen.value() !== undefined);
  protected readonly problem = signal<Problem | null>(null);
  protected readonly made = signal<ShareLinkMadeReply | null>(null);
  protected readonly address = computed(() => {
    const link = this.made()?.link ?? null;
    return link === null ? null : new URL(link, document.baseURI).href;
  });
  protected readonly until = computed(() => {
    const on = this.made()?.expiresOn ?? null;
    return on === null ? 'until you revoke it' : `until ${spokenDay(on)}`;
  });

  protected async make(kind: ShareKind, name: string, expiresOn: string): Promise<void> {
    this.problem.set(null);
    const [client, days] = [this.client(), this.days()];
    const request: ShareLinkRequest = {
      kind,
      name,
      ...(client === undefined ? {} : { clientId: client }),
      ...(kind === 'board' && days !== null ? { days: Math.min(days, 366) } : {}),
      ...(kind !== 'calendar' && expiresOn !== '' ? { expiresOn } : {}),
    };
    try {
      this.made.set(await firstValueFrom(this.api.make(request)));
      this.screen.readAgain();
    } catch (error) {
      // Waits for a refusal, such as a day that is too far, or a lost connection.
      this.problem.set(problemOf(error));
    }
  }

  protected async revoke(id: string): Promise<void> {
    this.problem.set(null);
    try {
      await firstValueFrom(this.api.revoke(id), { defaultValue: undefined });
      if (this.made()?.id === id) this.made.set(null);
      this.screen.readAgain();
    } catch (error) {
      // Waits for a refusal or a lost connection: the link stays.
      this.problem.set(problemOf(error));
    }
  }
}
