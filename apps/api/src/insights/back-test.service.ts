import { Injectable } from '@nestjs/common';
import type { BackTestQuery, BackTestReply } from '@telltale/contract';
import { BACK_TEST_DAYS } from '@telltale/domain';
import type { Caller } from '../access/caller';
import { Clock } from '../clock/clock';
import { audit } from '../database/audit';
import { WorkspaceTransaction } from '../database/workspace-transaction';
import { readFilters } from '../projects/project-filters';
import { backTestReply } from './back-test.mapping';
import { backTestStatement, type FoundBackTest } from './back-test.sql';

/** Which signs were lit on one day of projects that stopped, and of those that shipped. One statement. */
@Injectable()
export class BackTestService {
  constructor(
    private readonly transactions: WorkspaceTransaction,
    private readonly clock: Clock,
  ) {}

  /** The same, for a file that leaves Telltale: that it did is an entry of the audit log. */
  async forFile(caller: Caller, query: BackTestQuery): Promise<BackTestReply> {
    const subject = { of: 'back-test', client: query.client, day: query.day };
    await this.transactions.run(caller, (manager) =>
      audit(manager, caller, this.clock.now(), { what: 'export.made', subject }),
    );
    return await this.read(caller, query);
  }

  async read(caller: Caller, { client, day: word }: BackTestQuery): Promise<BackTestReply> {
    const { clients } = readFilters({ client });
    const day = BACK_TEST_DAYS.find((one) => String(one) === word) ?? BACK_TEST_DAYS[0];
    const [found] = await this.transactions.read<FoundBackTest & Record<string, unknown>>(
      caller,
      backTestStatement(caller, clients, day),
    );
    return backTestReply(day, found ?? { cases: [], readings: [] });
  }
}
