import type { EpisodeListReply, EpisodeReply, StageMoveReply } from '@telltale/contract';
import { aTurn, PROJECT_URL } from '../project.fixture';

export const EPISODES_URL = `${PROJECT_URL}/episodes?limit=200`;

/** Lit since 13 November, for the first time. */
export function anEpisode(episode: Partial<EpisodeReply> = {}): EpisodeReply {
  return {
    sign: 'OWN-3',
    title: 'No KPI of the owner moves',
    mode: 'business-owner',
    severity: 'serious',
    severityOn: episode.litOn ?? '2026-11-13',
    litOn: '2026-11-13',
    litBy: aTurn(),
    clearedOn: null,
    clearedBy: null,
    waivedUntil: null,
    times: 1,
    ...episode,
  };
}

export function someEpisodes(
  data: readonly EpisodeReply[],
  { stages = [], next = null }: { readonly stages?: StageMoveReply[]; readonly next?: string | null } = {},
): EpisodeListReply {
  return { data: [...data], page: { nextCursor: next }, recordedOn: '2026-11-04', stages };
}
