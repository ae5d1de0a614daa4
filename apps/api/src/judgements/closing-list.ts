import { Injectable } from '@nestjs/common';
import type { ClosingListReply } from '@telltale/contract';
import type { Caller } from '../access/caller';
import { WorkspaceTransaction } from '../database/workspace-transaction';
import { Problem } from '../http/problem';

const LIST = `
  select g.list
  from project p
  cross join lateral (
    select jsonb_build_object('decisionId', i.decision_id, 'decidedOn', p.decided_on, 'dueOn', min(i.due_on),
        'open', count(*) filter (where i.state = 'open'), 'items', jsonb_agg(jsonb_build_object('item', i.item,
        'state', i.state, 'note', i.note, 'url', i.url, 'amount', i.amount, 'on', i.answered_on, 'by', i.by_name)
        order by i.place)) as list
    from closing_item i
    where i.workspace_id = p.workspace_id and i.project_id = p.id and i.ended_on is null
    group by i.decision_id
  ) g
  where p.workspace_id = $1 and p.id = $2`;

/** What a stopped project still owes. */
@Injectable()
export class ClosingList {
  constructor(private readonly transactions: WorkspaceTransaction) {}

  async read(caller: Caller, id: string): Promise<ClosingListReply> {
    const [found] = await this.transactions.read<{ list: ClosingListReply }>(caller, {
      name: 'closing list of a project',
      text: LIST,
      values: [caller.workspaceId, id],
    });
    if (found === undefined) throw noList();
    return found.list;
  }
}

export function noList(): Problem {
  const detail = 'There is no closing list: a project has one while a decision to stop it stands.';
  return new Problem('not-found', { detail });
}
