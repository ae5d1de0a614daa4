import { Injectable } from '@nestjs/common';
import {
  type AuditDeed,
  LONGEST_SHARE_DAYS,
  PAGE_LIMIT_DEFAULT,
  type PageQuery,
  type ShareKind,
  type ShareLinkListReply,
  type ShareLinkMadeReply,
  type ShareLinkRequest,
} from '@telltale/contract';
import { addDays, type Day, spokenDay } from '@telltale/domain';
import { validate } from 'uuid';
import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import type { Caller } from '../access/caller';
import { hashOfSecret, newLinkSecret } from '../access/links/link-secret';
import { may } from '../access/permissions';
import { Clock } from '../clock/clock';
import { audit } from '../database/audit';
import { WorkspaceTransaction } from '../database/workspace-transaction';
import { checkedName } from '../http/check-name';
import { decodeCursor, encodeCursor } from '../http/cursor';
import { Problem } from '../http/problem';
import { clientsInScope } from '../reviews/clients-in-scope';
import { findShare, listShares, shareReply, type StoredShare } from './share-rows';

const BOARD_DAYS = 28;
const OPEN_DAYS = 30;
const LIST = 'share links';

const INSERT = `
  with made as (
    insert into share_link (workspace_id, id, kind, name, client_ids, days, expires_on, made_at, account_id, made_by)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) returning workspace_id, id, client_ids
  )
  insert into share_secret (link_hash, workspace_id, share_id, client_ids) select $11, workspace_id, id, client_ids from made`;

/** Links for people without an account: made, listed and revoked by those who may see what they show. */
@Injectable()
export class SharesService {
  constructor(
    private readonly transactions: WorkspaceTransaction,
    private readonly clock: Clock,
  ) {}

  async list(
    caller: Caller,
    { limit = PAGE_LIMIT_DEFAULT, cursor }: PageQuery,
    today: Day,
  ): Promise<ShareLinkListReply> {
    const before = cursor === undefined ? null : idIn(decodeCursor(LIST, cursor, 1));
    const found = await this.transactions.run(caller, (manager) =>
      listShares(manager, caller, { before, limit: limit + 1 }),
    );
    const data = found.slice(0, limit);
    const last = data.at(-1);
    const isAll = found.length <= limit || last === undefined;
    return {
      data: data.map((share) => shareReply(share, today)),
      page: { nextCursor: isAll ? null : encodeCursor(LIST, [last.id]) },
    };
  }

  async make(caller: Caller, request: ShareLinkRequest, today: Day): Promise<ShareLinkMadeReply> {
    const { kind } = request;
    refuseKind(caller, request);
    const name = checkedName(request.name);
    const expiresOn = lastDay(request, today);
    const days = kind === 'board' ? (request.days ?? BOARD_DAYS) : null;
    return await this.transactions.run(caller, async (manager) => {
      const clients = await clientsInScope(manager, caller, request.clientId ?? undefined);
      const id = v7();
      const secret = newLinkSecret();
      await manager.query(INSERT, [
        ...[caller.workspaceId, id, kind, name, clients, days, expiresOn, this.clock.now()],
        ...[caller.accountId, caller.name, hashOfSecret(secret)],
      ]);
      await this.note(manager, caller, 'share-link.made', { id, kind, name, expiresOn });
      const made = (await findShare(manager, caller, id)) as StoredShare;
      return Object.assign(shareReply(made, today), { link: LINKS[kind](secret) });
    });
  }

  /** Its maker revokes it, and whoever may delete tokens of others. */
  async revoke(caller: Caller, id: string): Promise<void> {
    await this.transactions.run(caller, async (manager) => {
      const share = await findShare(manager, caller, id);
      if (share === undefined) throw new Problem('not-found');
      const isMine = share.accountId === caller.accountId;
      if (!isMine && !may(caller.role, 'token:delete-any'))
        throw new Problem('not-allowed', { detail: OF_ANOTHER });
      if (share.revokedAt !== null) return;
      await manager.query(
        'update share_link set revoked_at = $3, revoked_by = $4 where workspace_id = $1 and id = $2',
        [caller.workspaceId, id, this.clock.now(), caller.name],
      );
      await manager.query('delete from share_secret where workspace_id = $1 and share_id = $2', [
        caller.workspaceId,
        id,
      ]);
      await this.note(manager, caller, 'share-link.revoked', { id, kind: share.kind, name: share.name });
    });
  }

  private async note(
    manager: EntityManager,
    caller: Caller,
    what: AuditDeed,
    subject: object,
  ): Promise<void> {
    await audit(manager, caller, this.clock.now(), { what, subject });
  }
}

/** The path behind the origin. */
const LINKS: Readonly<Record<ShareKind, (secret: string) => string>> = {
  board: (secret) => `/shared/${secret}`,
  calendar: (secret) => `/api/v1/calendars/${secret}.ics`,
  audit: (secret) => `/shared/audit/${secret}`,
};

function refuseKind({ role, clients }: Caller, { kind, clientId }: ShareLinkRequest): void {
  if (kind === 'board' && !may(role, 'review:write')) throw new Problem('not-allowed', { detail: BOARDS });
  if (kind !== 'audit') return;
  if (!may(role, 'audit:read') || clients !== null) throw new Problem('not-allowed', { detail: AUDITS });
  if (typeof clientId !== 'string') return;
  const detail = 'The audit log is of the whole workspace: leave this out.';
  throw new Problem('invalid-request', { errors: [{ pointer: '#/clientId', detail }] });
}

const AUDITS = 'An administrator who sees all clients shares the audit log.';
const BOARDS = 'A reviewer shares a page for the board; a calendar of your own is yours to make.';
const OF_ANOTHER = 'Its maker revokes it, or an administrator.';

function lastDay({ kind, expiresOn }: ShareLinkRequest, today: Day): Day | null {
  if (expiresOn === undefined) return kind === 'calendar' ? null : addDays(today, OPEN_DAYS);
  const latest = addDays(today, LONGEST_SHARE_DAYS);
  if (expiresOn >= today && expiresOn <= latest) return expiresOn;
  const detail = `Send a day from today up to ${spokenDay(latest)}.`;
  throw new Problem('invalid-request', { errors: [{ pointer: '#/expiresOn', detail }] });
}

function idIn([id]: readonly unknown[]): string {
  if (typeof id === 'string' && validate(id)) return id;
  throw new Problem('invalid-cursor');
}
