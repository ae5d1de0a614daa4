import { HttpErrorResponse } from '@angular/common/http';
import { computed, inject, Injectable, signal } from '@angular/core';
import type {
  SecondStep,
  SecondStepRequest,
  SessionReply,
  SetupRequest,
  SignInRequest,
} from '@telltale/contract';
import type { Day } from '@telltale/domain';
import { firstValueFrom } from 'rxjs';
import { problemOf } from '../problems/problem';
import { SessionApi } from './session-api';
import { workspaceDay } from './workspace-day';

/** Who is signed in, in which workspace, and what the role allows. */
@Injectable({ providedIn: 'root' })
export class Session {
  private readonly api = inject(SessionApi);
  private readonly known = signal<SessionReply | null>(null);
  private readonly elsewhere = signal(false);

  readonly current = this.known.asReadonly();
  /** All tabs share one session: true once another tab has taken it to another workspace than this page shows. */
  readonly isElsewhere = this.elsewhere.asReadonly();
  /** The workspace's day, not the browser's. */
  readonly today = computed(() => this.known()?.today ?? new Date().toISOString().slice(0, 10));
  /** The clock by which the workspace counts its days. */
  readonly timeZone = computed(() => this.known()?.workspace.timeZone ?? 'UTC');
  readonly mayEdit = computed(() =>
    ['administrator', 'reviewer', 'editor'].includes(this.known()?.role ?? ''),
  );
  /** Reviewers decide, waive, and verify what a project saves. */
  readonly mayDecide = computed(() => ['administrator', 'reviewer'].includes(this.known()?.role ?? ''));
  readonly isAdministrator = computed(() => this.known()?.role === 'administrator');
  /** What concerns the whole workspace: its people and provider, its audit log, and erasing a person. */
  readonly seesAllAsAdministrator = computed(() => this.isAdministrator() && this.known()?.clients === null);

  /**
   * Null when nobody is signed in; any other failure is thrown. A session that is elsewhere is noted and not taken: what
   * stands on the page is of the workspace before, and must not be written into this one.
   */
  async load(): Promise<SessionReply | null> {
    try {
      const read = await firstValueFrom(this.api.read());
      if (isOther(read, this.known())) this.noteElsewhere();
      else this.known.set(read);
    } catch (error) {
      // Waits for 401, the API's way to say "nobody" or "not by password any more": it cannot be known without asking.
      if (!['not-signed-in', 'sso-required'].includes(problemOf(error).code)) throw error;
      this.take(null);
    }
    return this.known();
  }

  /** The day of an instant where the workspace is: its first ten characters are a day in Greenwich. */
  dayOf(instant: string): Day {
    return workspaceDay(instant, this.timeZone());
  }

  /** How the second step may be done where the account has one; nothing where the password was enough. */
  async signIn(request: SignInRequest): Promise<readonly SecondStep[]> {
    try {
      this.take(await firstValueFrom(this.api.signIn(request)));
      return [];
    } catch (error) {
      // Waits for a password that is right and not enough.
      if (problemOf(error).code !== 'second-factor-required') throw error;
      return secondStepsOf(error);
    }
  }

  async takeSecondStep(request: SecondStepRequest): Promise<void> {
    this.take(await firstValueFrom(this.api.secondStep(request)));
  }

  /** Alone, or as the second step; `answer` asks the browser for it. */
  async signInByPasskey(answer: (options: object) => Promise<unknown>): Promise<void> {
    const { options } = await firstValueFrom(this.api.passkeyOptions());
    this.take(await firstValueFrom(this.api.passkey(await answer(options))));
  }

  async signOut(): Promise<void> {
    await firstValueFrom(this.api.signOut());
    this.forget();
  }

  /** Goes to another workspace of the account. */
  async enter(workspaceId: string): Promise<void> {
    this.take(await firstValueFrom(this.api.enter(workspaceId)));
  }

  async isSetupNeeded(): Promise<boolean> {
    return (await firstValueFrom(this.api.readSetup())).needed;
  }

  /** Makes the first account and enters with it. */
  async setUp(request: SetupRequest): Promise<void> {
    this.take(await firstValueFrom(this.api.setUp(request)));
  }

  /** Takes a session that the server has opened otherwise, as with an invitation. */
  begin(reply: SessionReply): void {
    this.take(reply);
  }

  forget(): void {
    this.take(null);
  }

  noteElsewhere(): void {
    this.elsewhere.set(true);
  }

  private take(session: SessionReply | null): void {
    this.known.set(session);
    this.elsewhere.set(false);
  }
}

function isOther(read: SessionReply, known: SessionReply | null): boolean {
  return known !== null && known.workspace.id !== read.workspace.id;
}

function secondStepsOf(error: unknown): readonly SecondStep[] {
  const body = error instanceof HttpErrorResponse ? (error.error as { secondSteps?: SecondStep[] }) : {};
  return body.secondSteps ?? ['totp', 'recovery-code'];
}
