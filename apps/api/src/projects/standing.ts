import {
  type Answer,
  type ClientStanding,
  clientStanding,
  type Day,
  type DayPrecision,
  type FactKey,
  type FirstMark,
  type Sibling,
  type Stage,
} from '@telltale/domain';
import type { EntityManager } from 'typeorm';
import type { ProjectState } from '../signs/project-state';
import { recordColumns } from '../signs/project-columns';

/** The facts of a project that its siblings' signs may know of. */
const STANDING_FACTS: readonly FactKey[] = ['kind', 'started-on', 'entered-production-on', 'retired-on'];

/** True where a write may change what the client's other projects see, so that the client has to be locked first. */
export function mayChangeStanding(edit: { readonly stage?: unknown; readonly facts?: object }): boolean {
  return edit.stage !== undefined || STANDING_FACTS.some((key) => Object.hasOwn(edit.facts ?? {}, key));
}

/** The columns that a standing is made of. */
interface SiblingRow {
  readonly id: string;
  readonly stage: Stage | null;
  readonly kind: string | null;
  readonly started_answer: Answer;
  readonly started_on: Day | null;
  readonly started_precision: DayPrecision | null;
  readonly has_shipped: boolean;
  readonly first_mark: FirstMark | null;
  readonly ended_on: Day | null;
}

const SIBLINGS = `
  select id, stage, kind, started_answer, started_on, started_precision, has_shipped, first_mark, ended_on
  from project where workspace_id = $1 and client_id = $2 and id <> all ($3::uuid[])`;

/** The client's standing with these projects as they will be, and all others as they are stored. */
export async function standingWith(
  manager: EntityManager,
  client: { readonly workspaceId: string; readonly clientId: string },
  states: readonly ProjectState[],
  gone: readonly string[] = [],
): Promise<ClientStanding> {
  const ids = [...states.map(({ id }) => id), ...gone];
  const others = await manager.query<SiblingRow[]>(SIBLINGS, [client.workspaceId, client.clientId, ids]);
  return clientStanding([...others, ...states.map(recordColumns)].map(siblingOf));
}

export function siblingOf(row: SiblingRow): Sibling {
  const { id, stage, kind, started_answer: answer, started_on: on, started_precision: precision } = row;
  return {
    projectId: id,
    stage,
    kind,
    startedOn: on === null || precision === null ? { answer } : { answer, value: { on, precision } },
    hasShipped: row.has_shipped,
    firstMark: row.first_mark,
    endedOn: row.ended_on,
    // Ids are made in the order of recording (UUIDv7).
    recordedAt: id,
  };
}

/** The mark that the client's first project bears from the day on which it ships or stops as such. */
export function firstMarkOf(
  standing: ClientStanding,
  before: ProjectState,
  after: ProjectState,
): FirstMark | null {
  const isFirst = standing.first.state === 'known' && standing.first.projectId === before.id;
  if (!isFirst || before.stage === after.stage) return null;
  if (after.stage === 'production') return 'shipped';
  return after.stage === 'stopped' ? 'stopped' : null;
}
