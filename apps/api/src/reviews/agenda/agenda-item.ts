import type { ProjectRowReply } from '@telltale/contract';
import type { AgendaKind, Day, DecisionCondition, FactSource, Status } from '@telltale/domain';
import type { KeptSign } from '../../signs/stored-signs';

/** What the statement finds of one item. */
export interface FoundItem {
  readonly kind: AgendaKind;
  readonly subject: string | null;
  readonly on: Day;
  readonly detail: ItemDetail;
}

/** What the source of an item tells beside its day; which parts are there goes by the kind. */
export interface ItemDetail {
  readonly days?: number;
  readonly by?: string | null;
  readonly reason?: string | null;
  readonly before?: unknown;
  readonly after?: unknown;
  readonly asked?: string | null;
  readonly condition?: DecisionCondition;
  readonly answers?: readonly { readonly question: string; readonly answer: string | null }[];
  readonly open?: number;
  readonly dueOn?: Day;
  readonly because?: string | null;
  readonly decidedOn?: Day | null;
  readonly claimed?: Status | null;
  readonly computed?: Status | null;
  readonly item?: string | null;
  readonly litOn?: Day;
  readonly place?: number | null;
  readonly change?: ChangeOfItem | null;
}

interface ChangeOfItem {
  readonly what: string;
  readonly by: string | null;
  readonly source: FactSource | null;
}

/** The project that an item is about, as it stands on its client's day. */
export interface ProjectOfItem {
  readonly row: ProjectRowReply;
  readonly today: Day;
  readonly targetMoves: number;
  readonly signs: ReadonlyMap<string, KeptSign>;
}

/** ` by Dana Reyes`, or nothing where nobody's name was kept. */
export function byWhom({ by = null }: Pick<ItemDetail, 'by'>): string {
  return by === null ? '' : ` by ${by}`;
}
