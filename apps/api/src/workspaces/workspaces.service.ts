import { Injectable } from '@nestjs/common';
import type { WorkspaceCreateRequest, WorkspaceMembershipReply } from '@telltale/contract';
import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import type { Caller } from '../access/caller';
import { refuseScoped } from '../access/refuse-scoped';
import { refuseBound } from '../access/refuse-bound';
import { hashOfToken, newSessionToken, SessionStore } from '../access/session-store';
import { type NewSession, SessionService } from '../access/session.service';
import { callerOf, type SignedIn } from '../access/signed-in';
import { Clock } from '../clock/clock';
import { audit } from '../database/audit';
import { scopeOf } from '../database/scope';
import { WorkspaceTransaction } from '../database/workspace-transaction';
import { announce } from '../events/outbox';
import { checkedName } from '../http/check-name';
import { checkTimeZone } from '../http/check-time-zone';
import { Problem } from '../http/problem';
import { MANAGED_BY_ALL } from '../members/managed-by-all';

/**
 * The row goes on under a new token (NIST SP 800-63B-4, 5.1: a session secret is renewed where what it opens changes), so
 * that the switch lengthens no session. Whoever is no member of the workspace moves nothing.
 */
const MOVE = `
  with moved as (
    update session set token_hash = $2, workspace_id = $3
    where token_hash = $1 and exists (select from own_workspaces() w where w.id = $3) returning token_hash
  )
  select exists (select from moved) as moved`;

/**
 * Two at once: the first took the session on under another token while the second waited for it. A statement of its own, as
 * the one before still sees the row that it waited for.
 */
async function refuseGone(manager: EntityManager, { tokenHash }: SignedIn): Promise<void> {
  const left = await manager.query<unknown[]>('select from session where token_hash = $1', [tokenHash]);
  if (left.length === 0) throw new Problem('not-signed-in');
}

@Injectable()
export class WorkspacesService {
  constructor(
    private readonly transactions: WorkspaceTransaction,
    private readonly store: SessionStore,
    private readonly sessions: SessionService,
    private readonly clock: Clock,
  ) {}

  /** One that is not the caller's answers like one that nobody has. */
  async enter(session: SignedIn, workspaceId: string): Promise<NewSession> {
    refuseBound(session);
    const token = newSessionToken();
    const values = [session.tokenHash, hashOfToken(token), workspaceId];
    const isMoved = await this.transactions.runAs({ account_id: session.account.id }, async (manager) => {
      const [found] = await manager.query<{ moved: boolean }[]>(MOVE, values);
      if (found?.moved !== true) await refuseGone(manager, session);
      return found?.moved === true;
    });
    const signedIn = isMoved ? await this.store.find(token) : undefined;
    if (signedIn === undefined) throw new Problem('not-found');
    await this.tell(callerOf(session), callerOf(signedIn));
    return { token, reply: await this.sessions.describe(signedIn) };
  }

  async make(caller: Caller, request: WorkspaceCreateRequest): Promise<WorkspaceMembershipReply> {
    refuseScoped(caller, MANAGED_BY_ALL);
    refuseBound(caller);
    const name = checkedName(request.name);
    const { currency = 'EUR', timeZone = 'UTC' } = request;
    checkTimeZone(timeZone);
    const id = v7();
    const at = this.clock.now();
    const maker: Caller = { ...caller, workspaceId: id, role: 'administrator', clients: null };
    await this.transactions.elsewhere(scopeOf(maker), async (manager) => {
      await manager.query(
        'insert into workspace (workspace_id, name, currency, time_zone, created_at) values ($1, $2, $3, $4, $5)',
        [id, name, currency, timeZone, at],
      );
      await manager.query(
        `insert into membership (workspace_id, account_id, role, created_at) values ($1, $2, 'administrator', $3)`,
        [id, caller.accountId, at],
      );
      await audit(manager, maker, at, { what: 'workspace.made', subject: { name } });
    });
    return { id, name, role: 'administrator' };
  }

  /** Streams that other tabs hold open in the workspace that was left end, and the one entered keeps who came. */
  private async tell(left: Caller, entered: Caller): Promise<void> {
    const at = this.clock.now();
    await this.transactions.run(left, (manager) =>
      announce(manager, left, at, [{ topic: 'member', subjectId: left.accountId, clientId: null }]),
    );
    await this.transactions.run(entered, (manager) =>
      audit(manager, entered, at, { what: 'session.workspace-entered', subject: {} }),
    );
  }
}
