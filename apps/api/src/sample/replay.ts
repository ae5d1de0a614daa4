import type { ProjectReply } from '@telltale/contract';
import { type Day, type ReadinessTemplate, STARTING_TEMPLATE } from '@telltale/domain';
import type { Caller } from '../access/caller';
import type { ClientsService } from '../clients/clients.service';
import type { MovableClock } from '../clock/movable-clock';
import { JsonText, type Versioned } from '../http/reply';
import type { ProjectsService } from '../projects/projects.service';
import type { ReadinessService } from '../readiness/readiness.service';
import { type DatedChange, datedChanges, officeHour, workingDay } from './calendar';
import { EntryIds } from './entry-ids';
import { entryWrites, factWrites } from './fact-writes';
import { type JudgementServices, replayJudgement } from './replay-judgements';
import { readinessWrites } from './readiness-writes';
import { ReplayScoring, type ScoringServices } from './replay-scoring';
import type { SampleScoring } from './scoring';
import type { SampleChange, SampleClient, SampleProject, SampleReadiness } from './story';

/** The services that everybody's requests go through, in the transaction and on the clock of the replay. */
export interface ReplayServices extends JudgementServices, ScoringServices {
  readonly clock: MovableClock;
  readonly clients: ClientsService;
  readonly projects: ProjectsService;
  readonly readiness: ReadinessService;
}

export interface ReplayContext {
  readonly caller: Caller;
  /** The workspace's, ISO 4217. */
  readonly currency: string;
  /** The workspace's own checklist; null where it is the starting one. */
  readonly template: ReadinessTemplate | null;
  /** The client's day on which the story ends. */
  readonly today: Day;
}

/** What the story made. */
export interface Replayed {
  readonly clientId: string;
  readonly projectIds: readonly string[];
}

interface Recorded {
  readonly id: string;
  readonly version: number;
  readonly ownerId: string | null;
}

/** Tells the story of one client, change by change, each at its moment and in the name of who recorded it. */
export class Replay {
  private readonly recorded = new Map<SampleProject, Recorded>();
  private readonly ids = new EntryIds();
  private readonly scoring: ReplayScoring;

  constructor(
    private readonly client: SampleClient,
    private readonly services: ReplayServices,
    private readonly context: ReplayContext,
  ) {
    this.scoring = new ReplayScoring(services);
  }

  async run(): Promise<Replayed> {
    const { clock } = this.services;
    const { createdDaysAgo, timeZone } = this.client;
    clock.moveTo(officeHour(workingDay(this.context.today, createdDaysAgo), timeZone, 0));
    const clientId = await this.makeClient();
    for (const dated of datedChanges(this.client, this.context.today)) {
      clock.moveTo(dated.at);
      if (dated.isFirst) await this.create(clientId, dated);
      else if (saysOfRecord(dated.change)) await this.change(dated);
      await this.judge(dated);
    }
    return { clientId, projectIds: [...this.recorded.values()].map(({ id }) => id) };
  }

  private async makeClient(): Promise<string> {
    const { name, key, timeZone, recordedBy } = this.client;
    const caller = this.inTheNameOf(recordedBy);
    const { body } = await this.services.clients.create(caller, { name, key, timeZone }, true);
    return told(body).id;
  }

  private async create(clientId: string, dated: DatedChange): Promise<void> {
    const { project, change } = dated;
    const { name, unit } = project;
    const request = { clientId, name, unit, stage: change.stage, ...this.writes(dated) };
    this.keep(project, await this.services.projects.create(this.recorder(change), request));
  }

  private async change(dated: DatedChange): Promise<void> {
    const { project, change } = dated;
    const { id, version } = this.find(project);
    const { stage, reason } = change;
    const request = { stage, reason, override: this.override(change), ...this.writes(dated) };
    this.keep(project, await this.services.projects.change(this.recorder(change), id, version, request));
  }

  private async answerChecklist({ project, change }: DatedChange, told: SampleReadiness): Promise<void> {
    const items = readinessWrites(told, this.context.template ?? STARTING_TEMPLATE);
    if (Object.keys(items).length === 0) return;
    const recorded = this.find(project);
    const { id, version: seen } = recorded;
    const { version } = await this.services.readiness.change(this.recorder(change), id, seen, { items });
    this.recorded.set(project, { ...recorded, version });
  }

  private async judge(dated: DatedChange): Promise<void> {
    const { readiness, judged, scored } = dated.change;
    if (readiness !== undefined) await this.answerChecklist(dated, readiness);
    if (scored !== undefined) await this.score(dated, scored);
    if (judged === undefined) return;
    const { project, change } = dated;
    const { today, currency } = this.context;
    const recorded = this.find(project);
    await replayJudgement(this.services, this.recorder(change), { ...recorded, today, currency }, judged);
    // Who judges names no version, and makes the next one.
    this.recorded.set(project, { ...recorded, version: recorded.version + 1 });
  }

  private async score({ project, change, at }: DatedChange, told: SampleScoring): Promise<void> {
    const { today } = this.context;
    await this.scoring.tell(this.recorder(change), { id: this.find(project).id, at, today }, told);
  }

  private writes({ day, project, change: { facts = {} } }: DatedChange) {
    const telling = { ...this.context, day, idOf: this.ids.of(project) };
    return { facts: factWrites(facts, telling), entries: entryWrites(facts, telling) };
  }

  /** The stories know the starting checklist; another one may ask for more before Production. */
  private override({ stage, override }: SampleChange): { readonly reason: string } | undefined {
    const isStranger = stage === 'production' && this.context.template !== null;
    const reason = override ?? (isStranger ? WRITTEN_FOR_ANOTHER : undefined);
    return reason === undefined ? undefined : { reason };
  }

  private recorder({ by = this.client.recordedBy }: SampleChange): Caller {
    return this.inTheNameOf(by);
  }

  private keep(project: SampleProject, reply: Versioned<ProjectReply>): void {
    this.recorded.set(project, recordedAs(reply));
  }

  private find(project: SampleProject): Recorded {
    const found = this.recorded.get(project);
    if (found === undefined)
      throw new Error(`The story of ${project.name} does not begin with its creation.`);
    return found;
  }

  /** Nobody in a story has an account: their names alone stand in the log. */
  private inTheNameOf(name: string): Caller {
    return { ...this.context.caller, accountId: null, name };
  }
}

const WRITTEN_FOR_ANOTHER = 'Its story was written for the checklist that a workspace starts with.';

/** Whether something of the record changes, and not the checklist alone. */
function saysOfRecord({ stage, reason, facts }: SampleChange): boolean {
  return stage !== undefined || reason !== undefined || facts !== undefined;
}

function recordedAs({ version, body }: Versioned<ProjectReply>): Recorded {
  const { id, facts } = told(body);
  const owner = facts['business-owner']?.value as { readonly personId: string } | null | undefined;
  return { id, version, ownerId: owner?.personId ?? null };
}

function told<T>(body: T | JsonText): T {
  return body instanceof JsonText ? (JSON.parse(body.text) as T) : body;
}
