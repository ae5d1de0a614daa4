import { Injectable } from '@nestjs/common';
import {
  type ChangeListQuery,
  type ChangeListReply,
  type ChangeReply,
  PAGE_LIMIT_DEFAULT,
} from '@telltale/contract';
import type { Person } from '@telltale/domain';
import type { Caller } from '../access/caller';
import { Clock } from '../clock/clock';
import { WorkspaceTransaction } from '../database/workspace-transaction';
import { decodeCursor, encodeCursor } from '../http/cursor';
import { Problem } from '../http/problem';
import { changeReply, type LoggedChange } from './change.mapping';
import { type DayOfProject, refuseUnknownDay } from './day-of-project';
import { instantText, peopleIn } from './people.sql';

interface Found extends DayOfProject {
  readonly changes: LoggedChange[] | null;
  readonly people: Person[] | null;
}

const CHANGES = `
  select g.changes, ${peopleIn('g.changes')} as people, coalesce(k.time_zone, w.time_zone) as time_zone, p.recorded_on
  from project p
  join client k on k.workspace_id = p.workspace_id and k.id = p.client_id
  join workspace w on w.workspace_id = p.workspace_id
  cross join lateral (
    select jsonb_agg(h.change order by h.seq desc) as changes
    from (
      select c.seq, jsonb_build_object('seq', c.seq, 'at', ${instantText('c.at')},
        'recordedOn', c.recorded_on, 'holdsFrom', c.holds_from, 'by', c.by_name,
        'what', c.what, 'before', c.before, 'after', c.after, 'reason', c.reason, 'source', c.source, 'signs', (
          select coalesce(jsonb_agg(jsonb_build_object('id', e.sign, 'turn', t.turn) order by e.sign), '[]')
          from lit_episode e
          cross join lateral (values (e.lit_by, 'lit'), (e.cleared_by, 'cleared')) t(seq, turn)
          where e.workspace_id = c.workspace_id and e.project_id = c.project_id and t.seq = c.seq)) as change
      from change c
      where c.workspace_id = p.workspace_id and c.project_id = p.id and c.seq < $3
        and ($5::date is null or c.recorded_on <= $5)
      order by c.seq desc limit $4
    ) h
  ) g
  where p.workspace_id = $1 and p.id = $2`;

/** Beyond any log: a page without a cursor begins at the newest change. */
const NEWEST = 2_147_483_647;

/** A project's log, newest first, with the signs that each change lit or cleared: one statement. */
@Injectable()
export class ChangeList {
  constructor(
    private readonly transactions: WorkspaceTransaction,
    private readonly clock: Clock,
  ) {}

  async list(
    caller: Caller,
    id: string,
    { limit = PAGE_LIMIT_DEFAULT, cursor, asOf }: ChangeListQuery,
  ): Promise<ChangeListReply> {
    const name = `changes ${id}`;
    const before = cursor === undefined ? NEWEST : seqIn(decodeCursor(name, cursor, 1));
    const values = [caller.workspaceId, id, before, limit + 1, asOf ?? null];
    const [found] = await this.transactions.read<Found>(caller, {
      name: 'changes of a project',
      text: CHANGES,
      values,
    });
    if (found === undefined) throw new Problem('not-found');
    refuseUnknownDay(asOf, found, this.clock);
    const people = new Map((found.people ?? []).map((person) => [person.personId, person]));
    const data = (found.changes ?? []).slice(0, limit).map((change) => changeReply(change, people));
    return { data, page: { nextCursor: nextCursor(name, found.changes ?? [], data) } };
  }
}

function seqIn([seq]: readonly unknown[]): number {
  if (Number.isInteger(seq) && (seq as number) > 0 && (seq as number) <= NEWEST) return seq as number;
  throw new Problem('invalid-cursor');
}

function nextCursor(name: string, found: readonly unknown[], data: readonly ChangeReply[]): string | null {
  const last = data.at(-1);
  return last === undefined || found.length === data.length ? null : encodeCursor(name, [last.seq]);
}
