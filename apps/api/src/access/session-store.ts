import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Role } from '@telltale/contract';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../clock/clock';
import { poolOf } from '../database/pool';
import { WorkspaceTransaction } from '../database/workspace-transaction';
import { Problem } from '../http/problem';
import type { Beginning } from './sessions/beginning';
import type { SignedIn } from './signed-in';

const DAY_SECONDS = 86_400;
export const SESSION_SECONDS = 30 * DAY_SECONDS;
export const IDLE_SECONDS = 7 * DAY_SECONDS;
/** How exactly the last use is known; a write at each request would cost more than it tells. */
const SEEN_STEP_SECONDS = 3_600;

interface SessionRow {
  readonly account_id: string;
  readonly email: string;
  readonly account_name: string;
  readonly workspace_id: string;
  readonly workspace_name: string;
  readonly currency: string;
  readonly time_zone: string;
  readonly role: Role;
  readonly clients: string[] | null;
  readonly seen_at: Date;
  readonly is_bound: boolean;
  readonly has_link: boolean;
  readonly must_use_sso: boolean;
  readonly lacks_second_factor: boolean;
}

/** 256 random bits for the browser; the database knows only their hash. */
export function newSessionToken(): string {
  return randomBytes(32).toString('base64url');
}

export function hashOfToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

@Injectable()
export class SessionStore {
  constructor(
    private readonly dataSource: DataSource,
    private readonly workspaceTransaction: WorkspaceTransaction,
    private readonly clock: Clock,
  ) {}

  /** One statement, outside any transaction: a function of the owner looks through the walls for this token alone. */
  async find(token: string): Promise<SignedIn | undefined> {
    const tokenHash = hashOfToken(token);
    const { rows } = await poolOf(this.dataSource).query<SessionRow>({
      name: 'find session',
      text: 'select * from find_session($1, $2, $3), session_standing($1)',
      values: [tokenHash, this.clock.now(), this.secondsAgo(IDLE_SECONDS)],
    });
    if (rows[0] === undefined) return undefined;
    if (rows[0].is_bound && !rows[0].has_link) return undefined;
    if (rows[0].must_use_sso) throw new Problem('sso-required');
    if (rows[0].seen_at < this.secondsAgo(SEEN_STEP_SECONDS)) await this.noteUse(tokenHash);
    return signedInFrom(tokenHash, rows[0]);
  }

  /** A new session in a transaction with the account's scope; its token is for the cookie. */
  async open(
    manager: EntityManager,
    accountId: string,
    workspaceId: string,
    { signedInBy, address, client }: Beginning,
  ): Promise<string> {
    const token = newSessionToken();
    const now = this.clock.now();
    await manager.query('delete from session where account_id = $1 and expires_at <= $2', [accountId, now]);
    await manager.query(
      `insert into session (token_hash, account_id, workspace_id, created_at, seen_at, confirmed_at, expires_at,
         signed_in_by, address, client)
       values ($1, $2, $3, $4, $4, $4, $5, $6, $7, $8)`,
      [
        ...[hashOfToken(token), accountId, workspaceId, now],
        ...[new Date(now.getTime() + SESSION_SECONDS * 1_000), signedInBy, address, client],
      ],
    );
    return token;
  }

  async end(tokenHash: Buffer): Promise<void> {
    await this.inSession(tokenHash, 'delete from session where token_hash = $1', [tokenHash]);
  }

  private async noteUse(tokenHash: Buffer): Promise<void> {
    const sql = 'update session set seen_at = $2 where token_hash = $1';
    await this.inSession(tokenHash, sql, [tokenHash, this.clock.now()]);
  }

  private async inSession(tokenHash: Buffer, sql: string, parameters: unknown[]): Promise<void> {
    const scope = { session_hash: tokenHash.toString('hex') };
    await this.workspaceTransaction.runAs(scope, (manager) => manager.query(sql, parameters));
  }

  private secondsAgo(seconds: number): Date {
    return new Date(this.clock.now().getTime() - seconds * 1_000);
  }
}

function signedInFrom(tokenHash: Buffer, row: SessionRow): SignedIn {
  return {
    tokenHash,
    account: { id: row.account_id, email: row.email, name: row.account_name },
    workspace: {
      id: row.workspace_id,
      name: row.workspace_name,
      currency: row.currency,
      timeZone: row.time_zone,
    },
    role: row.role,
    clients: row.clients,
    isBound: row.is_bound,
    lacksSecondFactor: row.lacks_second_factor,
  };
}
