import { Injectable } from '@nestjs/common';
import type { SecondStep, SessionReply, SignInRequest, WorkspaceMembershipReply } from '@telltale/contract';
import type { EntityManager } from 'typeorm';
import { Clock } from '../clock/clock';
import { audit } from '../database/audit';
import { WorkspaceTransaction } from '../database/workspace-transaction';
import { Problem } from '../http/problem';
import { findStartView } from '../views/view-rows';
import { hashPassword, isHashOutgrown, isPassword } from './password';
import { secondStepsOf } from './second-factor/factors-of';
import { PendingSignIns } from './second-factor/pending-sign-ins';
import { hashOfToken, SessionStore } from './session-store';
import { type Beginning, type CameFrom } from './sessions/beginning';
import { callerOf, type SignedIn } from './signed-in';
import { SignInThrottle } from './sign-in-throttle';
import { refuseWithoutWorkspace } from './sso/refuse-without-workspace';

/** A session that has just begun: the token for the cookie, and what the reply says. */
export interface NewSession {
  readonly token: string;
  readonly reply: SessionReply;
}

/** The password was right: a token for the second step, and how it may be done. */
export interface WaitingSignIn {
  readonly pendingToken: string;
  readonly secondSteps: readonly SecondStep[];
}

@Injectable()
export class SessionService {
  constructor(
    private readonly workspaceTransaction: WorkspaceTransaction,
    private readonly store: SessionStore,
    private readonly throttle: SignInThrottle,
    private readonly pending: PendingSignIns,
    private readonly clock: Clock,
  ) {}

  /** Checks the password. Begins a session, or a sign-in that waits for its second step where the account has one. */
  async signIn(
    request: SignInRequest,
    from: CameFrom,
    oldToken: string | undefined,
  ): Promise<NewSession | WaitingSignIn> {
    const address = from.address ?? '';
    await this.throttle.count(request.email, address);
    const accountId = await this.accountOf(request);
    await this.throttle.forgive(request.email, address);
    const secondSteps = await this.workspaceTransaction.runAs({ account_id: accountId }, (manager) =>
      secondStepsOf(manager, accountId),
    );
    if (secondSteps.length > 0) return { pendingToken: await this.pending.open(accountId), secondSteps };
    return await this.enter(accountId, { signedInBy: 'password', ...from }, oldToken);
  }

  /** Whoever has proved who they are comes in; the session that the browser had before ends. */
  async enter(accountId: string, beginning: Beginning, oldToken: string | undefined): Promise<NewSession> {
    const first = await this.workspaceTransaction.runAs({ account_id: accountId }, async (manager) => {
      const [workspace] = await ownWorkspaces(manager);
      return workspace ?? (await refuseWithoutWorkspace(manager));
    });
    if (oldToken !== undefined) await this.store.end(hashOfToken(oldToken));
    return await this.begin(accountId, first.id, beginning);
  }

  /** `beginning` says how and from where: single sign-on gives `signedInBy: 'sso'`. */
  async begin(accountId: string, workspaceId: string, beginning: Beginning): Promise<NewSession> {
    const token = await this.workspaceTransaction.runAs({ account_id: accountId }, (manager) =>
      this.store.open(manager, accountId, workspaceId, beginning),
    );
    const signedIn = await this.store.find(token);
    if (signedIn === undefined) throw new Problem('not-signed-in');
    const { signedInBy } = beginning;
    await this.workspaceTransaction.run(callerOf(signedIn), (manager) =>
      audit(manager, callerOf(signedIn), this.clock.now(), {
        what: 'session.opened',
        subject: { signedInBy },
      }),
    );
    return { token, reply: await this.describe(signedIn) };
  }

  async signOut({ tokenHash }: SignedIn): Promise<void> {
    await this.store.end(tokenHash);
  }

  async describe(signedIn: SignedIn): Promise<SessionReply> {
    const { account, workspace, role, clients, lacksSecondFactor = false } = signedIn;
    const caller = callerOf(signedIn);
    const own = await this.workspaceTransaction.run(caller, async (manager) => ({
      workspaces: await ownWorkspaces(manager),
      // Named after what is in the workspace, which is closed to them.
      startView: lacksSecondFactor ? null : await findStartView(manager, caller),
    }));
    return {
      account: { ...account },
      workspace: { ...workspace },
      ...own,
      role,
      clients: clients === null ? null : [...clients],
      lacksSecondFactor,
      today: this.clock.today(workspace.timeZone),
    };
  }

  private async accountOf({ email, password }: SignInRequest): Promise<string> {
    const [account] = await this.workspaceTransaction.runAs({ sign_in_email: email }, (manager) =>
      manager.query<{ id: string; password_hash: string }[]>(
        'select id, password_hash from account where lower(email) = lower($1)',
        [email],
      ),
    );
    // The connection is back in the pool: the costly part holds none.
    const isRight = await isPassword(password, account?.password_hash);
    if (account === undefined || !isRight) throw new Problem('wrong-credentials');
    if (isHashOutgrown(account.password_hash))
      await this.hashAnew(account.id, account.password_hash, password);
    return account.id;
  }

  /** Unless it was changed meanwhile. */
  private async hashAnew(accountId: string, oldHash: string, password: string): Promise<void> {
    const newHash = await hashPassword(password);
    await this.workspaceTransaction.runAs({ account_id: accountId }, (manager) =>
      manager.query('update account set password_hash = $3 where id = $1 and password_hash = $2', [
        accountId,
        oldHash,
        newHash,
      ]),
    );
  }
}

export async function ownWorkspaces(manager: EntityManager): Promise<WorkspaceMembershipReply[]> {
  return await manager.query<WorkspaceMembershipReply[]>('select id, name, role from own_workspaces()');
}
