import { Component, computed, inject, signal } from '@angular/core';
import type { OwnSessionReply, SecondFactorReply } from '@telltale/contract';
import { EMPTY, firstValueFrom, map } from 'rxjs';
import { Session } from '../access/session';
import { problemOf } from '../problems/problem';
import { EditableName } from '../record/editable-name';
import { Reread } from '../record/reread';
import type { SaveOutcome } from '../record/save-fact';
import { Refusal } from '../ui/refusal';
import { AccountApi } from './account-api';
import { AppCard } from './app-card';
import { CodesCard } from './codes-card';
import { Confirming } from './confirming';
import { PasskeysCard } from './passkeys-card';
import { PasswordCard } from './password-card';
import { SecondFactorNote } from './second-factor-note';
import { SessionsCard } from './sessions-card';

/** One's own account: the password, what is asked for beside it, and where it is signed in. */
@Component({
  selector: 'tt-account-page',
  imports: [
    AppCard,
    CodesCard,
    EditableName,
    PasskeysCard,
    PasswordCard,
    Refusal,
    SecondFactorNote,
    SessionsCard,
  ],
  providers: [Confirming],
  templateUrl: './account-page.html',
  styleUrl: './account-page.scss',
})
export class AccountPage {
  private readonly api = inject(AccountApi);
  private readonly session = inject(Session);

  protected readonly account = computed(() => this.session.current()?.account ?? null);
  private readonly read = new Reread<readonly OwnSessionReply[]>(
    () => 'sessions',
    () => this.api.sessions().pipe(map(({ data }) => data)),
  );
  protected readonly sessions = this.read.value;
  /** The account belongs to the person: a session that a workspace's provider vouched for does not change it. */
  protected readonly cameBySso = computed(
    () => this.sessions()?.find(({ isThis }) => isThis)?.signedInBy === 'sso',
  );
  protected readonly isOwn = computed(() => this.sessions() !== undefined && !this.cameBySso());
  private readonly readFactors = new Reread<SecondFactorReply>(
    () => String(this.isOwn()),
    () => (this.isOwn() ? this.api.factors() : EMPTY),
  );
  protected readonly factors = this.readFactors.value;
  protected readonly problem = computed(() => this.read.problem() ?? this.readFactors.problem());
  protected readonly codes = signal<readonly string[] | null>(null);
  protected readonly hasFactor = computed(() => {
    const factors = this.factors();
    const isOn = factors !== undefined && (factors.totpSince !== null || factors.passkeys.length > 0);
    return isOn || this.codes() !== null;
  });

  /** The session tells the name to every page. */
  protected readonly rename = async (name: string): Promise<SaveOutcome> => {
    try {
      await firstValueFrom(this.api.rename(name));
      await this.session.load();
      return { kind: 'saved' };
    } catch (error) {
      // Waits for a refusal or a lost connection: what was typed is still on the screen.
      return { kind: 'refused', problem: problemOf(error) };
    }
  };

  protected factorChanged(codes: readonly string[] | null): void {
    if (codes !== null) this.codes.set(codes);
    this.readAgain();
    // The workspace that asked for it opens. Where that cannot be read now, the next page asks again.
    if (this.session.current()?.lacksSecondFactor === true) void this.session.load().catch(() => null);
  }

  protected readAgain(): void {
    this.read.readAgain();
    this.readFactors.readAgain();
  }

  protected sessionsChanged(): void {
    this.read.readAgain();
  }
}
