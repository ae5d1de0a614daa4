import type { Day } from '@telltale/domain';
import type { Caller } from '../access/caller';
import type { ClientsService } from '../clients/clients.service';
import type { MovableClock } from '../clock/movable-clock';
import { JsonText, type Versioned } from '../http/reply';
import type { ProjectsService } from '../projects/projects.service';
import { type DatedChange, datedChanges, officeHour, workingDay } from './calendar';
import { entryWrites, factWrites } from './fact-writes';
import type { SampleClient, SampleProject } from './story';

/** The services that everybody's requests go through, in the transaction and on the clock of the replay. */
export interface ReplayServices {
  readonly clock: MovableClock;
  readonly clients: ClientsService;
  readonly projects: ProjectsService;
}

export interface ReplayContext {
  readonly caller: Caller;
  /** The workspace's, ISO 4217. */
  readonly currency: string;
  /** The client's day on which the story ends. */
  readonly today: Day;
}

/** What the story made. */
export interface Replayed {
  readonly clientId: string;
  readonly projectIds: readonly string[];
}

/** What happened has happened: no guard asks for a reason. */
const AS_A_STORY = { isStory: true };

interface Recorded {
  readonly id: string;
  readonly version: number;
}

/** Tells the story of one client, change by change, each at its moment and in the name of who recorded it. */
export class Replay {
  private readonly recorded = new Map<SampleProject, Recorded>();

  constructor(
    private readonly client: SampleClient,
    private readonly services: ReplayServices,
    private readonly context: ReplayContext,
  ) {}

  async run(): Promise<Replayed> {
    const { clock } = this.services;
    const { createdDaysAgo, timeZone } = this.client;
    clock.moveTo(officeHour(workingDay(this.context.today, createdDaysAgo), timeZone, 0));
    const clientId = await this.makeClient();
    for (const dated of datedChanges(this.client, this.context.today)) {
      clock.moveTo(dated.at);
      this.recorded.set(dated.project, recordedAs(await this.record(clientId, dated)));
    }
    return { clientId, projectIds: [...this.recorded.values()].map(({ id }) => id) };
  }

  private async makeClient(): Promise<string> {
    const { name, key, timeZone, recordedBy } = this.client;
    const caller = this.inTheNameOf(recordedBy);
    return recordedAs(await this.services.clients.create(caller, { name, key, timeZone }, true)).id;
  }

  private async record(
    clientId: string,
    { project, change, isFirst }: DatedChange,
  ): Promise<Versioned<{ readonly id: string }>> {
    const { projects } = this.services;
    const { stage, reason } = change;
    const override = change.override === undefined ? undefined : { reason: change.override };
    const caller = this.inTheNameOf(change.by ?? this.client.recordedBy);
    const facts = factWrites(change.facts ?? {}, this.context);
    const entries = entryWrites(change.facts ?? {}, this.context);
    const { name, unit } = project;
    if (isFirst)
      return await projects.create(caller, { clientId, name, unit, stage, facts, entries }, AS_A_STORY);
    const { id, version } = this.find(project);
    const request = { stage, reason, facts, entries, override };
    return await projects.change(caller, id, version, request, AS_A_STORY);
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

function recordedAs({ version, body }: Versioned<{ readonly id: string }>): Recorded {
  const { id } = body instanceof JsonText ? (JSON.parse(body.text) as { readonly id: string }) : body;
  return { id, version };
}
