import { Injectable } from '@nestjs/common';
import {
  INVITATION_DAYS_DEFAULT,
  type AuditDeed,
  type InvitationListReply,
  type InvitationMadeReply,
  type InvitationRequest,
  PAGE_LIMIT_DEFAULT,
  type PageQuery,
} from '@telltale/contract';
import { addDays, type Day } from '@telltale/domain';
import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import type { Caller } from '../access/caller';
import { refuseScoped } from '../access/refuse-scoped';
import { callerOf, type SignedIn } from '../access/signed-in';
import { Clock } from '../clock/clock';
import { audit } from '../database/audit';
import { WorkspaceTransaction } from '../database/workspace-transaction';
import { announce } from '../events/outbox';
import { decodeCursor, encodeCursor } from '../http/cursor';
import { isUniqueViolation } from '../http/is-unique-violation';
import { Problem } from '../http/problem';
import { checkStanding, distinctIds } from '../members/checked-scope';
import { MANAGED_BY_ALL } from '../members/managed-by-all';
import { InvitationLinks } from './invitation-links';
import { invitationReply, invitationState, listInvitations, type StoredInvitation } from './invitation-rows';
import { lastDayOf, refuseInvited, refuseMember } from './refuse-invited';
import { existingInvitation } from './existing-invitation';

const LIST = 'invitations';

interface Told {
  readonly what: AuditDeed;
  readonly subject: { readonly invitationId: string };
}

const INSERT = `
  insert into invitation (workspace_id, id, email, role, clients, is_guest, expires_on, made_at, account_id, made_by)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`;

/** Invitations, made and taken back by administrators who see all clients. */
@Injectable()
export class InvitationsService {
  constructor(
    private readonly transactions: WorkspaceTransaction,
    private readonly links: InvitationLinks,
    private readonly clock: Clock,
  ) {}

  async list(
    session: SignedIn,
    { limit = PAGE_LIMIT_DEFAULT, cursor }: PageQuery,
  ): Promise<InvitationListReply> {
    const caller = callerOf(session);
    refuseScoped(caller, MANAGED_BY_ALL);
    const before = cursor === undefined ? null : decodeCursor(LIST, cursor, 1)[0];
    const found = await this.transactions.run(caller, (manager) =>
      listInvitations(manager, caller, { before, limit: limit + 1 }),
    );
    const data = found.slice(0, limit);
    const last = data.at(-1);
    const isAll = found.length <= limit || last === undefined;
    const today = this.todayOf(session);
    return {
      data: data.map((invitation) => invitationReply(invitation, today)),
      page: { nextCursor: isAll ? null : encodeCursor(LIST, [last.id]) },
    };
  }

  async make(session: SignedIn, request: InvitationRequest): Promise<InvitationMadeReply> {
    const caller = callerOf(session);
    refuseScoped(caller, MANAGED_BY_ALL);
    const today = this.todayOf(session);
    const expiresOn = lastDayOf(request, today);
    const { email, role, isGuest = false } = request;
    const clients = distinctIds(request.clients);
    return await this.transactions.run(caller, async (manager) => {
      await checkStanding(manager, caller, { role, clients, isGuest });
      await refuseMember(manager, email);
      await refuseInvited(manager, caller, { email, today, at: this.clock.now() });
      const id = v7();
      const values = [caller.workspaceId, id, email, role, clients, isGuest, expiresOn, this.clock.now()];
      try {
        await manager.query(INSERT, [...values, caller.accountId, caller.name]);
      } catch (error) {
        // Waits for another administrator who invites the same address at this moment.
        if (isUniqueViolation(error, 'invitation_open')) throw new Problem('already-invited');
        throw error;
      }
      const subject = { invitationId: id, email, role, clients, isGuest, expiresOn };
      await this.tell(manager, caller, { what: 'invitation.made', subject });
      return await this.withLink(manager, session, id);
    });
  }

  async renew(session: SignedIn, id: string): Promise<InvitationMadeReply> {
    const caller = callerOf(session);
    refuseScoped(caller, MANAGED_BY_ALL);
    const today = this.todayOf(session);
    return await this.transactions.run(caller, async (manager) => {
      const invitation = await existingInvitation(manager, caller, id);
      refuseClosed(invitation, today);
      await manager.query('update invitation set expires_on = $3 where workspace_id = $1 and id = $2', [
        caller.workspaceId,
        id,
        addDays(today, INVITATION_DAYS_DEFAULT),
      ]);
      await this.tell(manager, caller, { what: 'invitation.sent-again', subject: { invitationId: id } });
      return await this.withLink(manager, session, id);
    });
  }

  /** Its link says so from then on. Revoking it again changes nothing. */
  async revoke(session: SignedIn, id: string): Promise<void> {
    const caller = callerOf(session);
    refuseScoped(caller, MANAGED_BY_ALL);
    await this.transactions.run(caller, async (manager) => {
      const invitation = await existingInvitation(manager, caller, id);
      if (invitation.revokedAt !== null) return;
      refuseClosed(invitation, this.todayOf(session));
      await manager.query('update invitation set revoked_at = $3 where workspace_id = $1 and id = $2', [
        caller.workspaceId,
        id,
        this.clock.now(),
      ]);
      const subject = { invitationId: id, email: invitation.email };
      await this.tell(manager, caller, { what: 'invitation.revoked', subject });
    });
  }

  /** In the audit log, and to the open pages on which members and invitations stand. */
  private async tell(manager: EntityManager, caller: Caller, entry: Told): Promise<void> {
    const at = this.clock.now();
    await audit(manager, caller, at, entry);
    const subjectId = entry.subject.invitationId;
    await announce(manager, caller, at, [{ topic: 'member', subjectId, clientId: null }]);
  }

  private async withLink(
    manager: EntityManager,
    session: SignedIn,
    id: string,
  ): Promise<InvitationMadeReply> {
    const caller = callerOf(session);
    const invitation = await existingInvitation(manager, caller, id);
    const link = await this.links.give(manager, session, invitation);
    const sent = await existingInvitation(manager, caller, id);
    return Object.assign(invitationReply(sent, this.todayOf(session)), { link });
  }

  private todayOf({ workspace }: SignedIn): Day {
    return this.clock.today(workspace.timeZone);
  }
}

/** One that has ended by itself may be sent again. */
function refuseClosed(invitation: StoredInvitation, today: Day): void {
  const state = invitationState(invitation, today);
  if (state === 'accepted' || state === 'revoked')
    throw new Problem('invitation-closed', { detail: `It was ${state}. Make a new one.` });
}
