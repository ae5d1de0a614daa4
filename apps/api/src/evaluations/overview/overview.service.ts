import { Injectable } from '@nestjs/common';
import {
  type EvalOverviewCountsReply,
  type EvalOverviewQuery,
  type EvalOverviewReply,
  type EvalOverviewRowReply,
  PAGE_LIMIT_DEFAULT,
} from '@telltale/contract';
import { isDay, type Verdict, VERDICTS } from '@telltale/domain';
import { validate } from 'uuid';
import type { Caller } from '../../access/caller';
import { Clock } from '../../clock/clock';
import { WorkspaceTransaction } from '../../database/workspace-transaction';
import { decodeCursor, encodeCursor } from '../../http/cursor';
import { Problem } from '../../http/problem';
import { readFilters } from '../../projects/project-filters';
import { OVERVIEW } from './overview.sql';

interface PlacedRow {
  readonly row: EvalOverviewRowReply;
  readonly gravity: number;
  readonly lastRunOn: string;
  readonly id: string;
}

interface Found {
  readonly rows: readonly PlacedRow[];
  readonly counts: Omit<EvalOverviewCountsReply, 'verdicts'>;
  readonly verdicts: { readonly [V in Verdict]?: number };
}

/** All suites of all projects that the caller may see: one statement. */
@Injectable()
export class EvalOverview {
  constructor(
    private readonly transactions: WorkspaceTransaction,
    private readonly clock: Clock,
  ) {}

  async read(
    caller: Caller,
    { client, verdict, limit = PAGE_LIMIT_DEFAULT, cursor }: EvalOverviewQuery,
  ): Promise<EvalOverviewReply> {
    const { clients } = readFilters({ client });
    const list = `evaluations ${client ?? ''} ${verdict ?? ''}`;
    const after = cursor === undefined ? [null, null, null] : placeIn(decodeCursor(list, cursor, 3));
    const [found] = await this.transactions.read<Found>(caller, {
      name: 'evaluations overview',
      text: OVERVIEW,
      values: [...[caller.workspaceId, clients, verdict ?? null, this.clock.now()], ...[...after, limit + 1]],
    });
    if (found === undefined) throw new Error('A select without a table gives one row.');
    const data = found.rows.slice(0, limit);
    const last = data.at(-1);
    const isAll = found.rows.length === data.length || last === undefined;
    return {
      data: data.map(({ row }) => row),
      counts: { ...found.counts, verdicts: allVerdicts(found.verdicts) },
      page: { nextCursor: isAll ? null : encodeCursor(list, [last.gravity, last.lastRunOn, last.id]) },
    };
  }
}

function allVerdicts(found: Found['verdicts']): { [V in Verdict]: number } {
  const counts = VERDICTS.map((verdict) => [verdict, found[verdict] ?? 0] as const);
  return Object.fromEntries(counts) as { [V in Verdict]: number };
}

function placeIn([gravity, on, id]: readonly unknown[]): [gravity: number, on: string, id: string] {
  const isPlace = Number.isInteger(gravity) && Math.abs(gravity as number) < 100;
  if (isPlace && typeof on === 'string' && (on === '-infinity' || isDay(on)) && validate(id))
    return [gravity as number, on, id as string];
  throw new Problem('invalid-cursor');
}
