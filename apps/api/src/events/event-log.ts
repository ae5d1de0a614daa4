import { Injectable } from '@nestjs/common';
import type { EventReply } from '@telltale/contract';
import { DataSource } from 'typeorm';
import type { Caller } from '../access/caller';
import { WorkspaceTransaction } from '../database/workspace-transaction';

/** An event that has its place: positions of a workspace rise by one in the order of commits. */
export interface PlacedEvent extends EventReply {
  readonly position: number;
}

/** The positions that are still kept; both 0 when nothing is. */
export interface KeptPositions {
  readonly first: number;
  readonly last: number;
}

/** How many events one look takes; a listener that is further behind gets them over several. */
const LOOK = 500;

/** Reads the outbox in the order of positions. */
@Injectable()
export class EventLog {
  constructor(
    private readonly dataSource: DataSource,
    private readonly workspaceTransaction: WorkspaceTransaction,
  ) {}

  /** Gives committed events their position. Any process may ask for it; only one at a time does it. */
  async place(): Promise<void> {
    await this.dataSource.query('select relay_outbox()');
  }

  /** The events of a workspace after a position, of all clients: each listener is given those of its scope. */
  async after(workspaceId: string, position: number): Promise<PlacedEvent[]> {
    return await this.workspaceTransaction.read<PlacedEvent>(telltaleIn(workspaceId), {
      name: 'events-after',
      text: `select position, topic, subject_id as "subjectId", client_id as "clientId", by_name as by,
          to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at
        from outbox where workspace_id = $1 and position > $2 order by position limit ${LOOK}`,
      values: [workspaceId, position],
    });
  }

  async kept(workspaceId: string): Promise<KeptPositions> {
    const [kept] = await this.workspaceTransaction.read<{ first: number; last: number }>(
      telltaleIn(workspaceId),
      {
        name: 'events-kept',
        text: `select coalesce(min(position), 0) as first, coalesce(max(position), 0) as last
          from outbox where workspace_id = $1 and position is not null`,
        values: [workspaceId],
      },
    );
    return kept ?? { first: 0, last: 0 };
  }
}

function telltaleIn(workspaceId: string): Caller {
  return { workspaceId, accountId: null, name: null, role: 'viewer', clients: null };
}
