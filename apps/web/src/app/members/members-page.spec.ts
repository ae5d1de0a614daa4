import { screen, within } from '@testing-library/angular';
import type { InvitationReply, MemberReply, Role } from '@telltale/contract';
import { openPage } from '../record/page.fixture';
import { MembersPage } from './members-page';

const MEMBERS = '/api/v1/members';
const INVITATIONS = '/api/v1/invitations';
const list = (...data: unknown[]) => ({ data, page: { nextCursor: null } });
const aMember = (changes: Partial<MemberReply> = {}): MemberReply => ({
  ...{ id: 'a-1', name: 'Ada Okafor', email: 'ada@example.com', role: 'administrator', clients: null },
  ...{ isGuest: false, isYou: true, joinedAt: '2026-01-05T09:00:00.000Z', version: 3 },
  ...{ lastSeenAt: '2026-11-23T08:00:00.000Z' },
  ...changes,
});
const DANA = aMember({
  ...{ id: 'a-2', name: 'Dana Reyes', email: 'dana@example.com', role: 'viewer', isYou: false, version: 1 },
  ...{ clients: [{ id: 'c-1', name: 'Halden Freight' }], lastSeenAt: null },
});
const anInvitation = (changes: Partial<InvitationReply> = {}): InvitationReply => ({
  ...{ id: 'i-1', email: 'jo@example.com', role: 'reviewer', clients: null, isGuest: false, state: 'open' },
  ...{ expiresOn: '2026-11-30', madeAt: '2026-11-23T08:00:00.000Z', madeBy: 'Ada Okafor', mailedAt: null },
  ...changes,
});

async function open(invitations: InvitationReply[] = [], role: Role = 'administrator') {
  const page = await openPage({ people: MembersPage }, '/people', role);
  if (role !== 'administrator') return page;
  await page.answer('GET', `${MEMBERS}?limit=200`, list(aMember(), DANA));
  await page.answer('GET', `${INVITATIONS}?limit=200`, list(...invitations));
  return page;
}

const rowOf = async (name: string) =>
  within((await screen.findByText(name, { selector: 'strong' })).closest<HTMLElement>('[role=listitem]')!);

describe('the people of a workspace', () => {
  it('are told with what they may do, what they see, and when they were here', async () => {
    await open([anInvitation(), anInvitation({ id: 'i-2', email: 'old@example.com', state: 'revoked' })]);
    const ada = await rowOf('Ada Okafor');
    expect(ada.getByText('Administrator · all clients · last here 23 November 2026')).toBeVisible();
    const dana = await rowOf('Dana Reyes');
    expect(dana.getByText('Viewer · Halden Freight · never entered')).toBeVisible();
    expect(
      (await rowOf('jo@example.com')).getByText(
        'Reviewer · all clients · ends on 30 November 2026 · not mailed',
      ),
    ).toBeVisible();
    expect(screen.queryByText('old@example.com')).toBeNull();
  });

  it('are invited with a role and clients, and the link is shown once', async () => {
    const page = await open();
    await page.user.click(await screen.findByRole('button', { name: 'Invite somebody' }));
    await page.answer('GET', '/api/v1/clients?limit=200', {
      data: [{ id: 'c-1', name: 'Halden Freight', projects: 4 }],
    });
    await page.user.type(screen.getByLabelText('E-mail'), 'jo@example.com');
    await page.user.click(screen.getByLabelText(/^Reviewer/));
    await page.user.click(await screen.findByLabelText(/Halden Freight/));
    await page.user.click(screen.getByRole('button', { name: 'Invite' }));
    const made = Object.assign(anInvitation(), { link: '/invitation/kQ3' });
    const { request } = await page.answer('POST', INVITATIONS, made, { status: 201 });
    expect(request.body).toEqual({ email: 'jo@example.com', role: 'reviewer', clients: ['c-1'] });
    expect(await screen.findByLabelText('Link of the invitation')).toHaveValue(
      'http://localhost/invitation/kQ3',
    );
    expect(screen.getByText(/^Send this link to jo@example.com/)).toBeVisible();
    await page.answer('GET', `${INVITATIONS}?limit=200`, list(anInvitation()));
  });

  it('are changed under the version that was seen', async () => {
    const page = await open();
    const dana = await rowOf('Dana Reyes');
    await page.user.click(dana.getByRole('button', { name: 'Change Dana Reyes' }));
    await page.answer('GET', '/api/v1/clients?limit=200', { data: [] });
    await page.user.click(dana.getByLabelText(/^Editor/));
    await page.user.click(dana.getByRole('button', { name: 'All clients' }));
    await page.user.click(dana.getByRole('button', { name: 'Save' }));
    const { request } = await page.answer('PATCH', `${MEMBERS}/a-2`, DANA);
    expect([request.body, request.headers.get('If-Match')]).toEqual([
      { role: 'editor', clients: null },
      '"v1"',
    ]);
  });

  it('keep an administrator: why one may not leave stands beside the button', async () => {
    const page = await open();
    const ada = await rowOf('Ada Okafor');
    await page.user.click(ada.getByRole('button', { name: 'Leave' }));
    await page.user.click(ada.getByRole('button', { name: 'Leave the workspace' }));
    await page.answer('DELETE', `${MEMBERS}/a-1`, { code: 'last-administrator' }, { status: 409 });
    expect(await ada.findByRole('alert')).toHaveTextContent('A workspace keeps an administrator.');
  });

  it('are an administrator’s to manage', async () => {
    const page = await open([], 'editor');
    expect(await screen.findByText('People are for administrators')).toBeVisible();
    page.http.verify();
  });
});
