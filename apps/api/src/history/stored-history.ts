import type { Day, FactSource, StoredFacts } from '@telltale/domain';
import type { Client } from 'pg';
import type { EntityManager } from 'typeorm';

/** One entry of the log as it is stored. Bytes are hexadecimal text; `at` has six decimals, as in the chain. */
export interface StoredEntry {
  readonly seq: number;
  readonly client_id: string;
  readonly at: string;
  readonly recorded_on: Day;
  readonly holds_from: Day | null;
  readonly account_id: string | null;
  readonly by_name: string | null;
  readonly what: string;
  readonly before: unknown;
  readonly after: unknown;
  readonly reason: string | null;
  readonly source: FactSource | null;
  readonly undoes: number | null;
  readonly salt: string;
  readonly digest: string;
  readonly hash: string;
  /** The audit entry of the erasure that replaced its names; its value is then no longer that of the digest. */
  readonly erased_by: string | null;
  /** False where it says that it was erased and no audit entry tells of that. */
  readonly is_accounted: boolean;
}

/** A project with its whole log and what the log should add up to. */
export interface StoredHistory {
  readonly workspace_id: string;
  readonly id: string;
  readonly columns: Readonly<Record<string, unknown>>;
  readonly facts: StoredFacts | null;
  readonly judgements: unknown;
  /** The rows of `decision`, as the log has the same. */
  readonly decisions: readonly { readonly id: string }[];
  /** The rows of the closing list that runs, as the log adds up to them. */
  readonly closing: readonly unknown[];
  readonly entries: readonly StoredEntry[];
}

/** The whole log of project `p`: a sub-select of a statement. */
export const ENTRIES = `
    (select coalesce(json_agg(json_build_object(
        'seq', c.seq, 'client_id', c.client_id,
        'at', to_char(c.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
        'recorded_on', c.recorded_on, 'holds_from', c.holds_from, 'account_id', c.account_id, 'by_name', c.by_name,
        'what', c.what, 'before', c.before, 'after', c.after, 'reason', c.reason, 'source', c.source, 'undoes', c.undoes,
        'salt', encode(c.salt, 'hex'), 'digest', encode(c.digest, 'hex'), 'hash', encode(c.hash, 'hex'),
        'erased_by', c.erased_by, 'is_accounted', c.erased_by is null or exists (
          select from audit e where e.workspace_id = c.workspace_id and e.id = c.erased_by and e.what = 'person.erased'))
        order by c.seq), '[]')
     from change c where c.workspace_id = p.workspace_id and c.project_id = p.id) as entries`;

const HISTORIES = `
  select p.workspace_id, p.id, row_to_json(p) as columns, r.facts, r.judgements, ${ENTRIES},
    (select coalesce(json_agg(json_build_object(
        'id', d.id, 'kind', d.kind, 'dueOn', d.due_on, 'conditions', d.conditions, 'covers', d.covers,
        'decidedBy', case when d.decided_by is not null
          then json_build_object('personId', d.decided_by, 'name', d.decided_by_name) end,
        'reason', d.reason, 'on', d.decided_on, 'account', d.account_id, 'by', d.by_name) order by d.id), '[]')
     from decision d where d.workspace_id = p.workspace_id and d.project_id = p.id) as decisions,
    (select coalesce(json_agg(json_build_object(
        'decision_id', i.decision_id, 'item', i.item, 'place', i.place, 'state', i.state, 'note', i.note, 'url', i.url,
        'amount', i.amount, 'answered_on', i.answered_on, 'by_name', i.by_name, 'due_on', i.due_on,
        'ended_on', i.ended_on) order by i.place), '[]')
     from closing_item i where i.workspace_id = p.workspace_id and i.project_id = p.id and i.ended_on is null) as closing
  from project p
  left join project_record r on r.workspace_id = p.workspace_id and r.project_id = p.id`;

const PAGE = `${HISTORIES}
  where (p.workspace_id, p.id) > ($1, $2)
  order by p.workspace_id, p.id limit $3`;

const OF_A_CLIENT = `${HISTORIES}
  where p.workspace_id = $1 and p.client_id = $2 and p.id > $3
  order by p.id limit $4`;

const BEGINNING = '00000000-0000-0000-0000-000000000000';
const PAGE_SIZE = 100;

/** Every project of every workspace, a page in memory at a time. The owner alone sees them all. */
export async function* storedHistories(owner: Client): AsyncGenerator<StoredHistory> {
  let last = { workspace_id: BEGINNING, id: BEGINNING };
  for (;;) {
    const { rows } = await owner.query<StoredHistory>(PAGE, [last.workspace_id, last.id, PAGE_SIZE]);
    yield* rows;
    const end = rows.at(-1);
    if (end === undefined || rows.length < PAGE_SIZE) return;
    last = end;
  }
}

/** Those of one client, within the walls of a transaction. */
export async function* historiesOfClient(
  manager: EntityManager,
  workspaceId: string,
  clientId: string,
): AsyncGenerator<StoredHistory> {
  let last = BEGINNING;
  for (;;) {
    const rows = await manager.query<StoredHistory[]>(OF_A_CLIENT, [workspaceId, clientId, last, PAGE_SIZE]);
    yield* rows;
    const end = rows.at(-1);
    if (end === undefined || rows.length < PAGE_SIZE) return;
    last = end.id;
  }
}
