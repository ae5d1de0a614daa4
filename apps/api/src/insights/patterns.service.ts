import { Injectable } from '@nestjs/common';
import type { ClientFilterQuery, CommitmentReply, PatternsReply, SharedSignReply } from '@telltale/contract';
import { type Day, signById } from '@telltale/domain';
import type { Caller } from '../access/caller';
import { WorkspaceTransaction } from '../database/workspace-transaction';
import { readFilters } from '../projects/project-filters';
import { PATTERNS } from './patterns.sql';

interface Found {
  readonly commitments: CommitmentReply[];
  readonly signs: Omit<SharedSignReply, 'title' | 'mode'>[] | null;
}

/**
 * Who keeps to dates, and which sign is lit at several clients. Clients never see each other: across them it is told to those
 * alone who see all of them, and not where one client is looked at.
 */
@Injectable()
export class PatternsService {
  constructor(private readonly transactions: WorkspaceTransaction) {}

  async read(caller: Caller, { client }: ClientFilterQuery, today: Day): Promise<PatternsReply> {
    const { clients } = readFilters({ client });
    const isAcross = caller.clients === null && clients === null;
    const [found] = await this.transactions.read<Found & Record<string, unknown>>(caller, {
      name: 'patterns of a portfolio',
      text: PATTERNS,
      values: [caller.workspaceId, clients, today, isAcross],
    });
    if (found === undefined) throw new Error('A select without a table gives one row.');
    return { today, commitments: found.commitments, sharedSigns: found.signs?.flatMap(named) ?? null };
  }
}

/** A sign that left the catalogue is no longer told of. */
function named(row: Omit<SharedSignReply, 'title' | 'mode'>): SharedSignReply[] {
  const sign = signById(row.sign);
  return sign === undefined ? [] : [{ ...row, title: sign.title, mode: sign.mode }];
}
