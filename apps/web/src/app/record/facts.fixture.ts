import type { FactReply, Role, SessionReply } from '@telltale/contract';

/** An answer that a person recorded. */
export function recorded(fact: Partial<FactReply> = {}): FactReply {
  return { answer: 'known', recordedOn: '2026-11-05', source: { kind: 'person' }, by: 'L. Brandt', ...fact };
}

export const DANA = {
  personId: 'p-dana',
  name: 'Dana Reyes',
  title: 'VP Sales',
  function: 'business',
  level: 'vp',
} as const;

/** Somebody signed in on 23 November 2026. */
export function signedIn(role: Role): SessionReply {
  return {
    account: { id: 'a-1', email: 'jo@example.org', name: 'Jo Park' },
    workspace: { id: 'w-1', name: 'Halden practice', currency: 'EUR', timeZone: 'Europe/Berlin' },
    workspaces: [{ id: 'w-1', name: 'Halden practice', role }],
    role,
    clients: null,
    lacksSecondFactor: false,
    startView: null,
    today: '2026-11-23',
  };
}
