import { type FactSource, isFactKey, type Stage } from '@telltale/domain';
import { isDeepStrictEqual } from 'node:util';
import type { EntityManager } from 'typeorm';
import type { Caller } from '../../access/caller';
import type { Clock } from '../../clock/clock';
import type { AnswerWrite, AnswerWrites, ProjectEdit } from '../../projects/project-edit';
import type { ProjectWriter } from '../../projects/project-writer';
import type { LoggedAnswer } from '../../projects/recorded-fact';
import { takeProjects } from '../../projects/take-project';
import type { ImportRow } from '../life/import-row';
import type { ProjectState } from '../../signs/project-state';

/** A change that the import made, with what had been recorded of the same thing before. */
interface MadeChange {
  readonly client_id: string;
  readonly project_id: string;
  readonly what: string;
  readonly before: unknown;
  readonly after: unknown;
  readonly earlier_source: AnswerWrite['source'] | null;
  readonly earlier_holds_from: string | null;
}

const MADE = `
  select c.client_id, c.project_id, c.what, c.before, c.after, e.source as earlier_source,
    e.holds_from as earlier_holds_from
  from import_record r
  join change c on c.workspace_id = r.workspace_id and c.project_id = r.project_id
    and c.seq between r.first_change and r.last_change
  left join lateral (
    select b.source, b.holds_from from change b
    where b.workspace_id = c.workspace_id and b.project_id = c.project_id and b.what = c.what and b.seq < r.first_change
    order by b.seq desc limit 1
  ) e on true
  where r.workspace_id = $1 and r.import_id = $2 and r.outcome = 'update'
  order by c.client_id, c.project_id, c.seq`;

const REASON = 'The import that said otherwise was undone.';

/** Sets back what an import changed in projects that were there before. What somebody has changed since stays. */
export async function restoreChanged(
  manager: EntityManager,
  caller: Caller,
  { id: importId, preset, file_name: file }: Pick<ImportRow, 'id' | 'preset' | 'file_name'>,
  { writer, clock }: { readonly writer: ProjectWriter; readonly clock: Clock },
): Promise<void> {
  const changes = await manager.query<MadeChange[]>(MADE, [caller.workspaceId, importId]);
  for (const [clientId, ofClient] of Map.groupBy(changes, ({ client_id }) => client_id)) {
    const ids = [...new Set(ofClient.map(({ project_id }) => project_id))];
    const taken = await takeProjects(manager, caller, { clientId, ids, clock });
    if (taken === undefined) continue;
    const edited = taken.projects.map((project) => {
      const own = ofClient.filter(({ project_id }) => project_id === project.id);
      return { project, edit: editBack(project.state, own, { kind: 'import', preset, file }) };
    });
    await writer.change(manager, caller, taken.client, edited);
  }
}

function editBack(state: ProjectState, changes: readonly MadeChange[], source: FactSource): ProjectEdit {
  const facts = Object.fromEntries(
    changes.flatMap((change) => {
      const write = answerBack(state, change, source);
      return write === null ? [] : [[change.what, write]];
    }),
  ) as AnswerWrites;
  const stage = changes.find(
    ({ what, after, before }) => what === 'stage' && after === state.stage && before !== null,
  );
  return { facts, reason: REASON, source, ...(stage === undefined ? {} : { stage: stage.before as Stage }) };
}

/** Null where the answer is no longer the import's. */
function answerBack(state: ProjectState, change: MadeChange, undone: FactSource): AnswerWrite | null {
  const { what, before, after, earlier_source, earlier_holds_from } = change;
  if (!isFactKey(what)) return null;
  const current = state.facts[what];
  const said = after as LoggedAnswer | null;
  if (!isDeepStrictEqual([current?.answer, current?.value], [said?.answer, said?.value])) return null;
  const earlier = before as LoggedAnswer | null;
  const source = earlier_source ?? undone;
  if (earlier === null) return { answer: 'not-asked', source: undone };
  return { ...earlier, source, ...(earlier_holds_from === null ? {} : { holdsFrom: earlier_holds_from }) };
}
