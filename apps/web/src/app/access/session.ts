import { computed, inject, Injectable, signal } from '@angular/core';
import type { SessionReply, SetupRequest, SignInRequest } from '@telltale/contract';
import { firstValueFrom } from 'rxjs';
import { problemOf } from '../problems/problem';
import { SessionApi } from './session-api';

/** Who is signed in, in which workspace, and what the role allows. */
@Injectable({ providedIn: 'root' })
export class Session {
  private readonly api = inject(SessionApi);
  private readonly known = signal<SessionReply | null>(null);

  readonly current = this.known.asReadonly();
  /** The workspace's day, not the browser's. */
  readonly today = computed(() => this.known()?.today ?? new Date().toISOString().slice(0, 10));
  readonly mayEdit = computed(() =>
    ['administrator', 'reviewer', 'editor'].includes(this.known()?.role ?? ''),
  );
  /** Reviewers decide, waive, and verify what a project saves. */
  readonly mayDecide = computed(() => ['administrator', 'reviewer'].includes(this.known()?.role ?? ''));
  readonly isAdministrator = computed(() => this.known()?.role === 'administrator');
  /** What concerns the whole workspace: its audit log, and erasing a person. */
  readonly seesAllAsAdministrator = computed(() => this.isAdministrator() && this.known()?.clients === null);

  /** Null when nobody is signed in; any other failure is thrown. */
  async load(): Promise<SessionReply | null> {
    try {
      this.known.set(await firstValueFrom(this.api.read()));
    } catch (error) {
      // Waits for 401, the API's way to say "nobody" or "not by password any more": it cannot be known without asking.
      if (!['not-signed-in', 'sso-required'].includes(problemOf(error).code)) throw error;
      this.known.set(null);
    }
    return this.known();
  }

  async signIn(request: SignInRequest): Promise<void> {
    this.known.set(await firstValueFrom(this.api.signIn(request)));
  }

  async signOut(): Promise<void> {
    await firstValueFrom(this.api.signOut());
    this.forget();
  }

  /** Goes to another workspace of the account. */
  async enter(workspaceId: string): Promise<void> {
    this.known.set(await firstValueFrom(this.api.enter(workspaceId)));
  }

  async isSetupNeeded(): Promise<boolean> {
    return (await firstValueFrom(this.api.readSetup())).needed;
  }

  /** Makes the first account and enters with it. */
  async setUp(request: SetupRequest): Promise<void> {
    this.known.set(await firstValueFrom(this.api.setUp(request)));
  }

  forget(): void {
    this.known.set(null);
  }
}
