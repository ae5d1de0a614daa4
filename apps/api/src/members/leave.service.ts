import { Injectable } from '@nestjs/common';
import type { MemberLeftReply } from '@telltale/contract';
import type { Day } from '@telltale/domain';
import type { EntityManager } from 'typeorm';
import type { Caller } from '../access/caller';
import { may } from '../access/permissions';
import { Clock } from '../clock/clock';
import { audit } from '../database/audit';
import { WorkspaceTransaction } from '../database/workspace-transaction';
import { announce } from '../events/outbox';
import { Problem } from '../http/problem';
import { refuseStale } from '../http/stale-version';
import {
  firstAdministrator,
  lockMembers,
  refuseFormerAdministrator,
  refuseLastAdministrator,
} from './member-lock';
import { existingMember } from './members.service';

interface Leaving {
  readonly id: string;
  readonly version: number;
  readonly handOverTo: string | undefined;
  readonly today: Day;
}

interface LeftBehind {
  readonly decisions: number;
  readonly questions: number;
  readonly views: number;
  readonly tokens: number;
  readonly persons: number;
  readonly successor: string;
}

const HAND_OVER = `
  select decisions, questions, views, tokens, persons, successor_name as successor from hand_over($1, $2, $3, $4)`;

/** Somebody leaves, or is removed: what was theirs goes to somebody who stays. */
@Injectable()
export class LeaveService {
  constructor(
    private readonly transactions: WorkspaceTransaction,
    private readonly clock: Clock,
  ) {}

  async remove(caller: Caller, leaving: Leaving): Promise<MemberLeftReply> {
    const isLeaving = leaving.id === caller.accountId;
    const isManager = may(caller.role, 'member:manage') && caller.clients === null;
    // Who may not manage people cannot tell a member from nobody.
    if (!isLeaving && !isManager) throw new Problem('not-found');
    return await this.transactions.run(caller, async (manager) => {
      await lockMembers(manager, caller);
      if (!isLeaving) await refuseFormerAdministrator(manager, caller);
      const member = await existingMember(manager, caller, leaving.id);
      refuseStale(leaving.version, member.version);
      await refuseLastAdministrator(manager, caller, leaving.id, null);
      const successor = await successorOf(manager, caller, leaving);
      const left = await this.handOver(manager, leaving, successor);
      await this.takeOut(manager, caller, leaving.id);
      const reply = replyOf(left);
      const subject = { accountId: leaving.id, name: member.name, ...left };
      const what = isLeaving ? 'member.left' : 'member.removed';
      await audit(manager, caller, this.clock.now(), { what, subject });
      return reply;
    });
  }

  private async handOver(
    manager: EntityManager,
    { id, today }: Leaving,
    successor: string,
  ): Promise<LeftBehind> {
    const [left] = await manager.query<LeftBehind[]>(HAND_OVER, [id, successor, this.clock.now(), today]);
    if (left === undefined) throw new Error('Handing over always tells what was left');
    return left;
  }

  private async takeOut(manager: EntityManager, caller: Caller, id: string): Promise<void> {
    await manager.query('select end_member_sessions($1)', [id]);
    await manager.query('delete from membership where workspace_id = $1 and account_id = $2', [
      caller.workspaceId,
      id,
    ]);
    const told = { topic: 'member', subjectId: id, clientId: null } as const;
    await announce(manager, caller, this.clock.now(), [told]);
  }
}

/** Named, or the administrator who removes, or for somebody who leaves the longest-standing administrator. */
async function successorOf(
  manager: EntityManager,
  caller: Caller,
  { id, handOverTo }: Leaving,
): Promise<string> {
  if (handOverTo === undefined) {
    const asking = caller.accountId === id ? undefined : (caller.accountId ?? undefined);
    const first = asking ?? (await firstAdministrator(manager, caller.workspaceId, id));
    if (first === undefined) throw new Problem('last-administrator');
    return first;
  }
  const named = handOverTo.toLowerCase();
  const rows = await manager.query<unknown[]>(
    'select from membership where workspace_id = $1 and account_id = $2 and account_id <> $3',
    [caller.workspaceId, named, id],
  );
  if (rows.length > 0) return named;
  const detail = 'handOverTo takes the id of another member of this workspace';
  throw new Problem('invalid-request', { errors: [{ pointer: 'handOverTo', detail }] });
}

function replyOf({ successor, decisions, questions, views, tokens, persons }: LeftBehind): MemberLeftReply {
  return {
    handedOverTo: successor,
    decisions,
    questions,
    views,
    tokensRevoked: tokens,
    personsUnlinked: persons,
  };
}
