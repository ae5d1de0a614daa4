import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import { Clock } from '../../clock/clock';
import { audit } from '../../database/audit';
import { WorkspaceTransaction } from '../../database/workspace-transaction';
import { announce } from '../../events/outbox';
import { hashOfToken, SessionStore } from '../session-store';
import type { CameFrom } from '../sessions/beginning';
import type { AssertedPerson } from './asserted-person';
import { doorScope, type ProviderRow } from './provider-row';
import { SignOnRefusal } from './sign-on-refusal';

const LINKED =
  'select account_id from account_identity where workspace_id = $1 and issuer = $2 and subject = $3';

const LINK = `
  insert into account_identity (workspace_id, account_id, issuer, subject, linked_at) values ($1, $2, $3, $4, $5)
  on conflict do nothing returning account_id`;

const ACCOUNT = 'select id from account where lower(email) = lower($1)';

const NEW_ACCOUNT = `
  insert into account (id, email, name, created_at) values ($1, $2, $3, $4) on conflict do nothing`;

const MEMBER = 'select from membership where workspace_id = $1 and account_id = $2';

const JOIN = `
  insert into membership (workspace_id, account_id, role, clients, created_at) values ($1, $2, $3, $4, $5)
  on conflict do nothing`;

interface Entering {
  readonly workspaceId: string;
  readonly accountId: string;
  readonly from: CameFrom;
}

/** Lets somebody in whom the workspace's provider has vouched for: to this workspace, and nowhere else. */
@Injectable()
export class Doorway {
  constructor(
    private readonly transactions: WorkspaceTransaction,
    private readonly sessions: SessionStore,
    private readonly clock: Clock,
  ) {}

  /** The token of a new session; refused for whoever is no member and may not join. */
  async enter(provider: ProviderRow, person: AssertedPerson, from: CameFrom): Promise<string> {
    const { workspace_id: workspaceId } = provider;
    const scope = { ...doorScope(workspaceId), sign_in_email: person.email };
    const accountId = await this.transactions.runAs(scope, (manager) =>
      this.accountOf(manager, provider, person),
    );
    return await this.transactions.runAs({ ...doorScope(workspaceId), account_id: accountId }, (manager) =>
      this.open(manager, { workspaceId, accountId, from }, person),
    );
  }

  private async accountOf(
    manager: EntityManager,
    provider: ProviderRow,
    person: AssertedPerson,
  ): Promise<string> {
    const key = [provider.workspace_id, person.issuer, person.subject];
    const [linked] = await manager.query<{ account_id: string }[]>(LINKED, key);
    if (linked !== undefined) return linked.account_id;
    const found = await this.memberBy(manager, provider, person);
    await this.link(manager, provider, { person, accountId: found });
    return found;
  }

  /** The member with that address, or one who joins now. */
  private async memberBy(
    manager: EntityManager,
    provider: ProviderRow,
    person: AssertedPerson,
  ): Promise<string> {
    const { workspace_id: workspaceId, joins } = provider;
    const at = this.clock.now();
    const known = await accountBy(manager, person.email);
    if (known !== undefined && (await isMember(manager, workspaceId, known))) return known;
    if (!joins) throw new SignOnRefusal('sso-not-a-member', `${person.email} is no member of the workspace`);
    if (known === undefined) await manager.query(NEW_ACCOUNT, [v7(), person.email, person.name, at]);
    // Of two that join at once, one has made the account.
    const accountId = known ?? (await accountBy(manager, person.email));
    if (accountId === undefined) throw new Error('An account that was made is not there');
    const values = [workspaceId, accountId, provider.join_role, provider.join_clients, at];
    await manager.query(JOIN, values);
    const joining = atTheDoor(workspaceId, accountId, person);
    await audit(manager, joining, at, {
      what: 'member.joined',
      subject: { accountId, email: person.email, role: provider.join_role, by: 'single sign-on' },
    });
    await announce(manager, joining, at, [{ topic: 'member', subjectId: accountId, clientId: null }]);
    return accountId;
  }

  /** One subject an account: an address that was given to somebody else does not bring its new holder in. */
  private async link(
    manager: EntityManager,
    { workspace_id: workspaceId }: ProviderRow,
    { person, accountId }: { readonly person: AssertedPerson; readonly accountId: string },
  ): Promise<void> {
    const { issuer, subject, email } = person;
    const at = this.clock.now();
    const made = await manager.query<unknown[]>(LINK, [workspaceId, accountId, issuer, subject, at]);
    if (made.length === 0) {
      // Either of the two keys stood in the way: the same link, made by another browser at this moment, is as good.
      const [linked] = await manager.query<{ account_id: string }[]>(LINKED, [workspaceId, issuer, subject]);
      if (linked?.account_id === accountId) return;
      throw new SignOnRefusal('sso-subject-changed', `${email} belongs to another subject of the provider`);
    }
    await audit(manager, atTheDoor(workspaceId, accountId, person), at, {
      what: 'member.linked',
      subject: { accountId, email, issuer, subject },
    });
  }

  private async open(
    manager: EntityManager,
    { workspaceId, accountId, from }: Entering,
    person: AssertedPerson,
  ): Promise<string> {
    const beginning = { signedInBy: 'sso', ...from } as const;
    const token = await this.sessions.open(manager, accountId, workspaceId, beginning);
    await manager.query('update session set bound_workspace_id = workspace_id where token_hash = $1', [
      hashOfToken(token),
    ]);
    await audit(manager, atTheDoor(workspaceId, accountId, person), this.clock.now(), {
      what: 'session.opened',
      subject: { accountId, email: person.email, by: 'single sign-on', issuer: person.issuer },
    });
    return token;
  }
}

async function accountBy(manager: EntityManager, email: string): Promise<string | undefined> {
  const [found] = await manager.query<{ id: string }[]>(ACCOUNT, [email]);
  return found?.id;
}

async function isMember(manager: EntityManager, workspaceId: string, accountId: string): Promise<boolean> {
  return (await manager.query<unknown[]>(MEMBER, [workspaceId, accountId])).length > 0;
}

function atTheDoor(workspaceId: string, accountId: string, { name }: AssertedPerson) {
  return { workspaceId, accountId, name, role: 'viewer', clients: null, isBound: true } as const;
}
