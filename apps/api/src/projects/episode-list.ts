import { Injectable } from '@nestjs/common';
import { type EpisodeListQuery, type EpisodeListReply, PAGE_LIMIT_DEFAULT } from '@telltale/contract';
import { type Day, isDay } from '@telltale/domain';
import type { Caller } from '../access/caller';
import { Clock } from '../clock/clock';
import { WorkspaceTransaction } from '../database/workspace-transaction';
import { decodeCursor, encodeCursor } from '../http/cursor';
import { Problem } from '../http/problem';
import { type DayOfProject, refuseUnknownDay } from './day-of-project';
import { episodeReply, type FoundEpisode, type FoundStageMove, stageMoveReply } from './episode.mapping';
import { EPISODES } from './episodes.sql';

interface Found extends DayOfProject {
  readonly episodes: FoundEpisode[] | null;
  readonly stages: FoundStageMove[] | null;
}

/** Later than any day that a record holds, and greater than any sign's id. */
const NEWEST: readonly [Day, string] = ['9999-12-31', '~'];

/** All times that signs of a project were lit, newest first, and the moves of its stage: one statement. */
@Injectable()
export class EpisodeList {
  constructor(
    private readonly transactions: WorkspaceTransaction,
    private readonly clock: Clock,
  ) {}

  async list(
    caller: Caller,
    id: string,
    { limit = PAGE_LIMIT_DEFAULT, cursor, asOf }: EpisodeListQuery,
  ): Promise<EpisodeListReply> {
    const name = `episodes ${id} ${asOf ?? ''}`;
    const [litOn, sign] = cursor === undefined ? NEWEST : placeIn(decodeCursor(name, cursor, 2));
    const [found] = await this.transactions.read<Found>(caller, {
      name: 'episodes of a project',
      text: EPISODES,
      values: [caller.workspaceId, id, asOf ?? 'infinity', litOn, sign, limit + 1],
    });
    if (found === undefined) throw new Problem('not-found');
    refuseUnknownDay(asOf, found, this.clock);
    const episodes = found.episodes ?? [];
    const shown = episodes.slice(0, limit);
    const last = shown.at(-1);
    const hasMore = last !== undefined && episodes.length > limit;
    return {
      data: shown.flatMap(episodeReply),
      page: { nextCursor: hasMore ? encodeCursor(name, [last.litOn, last.sign]) : null },
      recordedOn: found.recorded_on,
      stages: (found.stages ?? []).map(stageMoveReply),
    };
  }
}

function placeIn([litOn, sign]: readonly unknown[]): readonly [Day, string] {
  if (isDay(litOn) && typeof sign === 'string') return [litOn, sign];
  throw new Problem('invalid-cursor');
}
