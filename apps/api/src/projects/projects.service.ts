import { Injectable } from '@nestjs/common';
import type { ProjectCreateRequest, ProjectPatchRequest, ProjectReply } from '@telltale/contract';
import { checkStageMove, type StoredFacts } from '@telltale/domain';
import type { EntityManager } from 'typeorm';
import type { Caller } from '../access/caller';
import { Clock } from '../clock/clock';
import { WorkspaceTransaction } from '../database/workspace-transaction';
import { Problem } from '../http/problem';
import { Versioned } from '../http/reply';
import type { ProjectInHand } from '../signs/project-in-hand';
import { snapshotOf } from '../signs/project-snapshot';
import { checkDates } from './check-dates';
import { checkFields } from './check-fields';
import { takeClient } from './client-in-hand';
import { decisionsWith } from './decisions-with';
import { makePeople, namesNewPeople, peopleNamedIn } from './named-people';
import { guardsPassedByNew, passGuards } from './pass-guards';
import type { AnswerWrites, ProjectEdit } from './project-edit';
import { projectReply } from './project.mapping';
import { ProjectWriter } from './project-writer';
import type { FactsContext } from './check-sent-value';
import { checkSentEntries } from './sent-entries';
import { checkSentFacts } from './sent-facts';
import { refuseVerifying } from './refuse-verifying';
import { refuseRegisterWrites } from './register-refusals';
import { mayChangeStanding } from './standing';
import { type TakenProject, type TakenWith, takeProject } from './take-project';
import { toldByLog } from './told-by-log';

/** A change of a project's record. */
export interface RecordWrite {
  /** The version that was seen; null for a change that takes nothing from anybody. */
  readonly version: number | null;
  /** Who and what is named in it. */
  readonly request: ProjectPatchRequest;
  /** What shall be recorded, checked against what is: it refuses what cannot be. */
  readonly answers: (recorded: StoredFacts, context: FactsContext) => AnswerWrites;
}

/** Creates and changes projects for those who send requests: what is wrong is refused with the field that it is in. */
@Injectable()
export class ProjectsService {
  constructor(
    private readonly transactions: WorkspaceTransaction,
    private readonly writer: ProjectWriter,
    private readonly clock: Clock,
  ) {}

  async create(caller: Caller, request: ProjectCreateRequest): Promise<Versioned<ProjectReply>> {
    return await this.transactions.run(caller, async (manager) => {
      const { clientId } = request;
      const people = peopleNamedIn(request);
      const client = await takeClient(
        manager,
        { workspaceId: caller.workspaceId, clientId },
        { projects: 1, people, clock: this.clock },
      );
      if (client === undefined) throw noSuchClient();
      const known = new Map(client.people.map((person) => [person.personId, person]));
      const { today, settings } = client;
      const context = { today, currency: settings.currency, people: known };
      const facts = this.checked(request, {}, context);
      refuseVerifying(caller.role, request, {});
      const { workspaceId } = caller;
      const peopled = await makePeople(manager, { workspaceId, clientId, at: this.clock.now() }, facts);
      const { name, unit, stage = null } = request;
      const project = { name: name.trim(), unit: unit?.trim() ?? null, stage, facts: peopled.writes };
      const guarded = { ...project, override: request.override };
      const judgements = await guardsPassedByNew(manager, caller, client, guarded);
      const [made] = await this.writer.create(manager, caller, client, {
        projects: [{ ...project, judgements }],
        people: peopled.people,
      });
      return await this.reply(manager, made as ProjectInHand, today);
    });
  }

  /** Changes what the request names, if the project still is the version that was seen. */
  async change(
    caller: Caller,
    id: string,
    version: number,
    request: ProjectPatchRequest,
  ): Promise<Versioned<ProjectReply>> {
    return await this.record(caller, id, {
      version,
      request,
      answers: (recorded, context) => {
        const answers = this.checked(request, recorded, context);
        refuseVerifying(caller.role, request, recorded);
        return answers;
      },
    });
  }

  /** Records answers that are made of what is recorded, with whatever else the request names. */
  async record(caller: Caller, id: string, write: RecordWrite): Promise<Versioned<ProjectReply>> {
    const { version, request } = write;
    return await this.transactions.write(caller, async (manager) => {
      const people = peopleNamedIn(request);
      const taken = await takeProject(manager, caller, id, {
        with: lockNeeded(request),
        people,
        clock: this.clock,
      });
      if (taken === undefined) throw new Problem('not-found');
      if (version !== null) refuseStale(taken.project, version);
      const edit = await this.checkedEdit(manager, caller, taken, write);
      const guarded = await passGuards(manager, caller, taken, { ...edit, override: request.override });
      const judgements = [...guarded, ...decisionsWith(taken.project, edit)];
      await this.writer.change(manager, caller, taken.client, [
        { project: taken.project, edit: { ...edit, judgements } },
      ]);
      return await this.reply(manager, taken.project, taken.client.today);
    });
  }

  async remove(caller: Caller, id: string, version: number): Promise<void> {
    await this.transactions.run(caller, async (manager) => {
      const taken = await takeProject(manager, caller, id, { with: 'siblings', clock: this.clock });
      if (taken === undefined) throw new Problem('not-found');
      refuseStale(taken.project, version);
      const { client, project } = taken;
      await this.writer.remove(manager, caller, { client, projects: [project] }, 'project.deleted');
    });
  }

  private async checkedEdit(
    manager: EntityManager,
    { workspaceId }: Caller,
    { project, client }: TakenProject,
    { request, answers }: RecordWrite,
  ): Promise<ProjectEdit> {
    const { people, settings } = project.surroundings;
    const context = { today: client.today, currency: settings.currency, people };
    const facts = answers(project.state.facts, context);
    refuseRegisterWrites(project.state.facts, facts);
    refuseMove(project, request);
    const at = this.clock.now();
    const peopled = await makePeople(manager, { workspaceId, clientId: client.id, at }, facts);
    project.surroundWith({ people: peopled.people });
    const { name, unit, stage, reason } = request;
    return { name: name?.trim(), unit: unit?.trim() ?? unit, stage, reason, facts: peopled.writes };
  }

  private checked(
    request: ProjectPatchRequest | ProjectCreateRequest,
    recorded: StoredFacts,
    context: FactsContext,
  ): AnswerWrites {
    const answers = checkSentFacts(request.facts, context);
    const added = checkSentEntries(request.entries, recorded, context);
    const errors = [
      ...checkFields(request),
      ...answers.problems,
      ...added.problems,
      ...checkDates(answers.writes, recorded),
    ];
    if (errors.length > 0) throw new Problem('invalid-request', { errors });
    return { ...answers.writes, ...added.writes };
  }

  private async reply(
    manager: EntityManager,
    project: ProjectInHand,
    day: string,
  ): Promise<Versioned<ProjectReply>> {
    const { columns, state, surroundings, signs } = project;
    const told = await toldByLog(manager, columns);
    const { version, settings_version: settingsVersion } = columns;
    const { currency } = surroundings.settings;
    const view = { row: snapshotOf(columns, project.owner), version, settingsVersion, currency, later: null };
    const { people, evaluation: standing } = surroundings;
    const evaluation = standing?.trend ?? null;
    const { facts, judgements, recordedOn } = state;
    return new Versioned(
      version,
      projectReply({ ...view, ...told, evaluation, facts, judgements, recordedOn, people, signs, day }),
    );
  }
}

function lockNeeded(request: ProjectPatchRequest): TakenWith {
  if (mayChangeStanding(request)) return 'siblings';
  return namesNewPeople(request) ? 'client' : 'nothing';
}

/** What changed meanwhile is not written over. */
export function refuseStale(project: ProjectInHand, version: number): void {
  const current = project.book.version;
  if (current === version) return;
  throw new Problem('stale-version', {
    detail: `You changed version ${version}; it is version ${current} now. Read it again, then send your change anew.`,
  });
}

function refuseMove({ state }: ProjectInHand, { stage, reason }: ProjectPatchRequest): void {
  const refusal = stage === undefined ? null : checkStageMove(state.stage, stage, reason ?? null);
  if (refusal === null) return;
  const pointer = refusal.code === 'reason-needed' ? '#/reason' : '#/stage';
  const { detail } = refusal;
  throw new Problem('stage-move-refused', { detail, errors: [{ pointer, detail }] });
}

function noSuchClient(): Problem {
  return new Problem('not-found', {
    errors: [{ pointer: '#/clientId', detail: 'There is no such client. GET /api/v1/clients lists yours.' }],
  });
}
