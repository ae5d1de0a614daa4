import { Injectable } from '@nestjs/common';
import type {
  InvitationAcceptedReply,
  InvitationAccountRequest,
  InvitationOfferReply,
} from '@telltale/contract';
import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import type { Caller } from '../access/caller';
import { hashPassword } from '../access/password';
import { refuseBound } from '../access/refuse-bound';
import { checkNewPassword } from '../access/password-rule';
import { type NewSession, SessionService } from '../access/session.service';
import type { CameFrom } from '../access/sessions/beginning';
import type { SignedIn } from '../access/signed-in';
import { Clock } from '../clock/clock';
import { audit } from '../database/audit';
import { WorkspaceTransaction } from '../database/workspace-transaction';
import { announce } from '../events/outbox';
import { checkedName } from '../http/check-name';
import { isUniqueViolation } from '../http/is-unique-violation';
import { Problem } from '../http/problem';
import { type OpenedLink, type OpenInvitation, OpenInvitations } from './open-invitation';

/** Nobody is signed in who only looks. */
const NOBODY = '';

const JOIN = `
  insert into membership (workspace_id, account_id, role, clients, is_guest, created_at) values ($1, $2, $3, $4, $5, $6)
  on conflict (workspace_id, account_id) do nothing returning account_id`;

/** Persons with the very address, at the clients of the scope, who have no account yet. */
const LINK_PERSONS = `
  update person set account_id = $2, version = version + 1, updated_at = $5
  where workspace_id = $1 and account_id is null and lower(email) = lower($3) and ($4::uuid[] is null or client_id = any ($4))
  returning id`;

interface Joining {
  readonly accountId: string;
  readonly name: string;
}

@Injectable()
export class AcceptService {
  constructor(
    private readonly invitations: OpenInvitations,
    private readonly transactions: WorkspaceTransaction,
    private readonly sessions: SessionService,
    private readonly clock: Clock,
  ) {}

  async offer(link: OpenedLink): Promise<InvitationOfferReply> {
    return await this.invitations.open(link, NOBODY, (_manager, { workspaceName, invitation }) => {
      const { email, role, madeBy, expiresOn } = invitation;
      return Promise.resolve({ workspaceName, email, role, invitedBy: madeBy, expiresOn });
    });
  }

  /** With an account that is signed in; it must have the address that was invited, so that a forwarded link lets nobody in. */
  async accept(link: OpenedLink, session: SignedIn): Promise<InvitationAcceptedReply> {
    const { account, workspace } = session;
    return await this.invitations.open(link, account.id, async (manager, open) => {
      const { email } = open.invitation;
      if (email.toLowerCase() !== account.email.toLowerCase())
        throw new Problem('invitation-for-another', {
          detail: `It is for ${email}. Sign in with that address, or ask for an invitation to ${account.email}.`,
        });
      // To the very workspace of the session they are told that they are a member.
      if (open.workspaceId !== workspace.id) refuseBound(session);
      await this.join(manager, open, { accountId: account.id, name: account.name });
      return { workspaceId: open.workspaceId, workspaceName: open.workspaceName };
    });
  }

  /** With a new account of that address, which is signed in at once. */
  async acceptAnew(link: OpenedLink, request: InvitationAccountRequest, from: CameFrom): Promise<NewSession> {
    const name = checkedName(request.name);
    const { email, workspaceName } = await this.offer(link);
    checkNewPassword(request.password, { name, email, workspaceNames: [workspaceName] });
    await this.refuseKnown(email);
    const accountId = v7();
    // The costly part holds no connection.
    const passwordHash = await hashPassword(request.password);
    const workspaceId = await this.invitations.open(link, accountId, async (manager, open) => {
      const { email: address } = open.invitation;
      await insertAccount(manager, [accountId, address, name, passwordHash, this.clock.now()]);
      await this.join(manager, open, { accountId, name });
      return open.workspaceId;
    });
    return await this.sessions.begin(accountId, workspaceId, { signedInBy: 'password', ...from });
  }

  private async refuseKnown(email: string): Promise<void> {
    const known = await this.transactions.runAs({ sign_in_email: email }, (manager) =>
      manager.query<unknown[]>('select from account where lower(email) = lower($1)', [email]),
    );
    if (known.length > 0) throw accountExists();
  }

  private async join(
    manager: EntityManager,
    { workspaceId, invitation }: OpenInvitation,
    { accountId, name }: Joining,
  ): Promise<void> {
    const at = this.clock.now();
    const { id, role, clientIds, isGuest, email } = invitation;
    const joined = await manager.query<unknown[]>(JOIN, [
      ...[workspaceId, accountId, role, clientIds],
      ...[isGuest, at],
    ]);
    if (joined.length === 0) throw new Problem('already-a-member');
    await manager.query(
      'update invitation set accepted_at = $3, accepted_by = $4 where workspace_id = $1 and id = $2',
      [workspaceId, id, at, accountId],
    );
    const [persons] = await manager.query<[unknown[], number]>(LINK_PERSONS, [
      ...[workspaceId, accountId, email, clientIds],
      at,
    ]);
    const caller: Caller = { workspaceId, accountId, name, role, clients: null };
    const subject = { invitationId: id, email, role, clients: clientIds, isGuest, persons: persons.length };
    await audit(manager, caller, at, { what: 'invitation.accepted', subject });
    await announce(manager, caller, at, [{ topic: 'member', subjectId: accountId, clientId: null }]);
  }
}

async function insertAccount(manager: EntityManager, values: readonly unknown[]): Promise<void> {
  try {
    await manager.query(
      'insert into account (id, email, name, password_hash, created_at) values ($1, $2, $3, $4, $5)',
      [...values],
    );
  } catch (error) {
    // Waits for an account that was made with this address since it was looked for.
    if (isUniqueViolation(error, 'account_email')) throw accountExists();
    throw error;
  }
}

function accountExists(): Problem {
  return new Problem('account-exists', { detail: 'Sign in with it, then open the invitation again.' });
}
