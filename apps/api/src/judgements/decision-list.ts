import { Injectable } from '@nestjs/common';
import {
  type DecisionListReply,
  type DecisionReply,
  PAGE_LIMIT_DEFAULT,
  type PageQuery,
} from '@telltale/contract';
import { validate } from 'uuid';
import type { Caller } from '../access/caller';
import { WorkspaceTransaction } from '../database/workspace-transaction';
import { decodeCursor, encodeCursor } from '../http/cursor';
import { Problem } from '../http/problem';
import { instantText } from '../projects/people.sql';

/** The conditions of decision `d` as they were made, with how each stands; the places count from 0. */
export const CONDITIONS = `(
  select coalesce(jsonb_agg(w.condition || jsonb_build_object('state', coalesce(s.state, 'waiting'), 'because', s.because,
    'turnedOn', s.turned_on) order by w.place), '[]')
  from jsonb_array_elements(d.conditions) with ordinality w(condition, place)
  left join decision_condition s on s.workspace_id = d.workspace_id and s.project_id = d.project_id
    and s.decision_id = d.id and s.place = w.place - 1)`;

// Ids are made in the order of deciding (UUIDv7).
const DECISIONS = `
  select g.decisions
  from project p
  cross join lateral (
    select coalesce(jsonb_agg(h.decision order by h.id desc), '[]') as decisions
    from (
      select d.id, jsonb_build_object('id', d.id, 'kind', d.kind, 'reason', d.reason, 'conditions', ${CONDITIONS},
        'decidedBy', jsonb_build_object('personId', d.decided_by, 'name', coalesce(d.decided_by_name, d.by_name)),
        'on', d.decided_on, 'dueOn', d.due_on, 'covers', d.covers, 'at', ${instantText('d.at')}, 'by', d.by_name) as decision
      from decision d
      where d.workspace_id = p.workspace_id and d.project_id = p.id and ($3::uuid is null or d.id < $3)
      order by d.id desc limit $4
    ) h
  ) g
  where p.workspace_id = $1 and p.id = $2`;

/** The decisions about a project, newest first: one statement. */
@Injectable()
export class DecisionList {
  constructor(private readonly transactions: WorkspaceTransaction) {}

  async list(
    caller: Caller,
    id: string,
    { limit = PAGE_LIMIT_DEFAULT, cursor }: PageQuery,
  ): Promise<DecisionListReply> {
    const list = `decisions ${id}`;
    const before = cursor === undefined ? null : idIn(decodeCursor(list, cursor, 1));
    const [found] = await this.transactions.read<{ decisions: DecisionReply[] }>(caller, {
      name: 'decisions of a project',
      text: DECISIONS,
      values: [caller.workspaceId, id, before, limit + 1],
    });
    if (found === undefined) throw new Problem('not-found');
    const data = found.decisions.slice(0, limit);
    const last = data.at(-1);
    const isAll = found.decisions.length <= limit || last === undefined;
    return { data, page: { nextCursor: isAll ? null : encodeCursor(list, [last.id]) } };
  }
}

function idIn([id]: readonly unknown[]): string {
  if (typeof id === 'string' && validate(id)) return id;
  throw new Problem('invalid-cursor');
}
