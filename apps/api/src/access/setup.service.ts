import { Injectable } from '@nestjs/common';
import type { SetupRequest } from '@telltale/contract';
import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import { Clock } from '../clock/clock';
import { WorkspaceTransaction } from '../database/workspace-transaction';
import { checkTimeZone } from '../http/check-time-zone';
import { Problem } from '../http/problem';
import { hashPassword } from './password';
import { checkNewPassword } from './password-rule';
import type { CameFrom } from './sessions/beginning';
import { type NewSession, SessionService } from './session.service';

/** Two browsers that set up at once wait for each other here; the second finds an account. */
const SETUP_LOCK = 7_115_011;

interface NewAccount {
  readonly workspaceId: string;
  readonly accountId: string;
  readonly passwordHash: string;
}

/** The first account of all and its workspace; once there is one, this door is closed for good. */
@Injectable()
export class SetupService {
  constructor(
    private readonly workspaceTransaction: WorkspaceTransaction,
    private readonly sessions: SessionService,
    private readonly clock: Clock,
  ) {}

  async isNeeded(): Promise<boolean> {
    return await this.workspaceTransaction.runAs({}, isNeeded);
  }

  async setUp(request: SetupRequest, from: CameFrom): Promise<NewSession> {
    checkTimeZone(request.timeZone);
    const made = await this.createFirst(request);
    return await this.sessions.begin(made.accountId, made.workspaceId, { signedInBy: 'password', ...from });
  }

  /** Refuses when there is an account already, and a password that is easy to guess. */
  async createFirst(request: SetupRequest): Promise<NewAccount> {
    if (!(await this.isNeeded())) throw new Problem('already-set-up');
    const { name, email, password, workspaceName } = request;
    checkNewPassword(password, { name, email, workspaceNames: [workspaceName] });
    const made = { workspaceId: v7(), accountId: v7(), passwordHash: await hashPassword(password) };
    const scope = { workspace_id: made.workspaceId, account_id: made.accountId };
    await this.workspaceTransaction.runAs(scope, async (manager) => {
      await manager.query('select pg_advisory_xact_lock($1)', [SETUP_LOCK]);
      if (!(await isNeeded(manager))) throw new Problem('already-set-up');
      await insertFirst(manager, request, made, this.clock.now());
    });
    return made;
  }
}

async function isNeeded(manager: EntityManager): Promise<boolean> {
  const [found] = await manager.query<{ exists: boolean }[]>('select has_any_account() as exists');
  return found?.exists === false;
}

async function insertFirst(
  manager: EntityManager,
  { email, name, workspaceName, currency = 'EUR', timeZone = 'UTC' }: SetupRequest,
  { workspaceId, accountId, passwordHash }: NewAccount,
  at: Date,
): Promise<void> {
  await manager.query(
    'insert into account (id, email, name, password_hash, created_at) values ($1, $2, $3, $4, $5)',
    [accountId, email, name, passwordHash, at],
  );
  await manager.query(
    'insert into workspace (workspace_id, name, currency, time_zone, created_at) values ($1, $2, $3, $4, $5)',
    [workspaceId, workspaceName, currency, timeZone, at],
  );
  await manager.query(
    `insert into membership (workspace_id, account_id, role, created_at) values ($1, $2, 'administrator', $3)`,
    [workspaceId, accountId, at],
  );
}
