import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import type { ReadinessPatchRequest, ReadinessReply } from '@telltale/contract';
import { isEnded, provenByRuns, type ReadinessAnswer, STARTING_TEMPLATE } from '@telltale/domain';
import type { EntityManager } from 'typeorm';
import type { Caller } from '../access/caller';
import { Clock } from '../clock/clock';
import { WorkspaceTransaction } from '../database/workspace-transaction';
import { Problem } from '../http/problem';
import { Versioned } from '../http/reply';
import { refuseStale } from '../projects/projects.service';
import { ProjectWriter } from '../projects/project-writer';
import type { ChangeEntry } from '../projects/record-changes';
import { takeProject } from '../projects/take-project';
import type { ProjectInHand } from '../signs/project-in-hand';
import { checkAnswers, filesNamedIn, type LoggedAnswers } from './readiness-answers';
import { readinessReply } from './readiness.mapping';

/** Answers items of a project's checklist: each is an entry of its log. */
@Injectable()
export class ReadinessService {
  constructor(
    private readonly transactions: WorkspaceTransaction,
    private readonly writer: ProjectWriter,
    private readonly clock: Clock,
  ) {}

  async change(
    caller: Caller,
    id: string,
    version: number,
    request: ReadinessPatchRequest,
  ): Promise<Versioned<ReadinessReply>> {
    return await this.transactions.run(caller, async (manager) => {
      const taken = await takeProject(manager, caller, id, { with: 'nothing', clock: this.clock });
      if (taken === undefined) throw new Problem('not-found');
      const { project, client } = taken;
      refuseStale(project, version);
      if (isEnded(project.state.stage))
        throw new Problem('invalid-request', { detail: 'The project has ended; its checklist is history.' });
      const template = project.surroundings.template ?? STARTING_TEMPLATE;
      const files = await filesOf(manager, caller, { projectId: id, ids: filesNamedIn(request) });
      const by = caller.name ?? 'Telltale';
      const { problems, answers } = checkAnswers(request, { template, today: client.today, by, files });
      if (problems.length > 0) throw new Problem('invalid-request', { errors: problems });
      const edit = { judgements: entriesFor(project, answers) };
      await this.writer.change(manager, caller, client, [{ project, edit }]);
      const templateVersion = await templateVersionOf(manager, caller);
      return new Versioned(
        project.book.version,
        readinessReply({
          version: project.book.version,
          templateVersion,
          template,
          answers: project.state.judgements.readiness ?? {},
          day: client.today,
          runs: provenByRuns(project.surroundings.evaluation ?? null, project.state.facts),
        }),
      );
    });
  }
}

async function filesOf(
  manager: EntityManager,
  { workspaceId }: Caller,
  { projectId, ids }: { readonly projectId: string; readonly ids: readonly string[] },
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await manager.query<{ id: string; name: string }[]>(
    `select id, name from proof_file
     where workspace_id = $1 and project_id = $2 and id::text = any ($3::text[])`,
    [workspaceId, projectId, ids],
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}

async function templateVersionOf(manager: EntityManager, { workspaceId }: Caller): Promise<number> {
  const [row] = await manager.query<{ readiness_version: number }[]>(
    'select readiness_version from workspace where workspace_id = $1',
    [workspaceId],
  );
  return row?.readiness_version ?? 1;
}

/** One entry of the log an item whose answer is another one now. */
function entriesFor({ state }: ProjectInHand, answers: LoggedAnswers): ChangeEntry[] {
  return [...answers].flatMap(([key, after]) => {
    const before = state.judgements.readiness?.[key];
    const kept = before === undefined ? null : withoutBook(before);
    if (isDeepStrictEqual(kept, after)) return [];
    const keyed = (answer: object | null) => (answer === null ? null : { key, ...answer });
    const entry = { what: 'readiness', before: keyed(kept), after: keyed(after) } as const;
    return [{ ...entry, holdsFrom: null, reason: null, source: null }];
  });
}

/** Who answered and when stands in the entry of the log itself. */
function withoutBook({ on: _on, by: _by, ...answer }: ReadinessAnswer): object {
  return answer;
}
