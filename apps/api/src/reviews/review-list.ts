import {
  PAGE_LIMIT_DEFAULT,
  type ReviewListQuery,
  type ReviewListReply,
  type ReviewRowReply,
} from '@telltale/contract';
import { Injectable } from '@nestjs/common';
import { validate } from 'uuid';
import type { Caller } from '../access/caller';
import { WorkspaceTransaction } from '../database/workspace-transaction';
import { decodeCursor, encodeCursor } from '../http/cursor';
import { Problem } from '../http/problem';
import { REVIEW_ROW } from './review-rows';

// Ids are made in the order of opening (UUIDv7).
const REVIEWS = `
  select ${REVIEW_ROW} as row
  from review r
  where r.workspace_id = $1 and ($2::uuid is null or r.client_ids = array[$2])
    and ($3::text is null or ($3 = 'open') = (r.closed_at is null)) and ($4::uuid is null or r.id < $4)
  order by r.id desc limit $5`;

/** Reviews that the caller may see, newest first. */
@Injectable()
export class ReviewList {
  constructor(private readonly transactions: WorkspaceTransaction) {}

  async list(caller: Caller, query: ReviewListQuery): Promise<ReviewListReply> {
    const { client = null, state = null, limit = PAGE_LIMIT_DEFAULT, cursor } = query;
    const list = `reviews ${client ?? ''} ${state ?? ''}`;
    const before = cursor === undefined ? null : idIn(decodeCursor(list, cursor, 1));
    const rows = await this.transactions.read<{ row: ReviewRowReply }>(caller, {
      name: 'reviews',
      text: REVIEWS,
      values: [caller.workspaceId, client, state, before, limit + 1],
    });
    const data = rows.slice(0, limit).map(({ row }) => row);
    const last = data.at(-1);
    const isAll = rows.length <= limit || last === undefined;
    return { data, page: { nextCursor: isAll ? null : encodeCursor(list, [last.id]) } };
  }
}

function idIn([id]: readonly unknown[]): string {
  if (typeof id === 'string' && validate(id)) return id;
  throw new Problem('invalid-cursor');
}
