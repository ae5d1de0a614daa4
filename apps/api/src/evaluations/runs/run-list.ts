import { Injectable } from '@nestjs/common';
import {
  type EvalRunListQuery,
  type EvalRunListReply,
  type EvalRunRowReply,
  PAGE_LIMIT_DEFAULT,
} from '@telltale/contract';
import { validate } from 'uuid';
import type { Caller } from '../../access/caller';
import { WorkspaceTransaction } from '../../database/workspace-transaction';
import { decodeCursor, encodeCursor } from '../../http/cursor';
import { Problem } from '../../http/problem';
import { idAndKey } from '../named-project';
import { RUN_ROW } from '../stored/run-row.sql';

const RUNS = `
  select g.runs
  from project p
  cross join lateral (
    select coalesce(jsonb_agg(h.run order by h.run_at desc, h.id desc), '[]') as runs
    from (
      select r.run_at, r.id, ${RUN_ROW} as run
      from eval_run r
      join eval_suite s on s.workspace_id = r.workspace_id and s.id = r.suite_id
      where r.workspace_id = p.workspace_id and r.project_id = p.id
        and ($4::text is null or s.key = $4) and ($5::text is null or r.variant = $5)
        and ($6::text is null or r.branch = $6)
        and ($7::timestamptz is null or (r.run_at, r.id) < ($7, $8::uuid))
      order by r.run_at desc, r.id desc limit $9
    ) h
  ) g
  where p.workspace_id = $1 and (p.id = $2 or p.key = $3)`;

/** The runs of a project by the time at which they ran, the newest first: one statement. */
@Injectable()
export class EvalRunList {
  constructor(private readonly transactions: WorkspaceTransaction) {}

  async list(
    caller: Caller,
    project: string,
    { suite, variant, branch, limit = PAGE_LIMIT_DEFAULT, cursor }: EvalRunListQuery,
  ): Promise<EvalRunListReply> {
    const filters = [suite ?? null, variant ?? null, branch ?? null];
    const list = `eval-runs ${JSON.stringify(filters)}`;
    const after = cursor === undefined ? [null, null] : placeIn(decodeCursor(list, cursor, 2));
    const [found] = await this.transactions.read<{ runs: EvalRunRowReply[] }>(caller, {
      name: 'eval runs of a project',
      text: RUNS,
      values: [caller.workspaceId, ...idAndKey(project), ...filters, ...after, limit + 1],
    });
    if (found === undefined) throw new Problem('not-found');
    const data = found.runs.slice(0, limit);
    const last = data.at(-1);
    const isAll = found.runs.length === data.length || last === undefined;
    return { data, page: { nextCursor: isAll ? null : encodeCursor(list, [last.runAt, last.id]) } };
  }
}

function placeIn([at, id]: readonly unknown[]): [at: string, id: string] {
  if (typeof at === 'string' && !Number.isNaN(Date.parse(at)) && validate(id)) return [at, id as string];
  throw new Problem('invalid-cursor');
}
