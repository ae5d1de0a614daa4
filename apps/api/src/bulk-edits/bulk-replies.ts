import type { BulkOutcome, BulkProblemReply, BulkProjectReply, BulkSignReply } from '@telltale/contract';
import { signById } from '@telltale/domain';
import { toldChange } from '../projects/change.mapping';
import type { ChangeEntry } from '../projects/record-changes';
import { LIT_CODE } from '../signs/mode-codes';
import type { ProjectInHand } from '../signs/project-in-hand';

/** What is told of a project beside its name. */
export interface BulkResult {
  readonly outcome: BulkOutcome;
  readonly entries?: readonly ChangeEntry[];
  /** The lit signs before the write, to hold those of now against. */
  readonly litBefore?: ReadonlySet<string>;
  readonly problem?: BulkProblemReply;
}

export function bulkReply(project: ProjectInHand, result: BulkResult): BulkProjectReply {
  const { outcome, entries = [], litBefore, problem = null } = result;
  const { id, state, book, surroundings } = project;
  return {
    id,
    key: state.key,
    name: state.name,
    client: { id: state.clientId, name: book.client_name },
    outcome,
    version: book.version,
    changes: entries.map((entry) => toldChange(entry, surroundings.people)),
    signs: litBefore === undefined ? [] : turns(litBefore, litSigns(project)),
    problem,
  };
}

/** Not there, or not the caller's: that is one and the same. */
export function missingReply(id: string, index: number): BulkProjectReply {
  const problem: BulkProblemReply = {
    code: 'not-found',
    pointer: `#/ids/${index}/id`,
    detail: 'There is no such project.',
  };
  return {
    id,
    key: null,
    name: null,
    client: null,
    outcome: 'refused',
    version: null,
    changes: [],
    signs: [],
    problem,
  };
}

export function litSigns({ signs }: ProjectInHand): ReadonlySet<string> {
  return new Set(signs.filter(([, code]) => code >= LIT_CODE).map(([id]) => id));
}

function turns(before: ReadonlySet<string>, after: ReadonlySet<string>): BulkSignReply[] {
  const turn = (ids: Iterable<string>, others: ReadonlySet<string>, word: BulkSignReply['turn']) =>
    [...ids]
      .filter((id) => !others.has(id))
      .map((id) => ({ id, title: signById(id)?.title ?? id, turn: word }));
  return [...turn(after, before, 'lit'), ...turn(before, after, 'cleared')];
}
