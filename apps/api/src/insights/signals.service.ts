import { Injectable } from '@nestjs/common';
import type { ClientFilterQuery, PortfolioSignalReply, PortfolioSignalsReply } from '@telltale/contract';
import {
  type Day,
  type PortfolioFigures,
  type PortfolioSignal,
  readPortfolioSignals,
} from '@telltale/domain';
import type { Caller } from '../access/caller';
import { WorkspaceTransaction } from '../database/workspace-transaction';
import { readFilters } from '../projects/project-filters';
import { signalsStatement } from './signals.sql';

/** What a portfolio shows as a whole today. One statement. */
@Injectable()
export class SignalsService {
  constructor(private readonly transactions: WorkspaceTransaction) {}

  async read(
    caller: Caller,
    { client }: ClientFilterQuery,
    workspace: { readonly today: Day; readonly currency: string },
  ): Promise<PortfolioSignalsReply> {
    const { clients } = readFilters({ client });
    const [figures] = await this.transactions.read<PortfolioFigures & Record<string, unknown>>(
      caller,
      signalsStatement(caller, clients, workspace),
    );
    if (figures === undefined) throw new Error('Sums over nothing are a row all the same.');
    return { today: workspace.today, signals: readPortfolioSignals(figures).map(signalReply) };
  }
}

function signalReply(signal: PortfolioSignal): PortfolioSignalReply {
  const { severity = null, hidden = null, share, parts, notKnown } = signal;
  return {
    ...signal,
    severity,
    hidden,
    notKnown: [...notKnown],
    share: share === undefined ? null : { ...share, beside: share.beside ?? null },
    parts: parts.map(({ note = null, ...part }) => ({ ...part, note })),
  };
}
