import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Role } from '@telltale/contract';
import { DataSource } from 'typeorm';
import { Clock } from '../clock/clock';
import type { SignedIn } from './signed-in';

const DAY_SECONDS = 86_400;
export const SESSION_SECONDS = 30 * DAY_SECONDS;
const IDLE_SECONDS = 7 * DAY_SECONDS;

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
    private readonly clock: Clock,
  ) {}

  /** One statement, outside any transaction: the function of the owner looks through the walls for this token alone. */
  async find(token: string): Promise<SignedIn | undefined> {
    const tokenHash = hashOfToken(token);
    const now = this.clock.now();
    const idleSince = new Date(now.getTime() - IDLE_SECONDS * 1_000);
    const rows = await this.dataSource.query<SessionRow[]>('select * from find_session($1, $2, $3)', [
      tokenHash,
      now,
      idleSince,
    ]);
    return rows[0] === undefined ? undefined : signedInFrom(tokenHash, rows[0]);
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
    seenAt: row.seen_at,
  };
}
