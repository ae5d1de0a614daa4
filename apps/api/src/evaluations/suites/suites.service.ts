import { Injectable } from '@nestjs/common';
import type {
  EvalBaselineRequest,
  EvalSuitePatchRequest,
  EvalSuiteReply,
  EvalSuiteRequest,
} from '@telltale/contract';
import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import type { Caller } from '../../access/caller';
import { Clock } from '../../clock/clock';
import { WorkspaceTransaction } from '../../database/workspace-transaction';
import { announce } from '../../events/outbox';
import { Problem } from '../../http/problem';
import { Versioned } from '../../http/reply';
import { refuseStale } from '../../http/stale-version';
import type { TakenProject } from '../../projects/take-project';
import { takeNamedProject } from '../named-project';
import { StandingWriter } from '../standing/standing-writer';
import { chooseBaseline } from './choose-baseline';
import { checkedFields, refuseStrangeOwner, type SuiteFields } from './suite-fields';
import { EvalSuiteList } from './suite-list';

const EMPTY: SuiteFields = {
  name: '',
  version: null,
  fixedSince: null,
  ownerId: null,
  passThreshold: null,
  primaryMetric: null,
  mainBranch: null,
  unanswered: null,
};

const FIND = `
  select s.id, s.row_version as "rowVersion", s.name, s.version, s.fixed_since::text as "fixedSince", s.owner_id as "ownerId",
    s.pass_threshold as "passThreshold", s.primary_metric as "primaryMetric", s.main_branch as "mainBranch", s.unanswered
  from eval_suite s
  where s.workspace_id = $1 and s.project_id = $2 and (s.key = $3 or s.id::text = $3)`;

const ADD = `
  insert into eval_suite (workspace_id, id, project_id, client_id, key, name, version, fixed_since, owner_id, pass_threshold,
    primary_metric, main_branch, unanswered, created_at, updated_at)
  values ($1, $2, $3, $4, $5, $5, $6, $7, $8, $9, $10, $11, $12, $13, $13)
  on conflict (workspace_id, project_id, key) do nothing returning id`;

/** Whoever takes the name of the main branch away goes back to that of the first run. */
const FIRST_BRANCH = `(
  select r.branch from eval_run r where r.workspace_id = $1 and r.suite_id = $2 order by r.id limit 1)`;

const CHANGE = `
  update eval_suite set name = $3, version = $4, fixed_since = $5, owner_id = $6, pass_threshold = $7, primary_metric = $8,
    main_branch = coalesce($9, ${FIRST_BRANCH}), unanswered = $10, updated_at = $11, row_version = row_version + 1
  where workspace_id = $1 and id = $2`;

const VERSION = `
  insert into eval_suite_version (workspace_id, suite_id, id, client_id, version, fixed_since, cases, unanswered, recorded_on, at,
    account_id, by_name)
  select workspace_id, id, $3, client_id, version, fixed_since, cases, unanswered, $4, $5, $6, $7
  from eval_suite where workspace_id = $1 and id = $2`;

type StoredSuite = SuiteFields & { readonly id: string; readonly rowVersion: number };

/** Suites as people keep them: who owns one, since when it is fixed, from which share on it is passed, which run is the baseline. */
@Injectable()
export class EvalSuitesService {
  constructor(
    private readonly transactions: WorkspaceTransaction,
    private readonly suiteList: EvalSuiteList,
    private readonly standing: StandingWriter,
    private readonly clock: Clock,
  ) {}

  /** Before its first run; the key is the name, by which runs are pushed. */
  async create(
    caller: Caller,
    project: string,
    request: EvalSuiteRequest,
  ): Promise<Versioned<EvalSuiteReply>> {
    return await this.write(caller, project, async (manager, taken) => {
      const fields = checkedFields(request, EMPTY, taken.client.today);
      await refuseStrangeOwner(manager, caller, taken.client.id, fields.ownerId);
      const id = v7();
      const key = fields.name.normalize('NFC');
      const place = [caller.workspaceId, id, taken.project.id, taken.client.id, key];
      const made = await manager.query<unknown[]>(ADD, [...place, ...valuesOf(fields), this.clock.now()]);
      if (made.length === 0) throw nameTaken(key);
      if (isNoted(fields, EMPTY)) await this.noteVersion(manager, caller, taken, id);
      return id;
    });
  }

  async change(
    caller: Caller,
    { project, suite }: SuiteAddress,
    version: number,
    request: EvalSuitePatchRequest,
  ): Promise<Versioned<EvalSuiteReply>> {
    return await this.write(caller, project, async (manager, taken) => {
      const before = await existing(manager, caller, taken, suite);
      refuseStale(version, before.rowVersion);
      const fields = checkedFields(request, before, taken.client.today);
      await refuseStrangeOwner(manager, caller, taken.client.id, fields.ownerId);
      const values = [fields.name, ...valuesOf(fields), this.clock.now()];
      await manager.query(CHANGE, [caller.workspaceId, before.id, ...values]);
      if (isNoted(fields, before)) await this.noteVersion(manager, caller, taken, before.id);
      return before.id;
    });
  }

  /** Kept until somebody chooses another; the runs of its line are held against it at once. */
  async chooseBaseline(
    caller: Caller,
    { project, suite }: SuiteAddress,
    request: EvalBaselineRequest,
  ): Promise<Versioned<EvalSuiteReply>> {
    return await this.write(caller, project, async (manager, taken) => {
      const { id } = await existing(manager, caller, taken, suite);
      const { today } = taken.client;
      await chooseBaseline(manager, caller, { suiteId: id, request, today, at: this.clock.now() });
      return id;
    });
  }

  private async write(
    caller: Caller,
    name: string,
    work: (manager: EntityManager, taken: TakenProject) => Promise<string>,
  ): Promise<Versioned<EvalSuiteReply>> {
    return await this.transactions.run(caller, async (manager) => {
      const taken = await takeNamedProject(manager, caller, name, this.clock);
      const id = await work(manager, taken);
      await this.standing.renew(manager, caller, taken, id);
      const { project, client } = taken;
      await announce(manager, caller, this.clock.now(), [
        { topic: 'project', subjectId: project.id, clientId: client.id },
      ]);
      const reply = await this.suiteList.read(caller, project.id, id);
      return new Versioned(reply.rowVersion, reply);
    });
  }

  private async noteVersion(
    manager: EntityManager,
    { workspaceId, accountId, name }: Caller,
    { client }: TakenProject,
    suiteId: string,
  ): Promise<void> {
    const values = [workspaceId, suiteId, v7(), client.today, this.clock.now(), accountId, name];
    await manager.query(VERSION, values);
  }
}

/** A suite by key or id, of a project by key or id. */
export interface SuiteAddress {
  readonly project: string;
  readonly suite: string;
}

/** What a past day asks of a suite. */
function isNoted(fields: SuiteFields, before: SuiteFields): boolean {
  return (
    fields.version !== before.version ||
    fields.fixedSince !== before.fixedSince ||
    fields.unanswered !== before.unanswered
  );
}

function valuesOf(fields: SuiteFields) {
  const { version, fixedSince, ownerId, passThreshold, primaryMetric, mainBranch, unanswered } = fields;
  return [version, fixedSince, ownerId, passThreshold, primaryMetric, mainBranch, unanswered];
}

async function existing(
  manager: EntityManager,
  { workspaceId }: Caller,
  { project }: TakenProject,
  suite: string,
): Promise<StoredSuite> {
  const [found] = await manager.query<StoredSuite[]>(FIND, [workspaceId, project.id, suite]);
  if (found === undefined) throw new Problem('not-found');
  return found;
}

function nameTaken(key: string): Problem {
  const detail = `The project has a suite '${key}' already.`;
  return new Problem('name-taken', { detail, errors: [{ pointer: '#/name', detail }] });
}
