import { Injectable } from '@nestjs/common';
import {
  type AuditDeed,
  type MemberListReply,
  type MemberPatchRequest,
  type MemberReply,
  PAGE_LIMIT_DEFAULT,
  type PageQuery,
} from '@telltale/contract';
import type { EntityManager } from 'typeorm';
import type { Caller } from '../access/caller';
import { refuseScoped } from '../access/refuse-scoped';
import { may } from '../access/permissions';
import { Clock } from '../clock/clock';
import { audit } from '../database/audit';
import { WorkspaceTransaction } from '../database/workspace-transaction';
import { announce } from '../events/outbox';
import { decodeCursor, encodeCursor } from '../http/cursor';
import { Problem } from '../http/problem';
import { Versioned } from '../http/reply';
import { refuseStale } from '../http/stale-version';
import { checkStanding, distinctIds, type Standing } from './checked-scope';
import { lockMembers, refuseFormerAdministrator, refuseLastAdministrator } from './member-lock';
import { findMember, listMembers } from './member-rows';
import { MANAGED_BY_ALL } from './managed-by-all';

const LIST = 'members';

/** Who belongs to the workspace, and what they may do in it. */
@Injectable()
export class MembersService {
  constructor(
    private readonly transactions: WorkspaceTransaction,
    private readonly clock: Clock,
  ) {}

  async list(caller: Caller, { limit = PAGE_LIMIT_DEFAULT, cursor }: PageQuery): Promise<MemberListReply> {
    refuseScoped(caller, MANAGED_BY_ALL);
    const after = cursor === undefined ? null : decodeCursor(LIST, cursor, 2);
    return await this.transactions.run(caller, async (manager) => {
      const found = await listMembers(manager, caller, { after, limit: limit + 1 });
      const data = found.slice(0, limit);
      const last = data.at(-1);
      const isAll = found.length <= limit || last === undefined;
      return {
        data,
        page: { nextCursor: isAll ? null : encodeCursor(LIST, [last.name.toLowerCase(), last.id]) },
      };
    });
  }

  async read(caller: Caller, id: string): Promise<Versioned<MemberReply>> {
    const isManager = may(caller.role, 'member:manage') && caller.clients === null;
    if (id !== caller.accountId && !isManager) throw new Problem('not-found');
    return await this.transactions.run(caller, async (manager) => {
      const member = await existingMember(manager, caller, id);
      return new Versioned(member.version, member);
    });
  }

  async change(
    caller: Caller,
    id: string,
    version: number,
    request: MemberPatchRequest,
  ): Promise<Versioned<MemberReply>> {
    refuseScoped(caller, MANAGED_BY_ALL);
    return await this.transactions.run(caller, async (manager) => {
      await lockMembers(manager, caller);
      await refuseFormerAdministrator(manager, caller);
      const member = await existingMember(manager, caller, id);
      refuseStale(version, member.version);
      const before = standingOf(member);
      const next = changedStanding(before, request);
      if (isSame(before, next)) return new Versioned(member.version, member);
      await checkStanding(manager, caller, next);
      await refuseLastAdministrator(manager, caller, id, next);
      await this.store(manager, caller, id, { before, next });
      const changed = await existingMember(manager, caller, id);
      return new Versioned(changed.version, changed);
    });
  }

  private async store(
    manager: EntityManager,
    caller: Caller,
    id: string,
    { before, next }: { readonly before: Standing; readonly next: Standing },
  ): Promise<void> {
    // What a session may do is another now: it is begun anew (NIST SP 800-63B-4, 5.1).
    if (next.role !== before.role || !hasSameClients(before, next))
      await manager.query('select end_member_sessions($1)', [id]);
    await manager.query(
      `update membership set role = $3, clients = $4, is_guest = $5, version = version + 1
       where workspace_id = $1 and account_id = $2`,
      [caller.workspaceId, id, next.role, next.clients, next.isGuest],
    );
    const at = this.clock.now();
    const subject = { accountId: id, before, after: next };
    await audit(manager, caller, at, { what: whatChanged(before, next), subject });
    await announce(manager, caller, at, [{ topic: 'member', subjectId: id, clientId: null }]);
  }
}

export async function existingMember(
  manager: EntityManager,
  caller: Caller,
  id: string,
): Promise<MemberReply> {
  const found = await findMember(manager, caller, id);
  if (found === undefined) throw new Problem('not-found');
  return found;
}

function standingOf({ role, clients, isGuest }: MemberReply): Standing {
  return { role, clients: clients?.map(({ id }) => id) ?? null, isGuest };
}

function changedStanding(before: Standing, { role, clients, isGuest }: MemberPatchRequest): Standing {
  return {
    role: role ?? before.role,
    clients: clients === undefined ? before.clients : distinctIds(clients),
    isGuest: isGuest ?? before.isGuest,
  };
}

function isSame(one: Standing, other: Standing): boolean {
  return one.role === other.role && one.isGuest === other.isGuest && hasSameClients(one, other);
}

function hasSameClients({ clients: one }: Standing, { clients: other }: Standing): boolean {
  if (one === null || other === null) return one === other;
  return one.length === other.length && one.every((id) => other.includes(id));
}

function whatChanged(before: Standing, next: Standing): AuditDeed {
  return before.role === next.role ? 'member.scope-changed' : 'member.role-changed';
}
