import { Injectable } from '@nestjs/common';
import type { SamplePortfolioReply } from '@telltale/contract';
import type { EntityManager } from 'typeorm';
import type { Caller } from '../access/caller';
import { ClientsService } from '../clients/clients.service';
import { Clock } from '../clock/clock';
import { MovableClock } from '../clock/movable-clock';
import { WorkspaceTransaction } from '../database/workspace-transaction';
import { ChangesService } from '../evaluations/changes/changes.service';
import { PushService } from '../evaluations/push/push.service';
import { QuestionsService } from '../evaluations/questions/questions.service';
import { TellQuestion } from '../evaluations/questions/tell-question';
import { StandingWriter } from '../evaluations/standing/standing-writer';
import { EvalSuiteList } from '../evaluations/suites/suite-list';
import { EvalSuitesService } from '../evaluations/suites/suites.service';
import { announce } from '../events/outbox';
import { Problem } from '../http/problem';
import { ClaimsService } from '../judgements/claims.service';
import { ClosingList } from '../judgements/closing-list';
import { ClosingListService } from '../judgements/closing-list.service';
import { ConditionsService } from '../judgements/conditions.service';
import { DecisionList } from '../judgements/decision-list';
import { DecisionsService } from '../judgements/decisions.service';
import { DisputesService } from '../judgements/disputes.service';
import { JudgementLog } from '../judgements/judgement-log';
import { JudgementRecorder } from '../judgements/judgement-recorder';
import { OverridesService } from '../judgements/overrides.service';
import { WaiversService } from '../judgements/waivers.service';
import { NOBODY_HEARS } from '../messages/webhooks/tell-hooks';
import { ProjectWriter } from '../projects/project-writer';
import { ProjectsService } from '../projects/projects.service';
import { takeProjects } from '../projects/take-project';
import { ReadinessService } from '../readiness/readiness.service';
import { Rereader } from '../signs/rereader';
import { RereadQueue } from '../signs/reread-queue';
import { telltaleItself } from '../signs/telltale-itself';
import { SAMPLE_CLIENTS } from './portfolio';
import { Replay, type ReplayContext, type ReplayServices } from './replay';
import type { ScoringServices } from './replay-scoring';

const COUNT = `
  select count(distinct c.id)::integer as clients, count(p.id)::integer as projects
  from client c left join project p on p.workspace_id = c.workspace_id and p.client_id = c.id
  where c.workspace_id = $1 and c.is_sample`;

const WORKSPACE = `
  select currency, readiness_template as template from workspace where workspace_id = $1 for no key update`;

type Workspace = Pick<ReplayContext, 'currency' | 'template'>;

/** Loads and removes the sample portfolio, each in one transaction: it is there whole or not at all. */
@Injectable()
export class SampleService {
  constructor(
    private readonly transactions: WorkspaceTransaction,
    private readonly clients: ClientsService,
    private readonly writer: ProjectWriter,
    private readonly rereader: Rereader,
    private readonly queue: RereadQueue,
    private readonly clock: Clock,
  ) {}

  async describe(caller: Caller): Promise<SamplePortfolioReply> {
    return await this.transactions.run(caller, (manager) => count(manager, caller));
  }

  async load(caller: Caller): Promise<SamplePortfolioReply> {
    return await this.write(caller, async (manager, workspace) => {
      const { isLoaded } = await count(manager, caller);
      if (isLoaded) throw new Problem('sample-already-loaded');
      const services = this.replayServices();
      for (const client of SAMPLE_CLIENTS) {
        const today = this.clock.today(client.timeZone);
        const made = await new Replay(client, services, { caller, ...workspace, today }).run();
        const itself = telltaleItself(caller.workspaceId);
        // From the last change to today, as the daily job would have it.
        await this.rereader.rereadLocked(manager, itself, made.projectIds, { isDue: true });
      }
      return await count(manager, caller);
    });
  }

  async remove(caller: Caller): Promise<void> {
    await this.write(caller, async (manager) => {
      for (const { id, projects } of await sampleClients(manager, caller)) {
        const taken = await takeProjects(manager, caller, { clientId: id, ids: projects, clock: this.clock });
        if (taken !== undefined) await this.writer.remove(manager, caller, taken, 'sample.removed');
        const { version } = await this.clients.read(caller, id);
        await this.clients.remove(caller, id, version);
      }
    });
  }

  /** One at a time in a workspace, and announced as one change of the portfolio. */
  private async write<T>(
    caller: Caller,
    work: (manager: EntityManager, workspace: Workspace) => Promise<T>,
  ): Promise<T> {
    if (caller.clients !== null) throw new Problem('not-allowed', { detail: FOR_ALL_CLIENTS });
    return await this.transactions.run(caller, async (manager) => {
      const [workspace] = await manager.query<Workspace[]>(WORKSPACE, [caller.workspaceId]);
      if (workspace === undefined) throw new Problem('not-found');
      const done = await work(manager, workspace);
      await manager.query(FORGET_EVENTS, [caller.workspaceId]);
      const portfolio = { topic: 'portfolio', subjectId: null, clientId: null } as const;
      await announce(manager, caller, this.clock.now(), [portfolio]);
      return done;
    });
  }

  /**
   * The services of every request, joined to the open transaction. The clock that the replay moves is its own: whoever works
   * beside it sees the time as it is.
   */
  private replayServices(): ReplayServices {
    const clock = new MovableClock(this.clock.now());
    const writer = new ProjectWriter(clock, this.queue, NOBODY_HEARS);
    const recorder = new JudgementRecorder(this.transactions, writer, clock);
    const log = new JudgementLog(this.transactions);
    const decisionList = new DecisionList(this.transactions);
    return {
      clock,
      clients: new ClientsService(this.transactions, clock, new Rereader(clock)),
      projects: new ProjectsService(this.transactions, writer, clock),
      claims: new ClaimsService(recorder, log),
      waivers: new WaiversService(recorder, log, UNNOTED),
      disputes: new DisputesService(recorder, log),
      decisions: new DecisionsService(this.transactions, recorder, decisionList, UNNOTED),
      decisionList,
      conditions: new ConditionsService(this.transactions, recorder, decisionList),
      closing: new ClosingListService(this.transactions, recorder, new ClosingList(this.transactions)),
      overrides: new OverridesService(recorder),
      readiness: new ReadinessService(this.transactions, writer, clock),
      ...this.scoringServices(clock),
    };
  }

  private scoringServices(clock: MovableClock): ScoringServices {
    const { transactions } = this;
    const standing = new StandingWriter(clock);
    const list = new EvalSuiteList(transactions);
    return {
      pushes: new PushService(transactions, standing, clock, NOBODY_HEARS),
      suites: new EvalSuitesService(transactions, list, standing, clock),
      suiteList: list,
      changes: new ChangesService(transactions, standing, clock),
      questions: new QuestionsService(transactions, new TellQuestion(standing, clock), clock),
    };
  }
}

const FOR_ALL_CLIENTS = 'The sample portfolio makes clients: it is for those who see all of them.';

// The events of this transaction alone: hundreds of small ones that nobody has seen yet.
const FORGET_EVENTS = 'delete from outbox where workspace_id = $1 and xid = pg_current_xact_id()';

async function count(manager: EntityManager, { workspaceId }: Caller): Promise<SamplePortfolioReply> {
  const [found] = await manager.query<{ clients: number; projects: number }[]>(COUNT, [workspaceId]);
  const { clients = 0, projects = 0 } = found ?? {};
  return { isLoaded: clients > 0, clients, projects };
}

interface SampleClientRow {
  readonly id: string;
  readonly projects: readonly string[];
}

async function sampleClients(manager: EntityManager, { workspaceId }: Caller): Promise<SampleClientRow[]> {
  return await manager.query<SampleClientRow[]>(
    `select c.id, array(select p.id from project p where p.workspace_id = $1 and p.client_id = c.id) as projects
     from client c where c.workspace_id = $1 and c.is_sample order by c.id`,
    [workspaceId],
  );
}

/** A told past was done by nobody: it is no entry of the audit log. */
const UNNOTED = { note: () => Promise.resolve() };
