import type { EpisodeReply } from '@telltale/contract';
import { spokenCount } from '@telltale/domain';

/** What the picture says, in a sentence. */
export function timelineTitle(episodes: readonly EpisodeReply[]): string {
  const signs = new Set(episodes.map(({ sign }) => sign)).size;
  const lit = episodes.filter(({ clearedOn }) => clearedOn === null).length;
  const back = new Set(episodes.filter(({ times }) => times > 1).map(({ sign }) => sign)).size;
  if (signs === 0) return 'No sign was ever lit';
  const came = back === 0 ? '' : `; ${spokenCount(back, 'sign')} came back`;
  return `${spokenCount(signs, 'sign')} ${signs === 1 ? 'was' : 'were'} ever lit, ${lit === 0 ? 'none' : lit} still ${
    lit === 1 ? 'is' : 'are'
  }${came}`;
}
