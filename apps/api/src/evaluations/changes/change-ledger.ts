import { Injectable } from '@nestjs/common';
import {
  type EvalChangeListQuery,
  type EvalChangeListReply,
  type EvalChangeReply,
  PAGE_LIMIT_DEFAULT,
} from '@telltale/contract';
import { type Day, isDay } from '@telltale/domain';
import { validate } from 'uuid';
import type { Caller } from '../../access/caller';
import { WorkspaceTransaction } from '../../database/workspace-transaction';
import { decodeCursor, encodeCursor } from '../../http/cursor';
import { Problem } from '../../http/problem';
import { idAndKey } from '../named-project';
import { CHANGE } from './change-rows';

const UNSCORED = 'c.scored_by is null and c.withdrawn_at is null';

const LEDGER = `
  select g.changes, (
      select count(*)::int from eval_change c
      where c.workspace_id = p.workspace_id and c.project_id = p.id and ${UNSCORED}) as unscored
  from project p
  cross join lateral (
    select coalesce(jsonb_agg(h.change order by h.made_on desc, h.id desc), '[]') as changes
    from (
      select c.made_on, c.id, ${CHANGE} as change from eval_change c
      where c.workspace_id = p.workspace_id and c.project_id = p.id
        and ($4::date is null or (c.made_on, c.id) < ($4::date, $5::uuid))
        and (not $6::boolean or ${UNSCORED})
      order by c.made_on desc, c.id desc limit $7
    ) h
  ) g
  where p.workspace_id = $1 and (p.id = $2 or p.key = $3)`;

interface Found {
  readonly changes: readonly EvalChangeReply[];
  readonly unscored: number;
}

/** What was changed in the system of a project, the newest first, each with the run that scored it: one statement. */
@Injectable()
export class ChangeLedger {
  constructor(private readonly transactions: WorkspaceTransaction) {}

  async list(
    caller: Caller,
    project: string,
    { limit = PAGE_LIMIT_DEFAULT, cursor, unscored }: EvalChangeListQuery,
  ): Promise<EvalChangeListReply> {
    const isUnscored = unscored === 'true';
    const list = `eval-changes ${isUnscored ? 'unscored' : 'all'}`;
    const after = cursor === undefined ? [null, null] : placeIn(decodeCursor(list, cursor, 2));
    const [found] = await this.transactions.read<Found>(caller, {
      name: 'eval changes of a project',
      text: LEDGER,
      values: [caller.workspaceId, ...idAndKey(project), ...after, isUnscored, limit + 1],
    });
    if (found === undefined) throw new Problem('not-found');
    const data = found.changes.slice(0, limit);
    const last = data.at(-1);
    const isAll = found.changes.length === data.length || last === undefined;
    const nextCursor = isAll ? null : encodeCursor(list, [last.on, last.id]);
    return { data, unscored: found.unscored, page: { nextCursor } };
  }
}

function placeIn([on, id]: readonly unknown[]): [on: Day, id: string] {
  if (isDay(on) && validate(id)) return [on, id as string];
  throw new Problem('invalid-cursor');
}
