import { Injectable } from '@nestjs/common';
import { type AuditListReply, type AuditQuery, PAGE_LIMIT_DEFAULT } from '@telltale/contract';
import type { EntityManager } from 'typeorm';
import { validate } from 'uuid';
import type { Caller } from '../access/caller';
import { refuseScoped } from '../access/refuse-scoped';
import { Clock } from '../clock/clock';
import { audit } from '../database/audit';
import { WorkspaceTransaction } from '../database/workspace-transaction';
import { decodeCursor, encodeCursor } from '../http/cursor';
import { Problem } from '../http/problem';
import { type AuditPlace, auditRows, auditSeals } from './audit-rows';

const LIST = 'audit';
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/;

/** Who did what, the newest first. */
@Injectable()
export class AuditLog {
  constructor(
    private readonly transactions: WorkspaceTransaction,
    private readonly clock: Clock,
  ) {}

  /** A page of the log; that somebody began to read it is an entry itself, further pages of the same reading are none. */
  async read(caller: Caller, query: AuditQuery, timeZone: string): Promise<AuditListReply> {
    refuseScoped(caller, LOG_OF_ALL);
    return await this.transactions.run(caller, async (manager) => {
      const page = await this.page(manager, caller, query, timeZone);
      const { limit: _limit, cursor, ...subject } = query;
      if (cursor === undefined)
        await audit(manager, caller, this.clock.now(), { what: 'audit.read', subject });
      return page;
    });
  }

  /** The same without an entry: for a link, whose opening is one. */
  async page(
    manager: EntityManager,
    { workspaceId }: Caller,
    { limit = PAGE_LIMIT_DEFAULT, cursor, ...choice }: AuditQuery,
    timeZone: string,
  ): Promise<AuditListReply> {
    const after = cursor === undefined ? null : placeIn(decodeCursor(LIST, cursor, 2));
    const wanted = { ...choice, workspaceId, timeZone };
    const found = await auditRows(manager, 'newest-first', wanted, { after, limit: limit + 1 });
    const given = found.slice(0, limit);
    const last = given.at(-1);
    const isAll = found.length <= limit || last === undefined;
    return {
      data: given.map(({ body }) => body),
      page: { nextCursor: isAll ? null : encodeCursor(LIST, last.place) },
      sealed: await auditSeals(manager, workspaceId),
    };
  }
}

/** The log tells of all clients: who sees only some would learn of the others. */
export const LOG_OF_ALL = 'The audit log is for administrators who see all clients.';

function placeIn([at, id]: readonly unknown[]): AuditPlace {
  if (
    typeof at === 'string' &&
    INSTANT.test(at) &&
    !Number.isNaN(Date.parse(at)) &&
    typeof id === 'string' &&
    validate(id)
  )
    return [at, id];
  throw new Problem('invalid-cursor');
}
