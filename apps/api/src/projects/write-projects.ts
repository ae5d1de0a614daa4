import { isDeepStrictEqual } from 'node:util';
import { type ClientStanding, signById } from '@telltale/domain';
import type { EntityManager } from 'typeorm';
import type { TurnedBy } from '../signs/lit-episodes';
import { recordColumns } from '../signs/project-columns';
import type { ProjectInHand } from '../signs/project-in-hand';
import type { ProjectState } from '../signs/project-state';
import { writeReadings } from '../signs/write-readings';
import { type ChangeRow, newWriteSet, type WriteSet } from '../signs/write-set';
import { type Authorship, chainEntries, type ChainHead } from './chain-entries';
import { closingRows } from './closing-rows';
import { decisionRows } from './decision-entry';
import { applyEntry, type ChangeEntry } from './record-changes';
import { type ClientOfWrite, restand } from './restand';
import { firstMarkOf, siblingOf, standingWith } from './standing';

/** A locked project with the entries that its log gets; a new one with its first. */
export interface Drafted {
  readonly project: ProjectInHand;
  readonly entries: readonly ChangeEntry[];
}

export interface Written {
  /** True where the client's standing changed and its other active projects were too many to be read again here. */
  readonly leavesSiblings: boolean;
}

/**
 * Records what was drafted for projects of one client: log, record, standing, readings, counters and announcements, in one
 * statement after what has to be read.
 */
export async function writeProjects(
  manager: EntityManager,
  drafted: readonly Drafted[],
  client: ClientOfWrite,
  author: Authorship,
): Promise<Written> {
  const set = newWriteSet();
  const statesBefore = drafted.map(({ project }) => project.state);
  const rows = drafted.map((draft) => record(draft, client.standing, author, set));
  const standing = await newStanding(manager, drafted, { client, author, statesBefore });
  const others = standing === null ? [] : await restand(manager, { client, standing, author, set });
  drafted.forEach(({ project }, index) => {
    if (standing !== null) project.surroundWith({ standing });
    if (rows[index]?.length !== 0 || standing !== null)
      project.read(project.dayNotBefore(author.today), turnedBy(rows[index] ?? []));
  });
  await writeReadings(manager, [...drafted.map(({ project }) => project), ...others], author, set);
  return { leavesSiblings: standing !== null && client.siblings?.others === null };
}

/** Applies entries to a project, and adds its log and its record to what is written. */
function record(
  { project, entries }: Drafted,
  standing: ClientStanding,
  author: Authorship,
  set: WriteSet,
): readonly ChangeRow[] {
  if (entries.length === 0) return [];
  // A log's days run forward, as the readings' do.
  const own = { ...author, today: project.dayNotBefore(author.today) };
  const before = project.state;
  const edited = stateAfter(before, entries, own);
  const mark = markEntry(standing, before, edited);
  project.state = mark === null ? edited : stateAfter(edited, [mark], own);
  const chained = chainEntries(headOf(project), mark === null ? entries : [...entries, mark], own);
  const { count: change_count, hash: head_hash } = chained.head;
  const { book } = project;
  const version = isNew(entries) ? book.version : book.version + 1;
  project.book = { ...book, change_count, head_hash, version, updated_at: author.at.toISOString() };
  set.changes.push(...chained.rows);
  set.decisions.push(...decisionRows(chained.rows));
  set.closingItems.push(...closingRows(before, project.state, own));
  const { id: project_id, clientId: client_id, facts, judgements } = project.state;
  set.records.push({ workspace_id: author.workspaceId, project_id, client_id, facts, judgements });
  return chained.rows;
}

/** A new project's log begins with what its state was made of. */
function isNew([first]: readonly ChangeEntry[]): boolean {
  return first?.what === 'created';
}

function stateAfter(
  state: ProjectState,
  entries: readonly ChangeEntry[],
  { today, by }: Authorship,
): ProjectState {
  const changes = isNew(entries) ? entries.slice(1) : entries;
  return changes.reduce((sum, entry) => applyEntry(sum, entry, { on: today, by }), state);
}

function headOf({ state, book }: ProjectInHand): ChainHead {
  return { projectId: state.id, clientId: state.clientId, count: book.change_count, hash: book.head_hash };
}

function markEntry(standing: ClientStanding, before: ProjectState, after: ProjectState): ChangeEntry | null {
  const mark = firstMarkOf(standing, before, after);
  if (mark === null || mark === before.firstMark) return null;
  return {
    what: 'first-mark',
    before: before.firstMark,
    after: mark,
    holdsFrom: null,
    reason: null,
    source: null,
  };
}

/** The client's standing after the write; null where it stays as it is. */
async function newStanding(
  manager: EntityManager,
  drafted: readonly Drafted[],
  {
    client,
    author,
    statesBefore,
  }: { client: ClientOfWrite; author: Authorship; statesBefore: readonly ProjectState[] },
): Promise<ClientStanding | null> {
  const isSame = drafted.every(
    ({ project, entries }, index) =>
      !isNew(entries) && isSameSibling(statesBefore[index] ?? project.state, project.state),
  );
  if (isSame) return null;
  if (client.siblings === null)
    throw new Error(`Client ${client.id} is not locked, and its standing changes.`);
  const states = drafted.map(({ project }) => project.state);
  const standing = await standingWith(
    manager,
    { workspaceId: author.workspaceId, clientId: client.id },
    states,
  );
  return isDeepStrictEqual(standing, client.standing) ? null : standing;
}

function isSameSibling(before: ProjectState, after: ProjectState): boolean {
  return isDeepStrictEqual(siblingOf(recordColumns(before)), siblingOf(recordColumns(after)));
}

/** A turn is put down to the last change of a write that the sign's evidence shows, else that it reads, else of all. */
function turnedBy(rows: readonly ChangeRow[]): TurnedBy {
  return (sign, shown) => {
    const reads: readonly string[] = signById(sign)?.reads ?? [];
    const row =
      rows.findLast(({ what }) => shown.includes(what)) ??
      rows.findLast(({ what }) => what === 'stage' || what === 'created' || reads.includes(what)) ??
      rows.at(-1);
    return row?.seq ?? null;
  };
}
