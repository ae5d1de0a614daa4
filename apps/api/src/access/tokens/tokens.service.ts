import { Injectable } from '@nestjs/common';
import {
  PAGE_LIMIT_DEFAULT,
  type PageQuery,
  type TokenCreateRequest,
  type TokenListReply,
  type TokenMadeReply,
  type TokenReply,
} from '@telltale/contract';
import type { Day } from '@telltale/domain';
import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import { Clock } from '../../clock/clock';
import { audit } from '../../database/audit';
import { WorkspaceTransaction } from '../../database/workspace-transaction';
import { checkedName } from '../../http/check-name';
import { decodeCursor, encodeCursor } from '../../http/cursor';
import { Problem } from '../../http/problem';
import type { Caller } from '../caller';
import { may } from '../permissions';
import { lastDayOf, refuseUnseenProject } from './sent-token';
import { findToken, listTokens } from './token-rows';
import { hashOfSecret, newTokenSecret, shownPrefix } from './token-secret';

const LIST = 'tokens';

const INSERT = `
  insert into token (id, token_hash, workspace_id, client_id, project_id, account_id, made_by, name, prefix, scopes,
    created_at, expires_on)
  select $1, $2, p.workspace_id, p.client_id, p.id, $5, $6, $7, $8, $9, $10, $11
  from project p where p.workspace_id = $3 and p.id = $4
  returning id`;

/** What machines of a project come in with. The secret leaves Telltale once, when it is made. */
@Injectable()
export class TokensService {
  constructor(
    private readonly transactions: WorkspaceTransaction,
    private readonly clock: Clock,
  ) {}

  async list(
    caller: Caller,
    { limit = PAGE_LIMIT_DEFAULT, cursor }: PageQuery,
    today: Day,
  ): Promise<TokenListReply> {
    const after = cursor === undefined ? null : decodeCursor(LIST, cursor, 1)[0];
    const found = await this.transactions.run(caller, (manager) =>
      listTokens(manager, caller, { after, limit: limit + 1, today }),
    );
    const data = found.slice(0, limit);
    const last = data.at(-1);
    const isAll = found.length <= limit || last === undefined;
    return { data, page: { nextCursor: isAll ? null : encodeCursor(LIST, [last.id]) } };
  }

  async create(caller: Caller, request: TokenCreateRequest, today: Day): Promise<TokenMadeReply> {
    const secret = newTokenSecret();
    const id = v7();
    const name = checkedName(request.name);
    const expiresOn = lastDayOf(request, today);
    return await this.transactions.run(caller, async (manager) => {
      const made = await manager.query<unknown[]>(INSERT, [
        id,
        hashOfSecret(secret),
        caller.workspaceId,
        request.projectId,
        caller.accountId,
        caller.name,
        name,
        shownPrefix(secret),
        [...new Set(request.scopes)],
        this.clock.now(),
        expiresOn,
      ]);
      if (made.length === 0) refuseUnseenProject();
      const token = await existing(manager, caller, id, today);
      await this.audit(manager, caller, 'token.made', token);
      return { ...token, secret };
    });
  }

  /** It is no longer taken from this moment on; revoking it again changes nothing. */
  async revoke(caller: Caller, id: string, today: Day): Promise<void> {
    await this.transactions.run(caller, async (manager) => {
      await manager.query('select from token where id = $1 for update', [id]);
      const token = await existing(manager, caller, id, today);
      if (!token.isMine && !may(caller.role, 'token:delete-any'))
        throw new Problem('not-allowed', {
          detail: `Only ${token.madeBy} and administrators may revoke this token.`,
        });
      if (token.revokedAt !== null) return;
      await manager.query('update token set revoked_at = $2 where id = $1', [id, this.clock.now()]);
      await this.audit(manager, caller, 'token.revoked', token);
    });
  }

  private async audit(
    manager: EntityManager,
    caller: Caller,
    what: 'token.made' | 'token.revoked',
    { id, name, prefix, scopes, project, expiresOn, madeBy }: TokenReply,
  ): Promise<void> {
    const subject = { tokenId: id, name, prefix, scopes, projectId: project.id, expiresOn, madeBy };
    await audit(manager, caller, this.clock.now(), { what, subject });
  }
}

async function existing(
  manager: EntityManager,
  caller: Caller,
  id: string,
  today: Day,
): Promise<Readonly<TokenReply>> {
  const found = await findToken(manager, caller, id, today);
  if (found === undefined) throw new Problem('not-found');
  return found;
}
