import type { ShareKind, ShareLinkReply, ShareState } from '@telltale/contract';
import { spokenCount, spokenDay } from '@telltale/domain';
import { workspaceDay } from '../../access/workspace-day';

const STATES: Readonly<Record<ShareState, string>> = {
  active: 'open',
  suspended: 'suspended: its maker sees less now',
  expired: 'ended',
  revoked: 'revoked',
};

const KINDS: Readonly<Record<ShareKind, string>> = {
  board: 'This page',
  calendar: 'Calendar',
  audit: 'Audit log',
};

/** A link as a row says it; its days are those of the workspace. */
export function shareWords(link: ShareLinkReply, timeZone: string) {
  const { id, kind, name, clients, expiresOn, state, madeBy, madeAt, views, lastViewedAt } = link;
  const dayOf = (instant: string) => spokenDay(workspaceDay(instant, timeZone));
  const whose = clients === null ? 'all clients' : clients.map((client) => client.name).join(', ');
  const until = expiresOn === null ? 'without an end' : `until ${spokenDay(expiresOn)}`;
  const seen = lastViewedAt === null ? 'never opened' : `opened ${times(views)}, last ${dayOf(lastViewedAt)}`;
  return {
    id,
    name,
    what: KINDS[kind],
    line: `${whose} · ${until} · ${seen}`,
    source: `${madeBy ?? 'Somebody'}, ${dayOf(madeAt)}`,
    state: STATES[state],
    isOpen: state === 'active' || state === 'suspended',
  };
}

function times(count: number): string {
  return count === 1 ? 'once' : spokenCount(count, 'time');
}
