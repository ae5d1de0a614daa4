import { Injectable } from '@nestjs/common';
import type { ProjectFilterQuery, SummaryReply } from '@telltale/contract';
import { addDays, type Day } from '@telltale/domain';
import type { Caller } from '../access/caller';
import { WorkspaceTransaction } from '../database/workspace-transaction';
import { refuseFuture } from '../projects/day-of-project';
import { readFilters } from '../projects/project-filters';
import { type FoundSummary, summaryReply } from './summary.mapping';
import { isKept, keptStatement, liveStatement } from './summary.sql';

/** Seven days with the one that is asked for. */
const TURN_DAYS = 7;

/** The head of the portfolio: counts by client, mode, stage and status, and what turned lately. One statement. */
@Injectable()
export class SummaryService {
  constructor(private readonly transactions: WorkspaceTransaction) {}

  /** `today` is the workspace's: no summary is of a day to come. */
  async summarise(caller: Caller, query: ProjectFilterQuery, today: Day): Promise<SummaryReply> {
    const filters = readFilters(query);
    const until = filters.asOf ?? today;
    refuseFuture(until, today);
    const days = { since: addDays(until, 1 - TURN_DAYS), until };
    const statement = isKept(filters)
      ? keptStatement(caller, filters, days)
      : liveStatement(caller, filters, days);
    const [found] = await this.transactions.read<FoundSummary & Record<string, unknown>>(caller, statement);
    return summaryReply(found ?? { clients: [], lit: 0, cleared: 0 }, days);
  }
}
