import type { SummaryReply } from '@telltale/contract';
import { spokenCount } from '@telltale/domain';

/** What the first-project guard says of one more project that builds; null where nothing stands in its way. */
export function firstProjectGuard({ stages }: Pick<SummaryReply, 'stages'>): string | null {
  const building = stages.building + stages.pilot;
  if (building === 0 || stages.production + stages.retired > 0) return null;
  const others = building === 1 ? 'another project is' : `${spokenCount(building, 'other project')} are`;
  return `This client has shipped nothing yet, and ${others} Building or in Pilot. A first project is shipped before a second one is built.`;
}
