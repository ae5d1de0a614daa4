import { Injectable } from '@nestjs/common';
import type { DayTurnsReply, PortfolioDaysQuery, PortfolioDaysReply } from '@telltale/contract';
import { addDays, type Day } from '@telltale/domain';
import type { Caller } from '../access/caller';
import { WorkspaceTransaction } from '../database/workspace-transaction';
import { Problem } from '../http/problem';
import { readFilters } from '../projects/project-filters';
import { daysStatement } from './portfolio-days.sql';

/** Two years of marks are more than a slider can show apart. */
const TURN_DAYS = 730;

interface Found extends Record<string, unknown> {
  readonly first_on: Day | null;
  readonly turns: DayTurnsReply[];
}

/** Which days of a portfolio, or of one project, can be looked at, and on which of them signs turned: one statement. */
@Injectable()
export class PortfolioDays {
  constructor(private readonly transactions: WorkspaceTransaction) {}

  async read(
    caller: Caller,
    { client, project }: PortfolioDaysQuery,
    today: Day,
  ): Promise<PortfolioDaysReply> {
    const { clients } = readFilters({ client });
    const scope = { clients: clients ?? caller.clients, project: project ?? null };
    const statement = daysStatement(caller, scope, addDays(today, 1 - TURN_DAYS));
    const [found] = await this.transactions.read<Found>(caller, statement);
    const { first_on: firstOn = null, turns = [] } = found ?? {};
    if (firstOn === null && project !== undefined) throw new Problem('not-found');
    return { firstOn, turns };
  }
}
