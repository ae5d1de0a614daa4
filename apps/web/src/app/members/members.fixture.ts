import { screen, within } from '@testing-library/angular';
import type { InvitationReply, MemberLeftReply, MemberReply, Role } from '@telltale/contract';
import { openPage } from '../record/page.fixture';
import { MembersPage } from './members-page';

export const MEMBERS = '/api/v1/members';
export const INVITATIONS = '/api/v1/invitations';
export const CLIENTS = '/api/v1/clients?limit=200';
export const TWO_CLIENTS = {
  data: [
    { id: 'c-1', name: 'Halden Freight', projects: 4 },
    { id: 'c-2', name: 'Brightwater Clinics', projects: 2 },
  ],
};
export const list = (...data: unknown[]) => ({ data, page: { nextCursor: null } });
export const aMember = (changes: Partial<MemberReply> = {}): MemberReply => ({
  ...{ id: 'a-1', name: 'Ada Okafor', email: 'ada@example.com', role: 'administrator', clients: null },
  ...{ isGuest: false, isYou: true, joinedAt: '2026-01-05T09:00:00.000Z', version: 3 },
  // Half past midnight where the workspace is.
  ...{ lastSeenAt: '2026-11-22T23:30:00.000Z' },
  ...changes,
});
export const DANA = aMember({
  ...{ id: 'a-2', name: 'Dana Reyes', email: 'dana@example.com', role: 'viewer', isYou: false, version: 1 },
  ...{ clients: [{ id: 'c-1', name: 'Halden Freight' }], lastSeenAt: null },
});
export const LEFT: MemberLeftReply = {
  ...{
    handedOverTo: 'Ada Okafor',
    questions: 2,
    views: 1,
    tokensRevoked: 3,
    decisions: 1_204,
    personsUnlinked: 0,
  },
};
export const anInvitation = (changes: Partial<InvitationReply> = {}): InvitationReply => ({
  ...{ id: 'i-1', email: 'jo@example.com', role: 'reviewer', clients: null, isGuest: false, state: 'open' },
  ...{ expiresOn: '2026-11-30', madeAt: '2026-11-23T08:00:00.000Z', madeBy: 'Ada Okafor', mailedAt: null },
  ...changes,
});

export async function open(invitations: InvitationReply[] = [], role: Role = 'administrator') {
  const page = await openPage({ people: MembersPage }, '/people', role);
  if (role !== 'administrator') return page;
  await page.answer('GET', `${MEMBERS}?limit=200`, list(aMember(), DANA));
  await page.answer('GET', `${INVITATIONS}?limit=200`, list(...invitations));
  return page;
}

export const rowOf = async (name: string) =>
  within((await screen.findByText(name, { selector: 'strong' })).closest<HTMLElement>('[role=listitem]')!);
