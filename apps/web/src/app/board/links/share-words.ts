import type { ShareKind, ShareLinkReply, ShareState } from '@telltale/contract';
import { spokenCount, spokenDay } from '@telltale/domain';

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

/** A link as a row says it. */
export function shareWords({
  id,
  kind,
  name,
  clients,
  expiresOn,
  state,
  madeBy,
  madeAt,
  views,
  lastViewedAt,
}: ShareLinkReply) {
  const whose = clients === null ? 'all clients' : clients.map((client) => client.name).join(', ');
  const until = expiresOn === null ? 'without an end' : `until ${spokenDay(expiresOn)}`;
  const seen =
    lastViewedAt === null
      ? 'never opened'
      : `opened ${times(views)}, last ${spokenDay(lastViewedAt.slice(0, 10))}`;
  return {
    id,
    name,
    kind,
    what: KINDS[kind],
    line: `${whose} · ${until} · ${seen}`,
    source: `${madeBy ?? 'Somebody'}, ${spokenDay(madeAt.slice(0, 10))}`,
    state: STATES[state],
    isOpen: state === 'active' || state === 'suspended',
  };
}

function times(count: number): string {
  return count === 1 ? 'once' : spokenCount(count, 'time');
}
