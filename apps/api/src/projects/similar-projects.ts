import { Injectable } from '@nestjs/common';
import type { SimilarProjectsQuery, SimilarProjectsReply } from '@telltale/contract';
import type { Caller } from '../access/caller';
import { WorkspaceTransaction } from '../database/workspace-transaction';

/** Named as alike as this, or more. Below it a name shares a word with many. */
const ALIKE = 0.4;
/** More are no help to somebody who wants to know whether theirs is there already. */
const MOST = 5;

const SIMILAR = `
  select coalesce(json_agg(json_build_object('id', p.id, 'key', p.key, 'name', p.name, 'stage', p.stage, 'owner', (
      select json_build_object('name', o.name, 'title', o.title, 'function', o.function, 'level', o.level)
      from person o where o.workspace_id = $1 and o.id = p.owner_id)) order by s.likeness desc, p.sort_name, p.id), '[]') as data
  from similar_projects($2, $3, $4, $5) s
  join project p on p.workspace_id = $1 and p.id = s.id`;

/** Projects of a client that are called much like a name: the new one may be there already. */
@Injectable()
export class SimilarProjects {
  constructor(private readonly transactions: WorkspaceTransaction) {}

  async find(caller: Caller, { clientId, name }: SimilarProjectsQuery): Promise<SimilarProjectsReply> {
    const [found] = await this.transactions.read<SimilarProjectsReply>(caller, {
      name: 'similar projects',
      text: SIMILAR,
      values: [caller.workspaceId, clientId, name.trim(), ALIKE, MOST],
    });
    return { data: found?.data ?? [] };
  }
}
