import { Injectable } from '@nestjs/common';
import type {
  AgendaProjectReply,
  BoardAskReply,
  BoardReply,
  ProjectListReply,
  ReviewDecisionReply,
  StandingOfClientReply,
} from '@telltale/contract';
import { type Day, isDecisionNeed } from '@telltale/domain';
import { Temporal } from 'temporal-polyfill';
import type { EntityManager } from 'typeorm';
import type { Caller } from '../../access/caller';
import { logoOfOne } from '../../clients/logo-of-one';
import { Clock } from '../../clock/clock';
import { queryByName } from '../../database/query-by-name';
import { WorkspaceTransaction } from '../../database/workspace-transaction';
import { SummaryService } from '../../portfolio/summary.service';
import { ProjectList } from '../../projects/project-list';
import { readAgenda } from '../../reviews/agenda/agenda-reader';
import { DECISIONS_SINCE } from '../../reviews/agenda/decisions.sql';
import { PORTFOLIO_STANDING } from '../../reviews/agenda/portfolio-standing.sql';

/** Projects beyond these are in the figures. */
const PROJECTS_MOST = 60;

export interface BoardScope {
  /** Null: all that the caller sees. */
  readonly clients: readonly string[] | null;
  readonly since: Day;
  /** The workspace's. */
  readonly today: Day;
  readonly workspace: { readonly name: string; readonly currency: string; readonly timeZone: string };
  /** Where its reader finds a logo, for whoever has no account. */
  readonly logoPath?: string;
}

const NAMES = `
  select coalesce(json_agg(json_build_object('id', k.id, 'name', k.name) order by k.name), '[]') as names
  from client k where k.workspace_id = $1 and k.id = any ($2)`;

/** The page for a board: how the portfolio stands, what changed in a period, what was decided, what is asked. */
@Injectable()
export class BoardReader {
  constructor(
    private readonly transactions: WorkspaceTransaction,
    private readonly summaries: SummaryService,
    private readonly projectList: ProjectList,
    private readonly clock: Clock,
  ) {}

  async read(caller: Caller, scope: BoardScope): Promise<BoardReply> {
    return await this.transactions.run(caller, (manager) => this.compose(manager, caller, scope));
  }

  private async compose(manager: EntityManager, caller: Caller, scope: BoardScope): Promise<BoardReply> {
    const { clients, since, today, workspace, logoPath } = scope;
    const client = clients?.join(',');
    const [summary, projects, changes] = [
      await this.summaries.summarise(caller, { client }, today),
      await this.projectList.list(
        caller,
        { client, stage: 'active', sort: 'severity', limit: PROJECTS_MOST },
        today,
      ),
      await this.changesSince(manager, caller, scope),
    ];
    const portfolio = await this.standing(manager, caller, clients);
    return {
      workspace: workspace.name,
      currency: oneCurrency(portfolio) ?? workspace.currency,
      clients: clients === null ? null : await namesOf(manager, caller, clients),
      logo: await logoOfOne(manager, caller.workspaceId, clients, logoPath),
      on: today,
      since,
      portfolio,
      lights: summary.modes,
      projects: (JSON.parse(projects.text) as ProjectListReply).data,
      ...changes,
      shared: null,
    };
  }

  private async changesSince(
    manager: EntityManager,
    caller: Caller,
    { clients, since, today, workspace }: BoardScope,
  ) {
    const at = this.clock.now();
    const agenda = await readAgenda(manager, caller, {
      ...{ clients, sinceOn: since, hasBefore: false, toldBefore: [], at, today },
    });
    const values = [caller.workspaceId, clients, beginningOf(since, workspace.timeZone), at, at];
    const [found] = await queryByName<{ decisions: ReviewDecisionReply[] }>(manager, {
      name: 'decisions of a review',
      text: DECISIONS_SINCE,
      values,
    });
    return {
      changed: agenda.agenda.map(withoutNeeds).filter(({ items }) => items.length > 0),
      changedOf: agenda.agendaOf,
      quiet: agenda.quiet,
      decisions: found?.decisions ?? [],
      asks: agenda.agenda.flatMap(askOf),
      asksOf: agenda.inNeed,
    };
  }

  private async standing(
    manager: EntityManager,
    caller: Caller,
    clients: readonly string[] | null,
  ): Promise<StandingOfClientReply[]> {
    const [found] = await queryByName<{ portfolio: StandingOfClientReply[] }>(manager, {
      name: 'portfolio of a review',
      text: PORTFOLIO_STANDING,
      values: [caller.workspaceId, clients],
    });
    return found?.portfolio ?? [];
  }
}

/** Midnight of the day in a time zone. */
function beginningOf(day: Day, timeZone: string): Date {
  return new Date(Temporal.PlainDate.from(day).toZonedDateTime(timeZone).epochMilliseconds);
}

async function namesOf(manager: EntityManager, { workspaceId }: Caller, clients: readonly string[]) {
  const [found] = await manager.query<{ names: { id: string; name: string }[] }[]>(NAMES, [
    workspaceId,
    clients,
  ]);
  return found?.names ?? [];
}

/** What waits for a decision stands among what is asked; here is what changed. */
function withoutNeeds({ project, needs, items }: AgendaProjectReply): AgendaProjectReply {
  return { project, needs, items: items.filter(({ kind }) => !isDecisionNeed(kind)) };
}

function askOf({ project, needs, items }: AgendaProjectReply): BoardAskReply[] {
  const need = items.find(({ kind }) => kind === needs);
  if (need === undefined) return [];
  const { id, name, client, owner } = project;
  return [
    {
      projectId: id,
      project: name,
      client,
      owner: owner?.name ?? null,
      title: need.title,
      because: need.because,
    },
  ];
}

/** Of clients that all count in one; what others have is added up in the workspace's, without theirs. */
function oneCurrency(portfolio: readonly StandingOfClientReply[]): string | null {
  const [first, ...others] = new Set(portfolio.map(({ currency }) => currency));
  return others.length > 0 ? null : (first ?? null);
}
