import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { from, lastValueFrom, type Observable } from 'rxjs';
import type { EntityManager } from 'typeorm';
import type { Caller } from '../access/caller';
import { callerOf } from '../access/signed-in';
import { Clock } from '../clock/clock';
import { WorkspaceTransaction } from '../database/workspace-transaction';
import { Problem } from './problem';
import { SHOWS_ONCE } from './shows-once';
import { TAKES_NO_KEY } from './takes-no-key';

const KEY_LENGTH_MOST = 200;

interface KeptReply {
  readonly etag: string | null;
  readonly body: unknown;
}

interface KeyedRequest {
  readonly key: string;
  readonly hash: Buffer;
  readonly caller: Caller;
  /** What is not kept of the reply. */
  readonly once: string | undefined;
}

/**
 * A POST with an `Idempotency-Key` happens once, however often it is sent: the key is written in the very transaction of
 * what it does, so that both are there or neither. A second one at the same moment waits for the first.
 */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(
    private readonly transactions: WorkspaceTransaction,
    private readonly clock: Clock,
    private readonly reflector: Reflector,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    const once = this.reflector.get<string | undefined>(SHOWS_ONCE, context.getHandler());
    if (this.reflector.get<boolean>(TAKES_NO_KEY, context.getHandler())) return next.handle();
    const keyed = keyedRequest(http.getRequest<FastifyRequest>(), once);
    if (keyed === undefined) return next.handle();
    return from(this.once(keyed, http.getResponse<FastifyReply>(), () => lastValueFrom(next.handle())));
  }

  private async once(
    keyed: KeyedRequest,
    reply: FastifyReply,
    work: () => Promise<unknown>,
  ): Promise<unknown> {
    return await this.transactions.run(keyed.caller, async (manager) => {
      if (!(await take(manager, keyed, this.clock.now()))) return await replay(manager, keyed, reply);
      const body = await work();
      await keep(manager, keyed, {
        etag: etagOf(reply),
        body: kept(body, keyed.once),
      });
      return body;
    });
  }
}

/** Undefined where there is no key, or nobody whose key it could be. A file is told again by its content, not by a key. */
function keyedRequest(request: FastifyRequest, once: string | undefined): KeyedRequest | undefined {
  const key = request.headers['idempotency-key'];
  if (request.method !== 'POST' || request.signedIn === undefined || key === undefined || isFile(request))
    return undefined;
  if (typeof key !== 'string' || key === '' || key.length > KEY_LENGTH_MOST) throw badKey();
  const text = `${request.method} ${request.url}\n${JSON.stringify(request.body ?? null)}`;
  const hash = createHash('sha256').update(text).digest();
  return { key, hash, caller: callerOf(request.signedIn), once };
}

function isFile({ headers, body }: FastifyRequest): boolean {
  return headers['content-type']?.startsWith('multipart/') === true || body instanceof Readable;
}

/** A secret is not written down, not even to tell it again. */
function kept(body: unknown, once: string | undefined): unknown {
  const whole: unknown = typeof body === 'string' ? JSON.parse(body) : body;
  return once === undefined ? whole : { ...(whole as object), [once]: null };
}

function badKey(): Problem {
  const detail = `The header Idempotency-Key must have 1 to ${KEY_LENGTH_MOST} characters`;
  return new Problem('invalid-request', { detail, errors: [{ pointer: 'Idempotency-Key', detail }] });
}

/** False where the key was used before. */
async function take(manager: EntityManager, { key, hash, caller }: KeyedRequest, at: Date): Promise<boolean> {
  const rows = await manager.query<unknown[]>(
    `insert into idempotency_key (workspace_id, account_id, key, request_hash, created_at)
     values ($1, $2, $3, $4, $5) on conflict do nothing returning key`,
    [caller.workspaceId, caller.accountId, key, hash, at],
  );
  return rows.length === 1;
}

async function keep(manager: EntityManager, { key, caller }: KeyedRequest, kept: KeptReply): Promise<void> {
  await manager.query(
    'update idempotency_key set reply = $4 where workspace_id = $1 and account_id = $2 and key = $3',
    [caller.workspaceId, caller.accountId, key, JSON.stringify(kept)],
  );
}

async function replay(
  manager: EntityManager,
  { key, hash, caller }: KeyedRequest,
  reply: FastifyReply,
): Promise<unknown> {
  const [kept] = await manager.query<{ reply: KeptReply; request_hash: Buffer }[]>(
    'select reply, request_hash from idempotency_key where workspace_id = $1 and account_id = $2 and key = $3',
    [caller.workspaceId, caller.accountId, key],
  );
  if (kept?.request_hash.equals(hash) !== true)
    throw new Problem('idempotency-conflict', { detail: 'Send a new Idempotency-Key with a new request' });
  if (kept.reply.etag !== null) void reply.header('etag', kept.reply.etag);
  return kept.reply.body;
}

function etagOf(reply: FastifyReply): string | null {
  const etag = reply.getHeader('etag');
  return typeof etag === 'string' ? etag : null;
}
