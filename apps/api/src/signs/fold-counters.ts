import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { WorkspaceTransaction } from '../database/workspace-transaction';
import { telltaleItself } from './telltale-itself';

// What two folds would both take, one of them leaves; counters are taken in one order, so that they never wait in a ring.
const FOLD = `
  with taken as (
    delete from counter_delta where workspace_id = $1 and id in (
      select id from counter_delta where workspace_id = $1 order by id for update skip locked)
    returning client_id, dimension, value, delta
  ), sums as (
    select client_id, dimension, value, sum(delta) as delta from taken group by client_id, dimension, value
  )
  insert into counter (workspace_id, client_id, dimension, value, count)
  select $1, client_id, dimension, value, delta from sums where delta <> 0
  order by client_id, dimension, value
  on conflict (workspace_id, client_id, dimension, value) do update set count = counter.count + excluded.count`;

/** Adds what writes appended to the counters of the summary; the sum of both is the same before and after. */
@Injectable()
export class FoldCounters {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: WorkspaceTransaction,
  ) {}

  async run(): Promise<void> {
    const open = await this.dataSource.query<{ workspace_id: string }[]>(
      'select * from workspaces_with_deltas()',
    );
    for (const { workspace_id } of open)
      await this.transactions.run(telltaleItself(workspace_id), (manager) =>
        manager.query(FOLD, [workspace_id]),
      );
  }
}
