import { Injectable } from '@nestjs/common';
import { PAGE_LIMIT_DEFAULT, type PageQuery, type PageReply } from '@telltale/contract';
import type { Day, FactSource, Status } from '@telltale/domain';
import type { Caller } from '../access/caller';
import { WorkspaceTransaction } from '../database/workspace-transaction';
import { decodeCursor, encodeCursor } from '../http/cursor';
import { Problem } from '../http/problem';
import type { JudgementField } from '../projects/judgement-changes';
import { instantText } from '../projects/people.sql';

/** An entry of the log that judges. What is in `before` and `after` goes by its kind. */
export interface JudgementEntry<T> {
  readonly seq: number;
  readonly on: Day;
  readonly at: string;
  readonly by: string | null;
  readonly before: T | null;
  readonly after: T | null;
  readonly reason: string | null;
  readonly source: FactSource | null;
  /** The project's status by the end of that day. */
  readonly computed: Status | null;
}

interface Listed<R> {
  readonly data: R[];
  readonly page: PageReply;
}

const ENTRIES = `
  select g.entries
  from project p
  cross join lateral (
    select coalesce(jsonb_agg(h.entry order by h.seq desc), '[]') as entries
    from (
      select c.seq, jsonb_build_object('seq', c.seq, 'on', c.recorded_on, 'at', ${instantText('c.at')}, 'by', c.by_name,
        'before', c.before, 'after', c.after, 'reason', c.reason, 'source', c.source, 'computed', (
          select d.project_row ->> 'status' from reading_period d
          where d.workspace_id = c.workspace_id and d.project_id = c.project_id and d.from_on <= c.recorded_on
          order by d.from_on desc limit 1)) as entry
      from change c
      where c.workspace_id = p.workspace_id and c.project_id = p.id and c.what = $3 and c.seq < $4
      order by c.seq desc limit $5
    ) h
  ) g
  where p.workspace_id = $1 and p.id = $2`;

const NEWEST = 2_147_483_647;

/** All of one kind that was ever judged about a project, newest first: one statement. */
@Injectable()
export class JudgementLog {
  constructor(private readonly transactions: WorkspaceTransaction) {}

  async list<T, R>(
    caller: Caller,
    { id, what }: { readonly id: string; readonly what: JudgementField },
    { limit = PAGE_LIMIT_DEFAULT, cursor }: PageQuery,
    reply: (entry: JudgementEntry<T>) => R,
  ): Promise<Listed<R>> {
    const list = `${what} ${id}`;
    const before = cursor === undefined ? NEWEST : seqIn(decodeCursor(list, cursor, 1));
    const [found] = await this.transactions.read<{ entries: JudgementEntry<T>[] }>(caller, {
      name: 'judgements of a project',
      text: ENTRIES,
      values: [caller.workspaceId, id, what, before, limit + 1],
    });
    if (found === undefined) throw new Problem('not-found');
    const shown = found.entries.slice(0, limit);
    const last = shown.at(-1);
    const isAll = found.entries.length <= limit || last === undefined;
    return {
      data: shown.map(reply),
      page: { nextCursor: isAll ? null : encodeCursor(list, [last.seq]) },
    };
  }
}

function seqIn([seq]: readonly unknown[]): number {
  if (Number.isInteger(seq) && (seq as number) > 0 && (seq as number) <= NEWEST) return seq as number;
  throw new Problem('invalid-cursor');
}
