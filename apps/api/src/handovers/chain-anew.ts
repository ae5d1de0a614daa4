import { randomBytes } from 'node:crypto';
import type { Day, FactSource } from '@telltale/domain';
import type { EntityManager } from 'typeorm';
import { fromBytea, toBytea } from '../projects/chain-entries';
import { chainLink, NO_HASH } from '../projects/hash-chain';
import { refusedArchive } from './manifest';
import type { Row } from './row-of-line';

interface End {
  readonly count: number;
  readonly hash: string;
}

const HEADS = `
  update project p set change_count = n.count, head_hash = decode(n.hash, 'hex')
  from json_to_recordset($2) as n(id uuid, count integer, hash text)
  where p.workspace_id = $1 and p.id = n.id`;

/**
 * Chains the entries of an archive as this workspace would have: the chain names workspace, client and project. When they
 * were written, by whom and what they say stays.
 */
export class ChainAnew {
  private readonly ends = new Map<string, End>();

  constructor(
    private readonly workspaceId: string,
    private readonly clientId: string,
  ) {}

  /** The entry with its salt, digest and hash; entries of a project come in their order. */
  chained(row: Row): Row {
    const projectId = String(row['project_id']);
    const end = this.ends.get(projectId);
    const seq = (end?.count ?? 0) + 1;
    if (row['seq'] !== seq || typeof row['at'] !== 'string')
      throw refusedArchive(`changes.jsonl: entry ${seq} of a project is missing, or in another place.`);
    const previous = end === undefined ? NO_HASH : fromBytea(end.hash);
    const salt = randomBytes(16);
    const { digest, hash } = chainLink(previous, this.metaOf(row, seq), valueOf(row), salt);
    this.ends.set(projectId, { count: seq, hash: toBytea(hash) });
    return {
      ...row,
      ...{ account_id: null, salt: toBytea(salt), digest: toBytea(digest), hash: toBytea(hash) },
    };
  }

  /** Writes to each project where its chain ends. */
  async writeEnds(manager: EntityManager): Promise<void> {
    const rows = [...this.ends].map(([id, { count, hash }]) => ({ id, count, hash: hash.slice(2) }));
    await manager.query(HEADS, [this.workspaceId, JSON.stringify(rows)]);
  }

  private metaOf(row: Row, seq: number) {
    return {
      ...{
        workspaceId: this.workspaceId,
        clientId: this.clientId,
        projectId: String(row['project_id']),
        seq,
      },
      at: row['at'] as string,
      recordedOn: row['recorded_on'] as Day,
      holdsFrom: row['holds_from'] as Day | null,
      accountId: null,
      what: String(row['what']),
      undoes: (row['undoes'] as number | null) ?? undefined,
    };
  }
}

function valueOf(row: Row) {
  return {
    before: row['before'],
    after: row['after'],
    reason: row['reason'] as string | null,
    source: row['source'] as FactSource | null,
    by: row['by_name'] as string | null,
  };
}
