import { isDeepStrictEqual } from 'node:util';
import { CLOSING_ITEMS, type ClosingItem, type Day } from '@telltale/domain';
import { type Closing, closingOf } from '../signs/closing-of';
import type { ProjectState } from '../signs/project-state';
import type { ClosingItemRow } from '../signs/judgement-rows';

interface WrittenOn {
  readonly workspaceId: string;
  readonly today: Day;
}

/** The rows of closing lists that a write makes, changes or ends; none where nothing of it is different. */
export function closingRows(
  before: ProjectState,
  after: ProjectState,
  { workspaceId, today }: WrittenOn,
): ClosingItemRow[] {
  const [was, is] = [closingOf(before), closingOf(after)];
  if (isDeepStrictEqual(was, is)) return [];
  const whose = { workspace_id: workspaceId, project_id: after.id, client_id: after.clientId };
  const ended = was === null || was.decision === is?.decision ? [] : rowsOf(was, today);
  const current = is === null ? [] : rowsOf(is, null);
  return [...ended, ...current].map((row) => ({ ...whose, ...row }));
}

type ItemOfList = Omit<ClosingItemRow, 'workspace_id' | 'project_id' | 'client_id'>;

/** A whole list as rows. */
export function rowsOf({ decision, dueOn, answers }: Closing, endedOn: Day | null): ItemOfList[] {
  return CLOSING_ITEMS.map((item, place) => ({
    decision_id: decision,
    item,
    place,
    ...(answers[item] === undefined ? OPEN : answered(answers[item])),
    due_on: dueOn,
    ended_on: endedOn,
  }));
}

const OPEN = {
  state: 'open',
  note: null,
  url: null,
  amount: null,
  answered_on: null,
  by_name: null,
} as const;

function answered({ state, on, by, ...more }: NonNullable<Closing['answers'][ClosingItem]>) {
  const { note = null, url = null, amount = null } = more;
  return { state, note, url, amount, answered_on: on, by_name: by };
}
