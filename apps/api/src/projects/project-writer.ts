import { Inject, Injectable } from '@nestjs/common';
import type { Day, FactSource, Person, Stage } from '@telltale/domain';
import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import type { Caller } from '../access/caller';
import { Clock } from '../clock/clock';
import { type Herald, TellHooks } from '../messages/webhooks/tell-hooks';
import { ProjectInHand } from '../signs/project-in-hand';
import { RereadQueue } from '../signs/reread-queue';
import type { Authorship } from './chain-entries';
import type { ClientInHand } from './client-in-hand';
import { decisionNews } from './decision-news';
import { lockWithSiblings } from '../signs/locks';
import { type AnswerWrites, entriesOf, type ProjectEdit } from './project-edit';
import { type Created, type ChangeEntry, firstState } from './record-changes';
import { type RemovalReason, removeProjects } from './remove-projects';
import type { TakenClient, TakenProjects } from './take-project';
import { type Drafted, writeProjects } from './write-projects';

/** A project that is to be. */
export interface NewProject {
  readonly name: string;
  readonly unit: string | null;
  readonly stage: Stage | null;
  readonly facts: AnswerWrites;
  readonly judgements?: readonly ChangeEntry[];
  /** Where it comes from, when that is a file. */
  readonly source?: FactSource | null;
}

/** A project that is locked and loaded, with what shall be different. */
export interface EditedProject {
  readonly project: ProjectInHand;
  readonly edit: ProjectEdit;
}

/** Writes projects of one client at a time, in the caller's transaction: the doors, the import and the sample come here. */
@Injectable()
export class ProjectWriter {
  constructor(
    private readonly clock: Clock,
    private readonly queue: RereadQueue,
    @Inject(TellHooks) private readonly hooks: Herald,
  ) {}

  /** Makes projects of a client that was taken with as many keys; they come back in the order in which they were given. */
  async create(
    manager: EntityManager,
    caller: Caller,
    client: ClientInHand,
    { projects, people = [], importId = null }: NewProjects,
  ): Promise<ProjectInHand[]> {
    const author = this.author(caller, client);
    const siblings = await lockWithSiblings(
      manager,
      { workspaceId: caller.workspaceId, clientId: client.id },
      [],
    );
    const known = new Map([...client.people, ...people].map((person) => [person.personId, person]));
    const drafted = projects.map((project, index) => {
      const created = { key: client.keys[index] ?? '', ...project };
      return draft(created, project, { client, people: known, author, importId });
    });
    const { standing } = client;
    const written = await writeProjects(manager, drafted, { id: client.id, standing, siblings }, author);
    if (written.leavesSiblings) await this.queueSiblings(manager, caller, client.id);
    return drafted.map(({ project }) => project);
  }

  /** Records what is different in locked projects of one client. */
  async change(
    manager: EntityManager,
    caller: Caller,
    client: TakenClient,
    edited: readonly EditedProject[],
  ): Promise<void> {
    const drafted = edited.map(({ project, edit }) => ({ project, entries: entriesOf(project.state, edit) }));
    await this.append(manager, caller, client, { drafted });
  }

  /** Adds entries to the logs of locked projects of one client. */
  async append(
    manager: EntityManager,
    caller: Caller,
    client: TakenClient,
    { drafted, isOfMany = false }: { readonly drafted: readonly Drafted[]; readonly isOfMany?: boolean },
  ): Promise<void> {
    const author = { ...this.author(caller, client), isOfMany };
    const written = await writeProjects(manager, drafted, client, author);
    if (written.leavesSiblings) await this.queueSiblings(manager, caller, client.id);
    for (const news of decisionNews(drafted, author)) await this.hooks.put(manager, news);
  }

  /** Deletes locked projects of one client; `why` names the audit entry that each leaves behind. */
  async remove(
    manager: EntityManager,
    caller: Caller,
    taken: TakenProjects,
    why: RemovalReason,
  ): Promise<void> {
    const author = this.author(caller, taken.client);
    const leavesSiblings = await removeProjects(manager, taken, { author, why });
    if (leavesSiblings) await this.queueSiblings(manager, caller, taken.client.id);
  }

  private async queueSiblings(
    manager: EntityManager,
    { workspaceId }: Caller,
    clientId: string,
  ): Promise<void> {
    await this.queue.add(manager, { workspaceId, clientId });
  }

  private author(caller: Caller, { today }: { readonly today: Day }): Authorship {
    const { workspaceId, accountId, name } = caller;
    return { workspaceId, accountId, by: name, at: this.clock.now(), today };
  }
}

export interface NewProjects {
  readonly projects: readonly NewProject[];
  /** People who were made in the same transaction. */
  readonly people?: readonly Person[];
  readonly importId?: string | null;
}

interface Cradle {
  readonly client: ClientInHand;
  readonly people: ReadonlyMap<string, Person>;
  readonly author: Authorship;
  readonly importId: string | null;
}

function draft(created: Created, project: NewProject, cradle: Cradle): Drafted {
  const { client, people, author, importId } = cradle;
  const { key, name, unit, stage } = created;
  const { facts, judgements } = project;
  const state = firstState(
    { id: v7(), clientId: client.id },
    { key, name, unit, stage },
    { on: author.today, by: author.by },
  );
  const first: ChangeEntry = {
    what: 'created',
    before: null,
    after: { key, name, unit, stage },
    holdsFrom: null,
    reason: null,
    source: project.source ?? null,
  };
  const surroundings = {
    people,
    standing: client.standing,
    settings: client.settings,
    settingsVersion: client.settingsVersion,
  };
  const at = author.at.toISOString();
  const inHand = new ProjectInHand(state, surroundings, {
    workspace_id: author.workspaceId,
    client_name: client.name,
    change_count: 0,
    head_hash: null,
    import_id: importId,
    version: 1,
    created_at: at,
    updated_at: at,
  });
  return { project: inHand, entries: [first, ...entriesOf(state, { facts, judgements })] };
}
