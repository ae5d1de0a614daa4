import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  type DeliveryListReply,
  type DeliveryReply,
  PAGE_LIMIT_DEFAULT,
  type PageQuery,
  WEBHOOK_EVENTS,
  type WebhookEvent,
  type WebhookListReply,
  type WebhookMadeReply,
  type WebhookReply,
  type WebhookRequest,
} from '@telltale/contract';
import { v7, validate } from 'uuid';
import type { EntityManager } from 'typeorm';
import type { Caller } from '../../access/caller';
import { refuseScoped } from '../../access/refuse-scoped';
import { Clock } from '../../clock/clock';
import { audit } from '../../database/audit';
import { WorkspaceTransaction } from '../../database/workspace-transaction';
import { checkedName } from '../../http/check-name';
import { decodeCursor, encodeCursor } from '../../http/cursor';
import { Problem } from '../../http/problem';
import { instantText } from '../../projects/people.sql';
import { queueMessages } from '../queue-messages';

/** More places than these a workspace does not tell of its reviews. */
const MOST = 20;

const HOOKS = `
  select w.id, w.name, w.kind, w.events, substring(w.url from '^https?://[^/?#]+') as host, ${instantText('w.made_at')} as "madeAt",
    w.made_by as "madeBy"
  from webhook w where w.workspace_id = $1`;

const DELIVERIES = `
  select m.id, m.kind as event, m.state, m.attempts, ${instantText('m.made_at')} as "madeAt",
    case when m.state = 'queued' then ${instantText('m.next_at')} end as "nextAt", ${instantText('m.sent_at')} as "sentAt", m.answer
  from message m
  where m.workspace_id = $1 and m.webhook_id = $2 and ($3::uuid is null or m.id < $3) order by m.id desc limit $4`;

const AGAIN = `
  update message set state = 'queued', attempts = 0, next_at = $4
  where workspace_id = $1 and webhook_id = $2 and id = $3 and state in ('sent', 'failed', 'given-up') returning id`;

const INSERT = `
  insert into webhook (workspace_id, id, name, kind, url, secret, made_at, account_id, made_by, events)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`;

const USUAL_EVENTS: readonly WebhookEvent[] = ['digest', 'review.closed'];

const FOR_ALL_CLIENTS = 'A webhook tells of every client: it is for those who see all of them.';

/** Where the digest and closed reviews go beside mail, and a log of each delivery. */
@Injectable()
export class WebhooksService {
  constructor(
    private readonly transactions: WorkspaceTransaction,
    private readonly clock: Clock,
  ) {}

  async list(caller: Caller): Promise<WebhookListReply> {
    return await this.transactions.run(caller, async (manager) => ({
      data: await manager.query<WebhookReply[]>(`${HOOKS} order by w.id`, [caller.workspaceId]),
    }));
  }

  async make(caller: Caller, { name, kind, url, events }: WebhookRequest): Promise<WebhookMadeReply> {
    refuseScoped(caller, FOR_ALL_CLIENTS);
    const values = [checkedName(name), kind, checkedUrl(url)];
    const chosen = WEBHOOK_EVENTS.filter((event) => (events ?? USUAL_EVENTS).includes(event));
    const secret = kind === 'standard' ? `whsec_${randomBytes(24).toString('base64')}` : null;
    return await this.transactions.run(caller, async (manager) => {
      const before = await manager.query<unknown[]>(HOOKS, [caller.workspaceId]);
      if (before.length >= MOST)
        throw new Problem('invalid-request', { detail: `At most ${MOST} webhooks.` });
      const id = v7();
      await manager.query(INSERT, [
        caller.workspaceId,
        id,
        ...values,
        secret,
        this.clock.now(),
        caller.accountId,
        caller.name,
        chosen,
      ]);
      const made = await existing(manager, caller, id);
      await audit(manager, caller, this.clock.now(), {
        what: 'webhook.made',
        subject: { id, name, host: made.host },
      });
      return { ...made, secret };
    });
  }

  async remove(caller: Caller, id: string): Promise<void> {
    await this.transactions.run(caller, async (manager) => {
      const { name, host } = await existing(manager, caller, id);
      await manager.query('delete from webhook where workspace_id = $1 and id = $2', [
        caller.workspaceId,
        id,
      ]);
      await audit(manager, caller, this.clock.now(), {
        what: 'webhook.removed',
        subject: { id, name, host },
      });
    });
  }

  /** Puts a message down that says that it works. */
  async test(caller: Caller, id: string): Promise<DeliveryReply> {
    return await this.transactions.run(caller, async (manager) => {
      const { name } = await existing(manager, caller, id);
      const [hook] = await manager.query<{ url: string }[]>(
        'select url from webhook where workspace_id = $1 and id = $2',
        [caller.workspaceId, id],
      );
      const text = `This is a test of “${name}”. What it was set up for will come here.`;
      const message = {
        kind: 'test',
        clientId: null,
        to: hook?.url ?? '',
        webhookId: id,
        subject: 'Telltale: a test',
      };
      await queueMessages(manager, caller, this.clock.now(), [
        { ...message, content: { blocks: [{ kind: 'text', text }] } },
      ]);
      return (await deliveries(manager, caller, id, { before: null, limit: 1 }))[0] as DeliveryReply;
    });
  }

  async deliveries(
    caller: Caller,
    id: string,
    { limit = PAGE_LIMIT_DEFAULT, cursor }: PageQuery,
  ): Promise<DeliveryListReply> {
    const list = `deliveries ${id}`;
    const before = cursor === undefined ? null : idIn(decodeCursor(list, cursor, 1));
    return await this.transactions.run(caller, async (manager) => {
      await existing(manager, caller, id);
      const found = await deliveries(manager, caller, id, { before, limit: limit + 1 });
      const data = found.slice(0, limit);
      const last = data.at(-1);
      const isAll = found.length <= limit || last === undefined;
      return { data, page: { nextCursor: isAll ? null : encodeCursor(list, [last.id]) } };
    });
  }

  /** Sends it once more, under the same id. */
  async resend(
    caller: Caller,
    { id, delivery }: { readonly id: string; readonly delivery: string },
  ): Promise<void> {
    await this.transactions.run(caller, async (manager) => {
      await existing(manager, caller, id);
      const values = [caller.workspaceId, id, delivery, this.clock.now()];
      const [rows] = await manager.query<[unknown[], number]>(AGAIN, values);
      if (rows.length === 0)
        throw new Problem('not-found', { detail: 'There is no such delivery, or it is on its way.' });
    });
  }
}

async function existing(
  manager: EntityManager,
  { workspaceId }: Caller,
  id: string,
): Promise<Pick<WebhookReply, keyof WebhookReply>> {
  const [found] = await manager.query<WebhookReply[]>(`${HOOKS} and w.id = $2`, [workspaceId, id]);
  if (found === undefined) throw new Problem('not-found');
  return found;
}

async function deliveries(
  manager: EntityManager,
  { workspaceId }: Caller,
  id: string,
  { before, limit }: { readonly before: string | null; readonly limit: number },
): Promise<DeliveryReply[]> {
  return await manager.query<DeliveryReply[]>(DELIVERIES, [workspaceId, id, before, limit]);
}

function checkedUrl(url: string): string {
  if (URL.canParse(url) && new URL(url).username === '') return url;
  const errors = [
    {
      pointer: '#/url',
      detail: 'Send an address such as https://example.com/hook, without a name and password in it.',
    },
  ];
  throw new Problem('invalid-request', { errors });
}

function idIn([id]: readonly unknown[]): string {
  if (typeof id === 'string' && validate(id)) return id;
  throw new Problem('invalid-cursor');
}
