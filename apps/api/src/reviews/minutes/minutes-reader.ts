import { Injectable } from '@nestjs/common';
import type { MinutesFormat } from '@telltale/contract';
import type { Caller } from '../../access/caller';
import { WorkspaceTransaction } from '../../database/workspace-transaction';
import { Problem } from '../../http/problem';
import { findReview } from '../review-rows';

export interface MinutesFile {
  readonly text: string;
  readonly mediaType: string;
  readonly name: string;
}

/** The minutes of a closed review, byte for byte as they were written. */
@Injectable()
export class MinutesReader {
  constructor(private readonly transactions: WorkspaceTransaction) {}

  async read(caller: Caller, id: string, format: MinutesFormat): Promise<MinutesFile> {
    const review = await this.transactions.run(caller, (manager) => findReview(manager, caller, id));
    if (review === undefined) throw new Problem('not-found');
    const { minutes, markdown, row } = review;
    if (minutes === null || markdown === null) throw new Problem('not-found', { detail: NOT_YET });
    return format === 'markdown'
      ? { text: markdown, mediaType: 'text/markdown; charset=utf-8', name: `minutes-${row.on}.md` }
      : { text: minutes, mediaType: 'application/json; charset=utf-8', name: `minutes-${row.on}.json` };
  }
}

const NOT_YET = 'The review is still open: it has minutes once it is closed.';
