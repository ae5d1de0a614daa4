import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import type { ReadinessTemplateReply, TemplateVersionReply } from '@telltale/contract';
import { checkTemplate, type ReadinessTemplate, STARTING_TEMPLATE } from '@telltale/domain';
import type { EntityManager } from 'typeorm';
import type { Caller } from '../access/caller';
import { Clock } from '../clock/clock';
import { audit } from '../database/audit';
import { WorkspaceTransaction } from '../database/workspace-transaction';
import { announce } from '../events/outbox';
import { Problem } from '../http/problem';
import { Versioned } from '../http/reply';
import { instantText } from '../projects/people.sql';
import { RereadQueue } from '../signs/reread-queue';

interface Found {
  readonly version: number;
  readonly time_zone: string;
  readonly template: ReadinessTemplate | null;
  readonly scored: number;
  readonly versions: TemplateVersionReply[] | null;
}

const FIND = `
  select w.readiness_version as version, w.time_zone, w.readiness_template as template,
    (select count(*)::int from project p where p.workspace_id = w.workspace_id and p.readiness is not null) as scored,
    (select json_agg(json_build_object('version', v.version, 'at', ${instantText('v.at')}, 'by', v.by_name)
                     order by v.version desc)
     from readiness_template v where v.workspace_id = w.workspace_id) as versions
  from workspace w where w.workspace_id = $1`;

const STORE = `
  with kept as (
    insert into readiness_template (workspace_id, version, template, recorded_on, at, account_id, by_name)
    values ($1, $2, $3, $4, $5, $6, $7)
  )
  update workspace set readiness_template = $3, readiness_version = $2 where workspace_id = $1`;

// Only a checklist that somebody began has a score that a new template may change.
const CLIENTS_WITH_ANSWERS = `
  select distinct r.client_id from project_record r
  where r.workspace_id = $1 and r.judgements ? 'readiness'`;

/** The template of the readiness checklist, which a workspace may make its own. Answers stay as they were. */
@Injectable()
export class TemplateService {
  constructor(
    private readonly transactions: WorkspaceTransaction,
    private readonly queue: RereadQueue,
    private readonly clock: Clock,
  ) {}

  async read(caller: Caller): Promise<Versioned<ReadinessTemplateReply>> {
    return await this.transactions.run(caller, async (manager) => replyOf(await find(manager, caller)));
  }

  async change(caller: Caller, version: number, sent: unknown): Promise<Versioned<ReadinessTemplateReply>> {
    if (caller.clients !== null) throw new Problem('not-allowed', { detail: FOR_ALL_CLIENTS });
    const template = checked(sent);
    return await this.transactions.run(caller, async (manager) => {
      await manager.query('select from workspace where workspace_id = $1 for no key update', [
        caller.workspaceId,
      ]);
      const before = await find(manager, caller);
      if (before.version !== version)
        throw new Problem('stale-version', {
          detail: `You changed version ${version}; it is version ${before.version} now. Read it again.`,
        });
      if (isDeepStrictEqual(template, before.template ?? STARTING_TEMPLATE)) return replyOf(before);
      await this.store(manager, caller, { template, before });
      return replyOf(await find(manager, caller));
    });
  }

  private async store(
    manager: EntityManager,
    caller: Caller,
    { template, before }: { readonly template: ReadinessTemplate; readonly before: Found },
  ): Promise<void> {
    const { workspaceId, accountId, name } = caller;
    const [at, today] = [this.clock.now(), this.clock.today(before.time_zone)];
    const text = JSON.stringify(template);
    await manager.query(STORE, [workspaceId, before.version + 1, text, today, at, accountId, name]);
    const subject = { of: 'readiness', version: before.version + 1 };
    await audit(manager, caller, at, { what: 'settings.changed', subject });
    await announce(manager, caller, at, [{ topic: 'portfolio', subjectId: null, clientId: null }]);
    const clients = await manager.query<{ client_id: string }[]>(CLIENTS_WITH_ANSWERS, [workspaceId]);
    for (const { client_id: clientId } of clients) await this.queue.add(manager, { workspaceId, clientId });
  }
}

const FOR_ALL_CLIENTS = 'The checklist is one for all clients: it is for those who see all of them.';

function checked(sent: unknown): ReadinessTemplate {
  const problems = checkTemplate(sent);
  if (problems.length === 0) return sent as ReadinessTemplate;
  const errors = problems.map(({ pointer, detail }) => ({ pointer: `#/template${pointer}`, detail }));
  throw new Problem('invalid-request', { errors });
}

async function find(manager: EntityManager, { workspaceId }: Caller): Promise<Found> {
  const [found] = await manager.query<Found[]>(FIND, [workspaceId]);
  if (found === undefined) throw new Problem('not-found');
  return found;
}

function replyOf({ version, template, scored, versions }: Found): Versioned<ReadinessTemplateReply> {
  return new Versioned(version, {
    version,
    template: template ?? STARTING_TEMPLATE,
    isStarting: template === null || isDeepStrictEqual(template, STARTING_TEMPLATE),
    scored,
    versions: versions ?? [],
  });
}
