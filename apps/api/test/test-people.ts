import type { Role } from '@telltale/contract';
import { v7 } from 'uuid';
import { hashOfToken, newSessionToken } from '../src/access/session-store';
import type { Clock } from '../src/clock/clock';
import type { TestDatabase } from './test-database';
import { Visitor } from './visitor';

const COOKIE = 'telltale_session=';

export interface Member {
  readonly workspaceId: string;
  readonly accountId: string;
  readonly email: string;
  readonly visitor: Visitor;
}

export interface MemberOptions {
  readonly role?: Role;
  /** The clients of the scope; null means all. */
  readonly clients?: readonly string[] | null;
  readonly name?: string;
}

/** Makes workspaces, members and clients in SQL, and signs members in without the cost of a password. */
export class TestPeople {
  constructor(
    private readonly database: TestDatabase,
    private readonly clock: Clock,
    private readonly url: string,
  ) {}

  /** A workspace of its own with one member, an administrator unless said. */
  async newWorkspace(options: MemberOptions & { readonly timeZone?: string } = {}): Promise<Member> {
    const workspaceId = v7();
    await this.database.query(
      `insert into workspace (workspace_id, name, currency, time_zone, created_at) values ($1, $2, 'EUR', $3, $4)`,
      [workspaceId, `Workspace ${workspaceId.slice(-6)}`, options.timeZone ?? 'UTC', this.clock.now()],
    );
    return await this.newMember(workspaceId, options);
  }

  async newMember(
    workspaceId: string,
    { role = 'administrator', clients = null, name = 'Ada Okafor' }: MemberOptions = {},
  ): Promise<Member> {
    const accountId = v7();
    const email = `${accountId}@example.com`;
    await this.database.query(
      `insert into account (id, email, name, password_hash, created_at) values ($1, $2, $3, 'none', $4)`,
      [accountId, email, name, this.clock.now()],
    );
    await this.database.query(
      `insert into membership (workspace_id, account_id, role, clients, created_at) values ($1, $2, $3, $4, $5)`,
      [workspaceId, accountId, role, clients, this.clock.now()],
    );
    const visitor = new Visitor(this.url, await this.newSession(workspaceId, accountId));
    return { workspaceId, accountId, email, visitor };
  }

  /** The same session at this app, where two apps share a database. */
  visitorWith(cookie: string | undefined): Visitor {
    return new Visitor(this.url, cookie);
  }

  /** The cookie of a new session. */
  async newSession(workspaceId: string, accountId: string): Promise<string> {
    const token = newSessionToken();
    await this.openSession(token, workspaceId, accountId);
    return `${COOKIE}${token}`;
  }

  /** Whatever ended the session of a member, it goes on. */
  async goOn({ workspaceId, accountId, visitor }: Member): Promise<void> {
    await this.openSession((visitor.cookie ?? '').slice(COOKIE.length), workspaceId, accountId);
  }

  private async openSession(token: string, workspaceId: string, accountId: string): Promise<void> {
    await this.database.query(
      `insert into session (token_hash, account_id, workspace_id, created_at, seen_at, confirmed_at, expires_at)
       values ($1, $2, $3, $4, $4, $4, $4::timestamptz + interval '30 days') on conflict do nothing`,
      [hashOfToken(token), accountId, workspaceId, this.clock.now()],
    );
  }

  async newClient(workspaceId: string, name: string, key = name.toUpperCase().slice(0, 6)): Promise<string> {
    const id = v7();
    const standing = { shipped: 0, hasUnknownStage: false, first: { state: 'none' }, firstStoppedOn: null };
    await this.database.query(
      `insert into client (workspace_id, id, key, name, standing, created_at, updated_at)
       values ($1, $2, $3, $4, $5, $6, $6)`,
      [workspaceId, id, key, name, JSON.stringify(standing), this.clock.now()],
    );
    return id;
  }
}
