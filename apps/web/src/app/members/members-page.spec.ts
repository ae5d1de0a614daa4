import { screen, waitFor } from '@testing-library/angular';
import { signedIn } from '../record/facts.fixture';
import { openPage } from '../record/page.fixture';
import { MembersPage } from './members-page';
import {
  aMember,
  anInvitation,
  CLIENTS,
  DANA,
  INVITATIONS,
  LEFT,
  list,
  MEMBERS,
  open,
  rowOf,
  TWO_CLIENTS,
} from './members.fixture';

describe('the people of a workspace', () => {
  it('are read again when one is changed elsewhere, and what is being typed stays', async () => {
    const page = await open([anInvitation()]);
    const dana = await rowOf('Dana Reyes');
    await page.user.click(dana.getByRole('button', { name: 'Change Dana Reyes' }));
    await page.answer('GET', CLIENTS, TWO_CLIENTS);
    await page.user.click(dana.getByRole('radio', { name: /^Reviewer/ }));
    page.tell({ topic: 'project' });
    page.tell({ topic: 'member', subjectId: 'a-3' });
    const noor = aMember({ id: 'a-3', name: 'Noor Haddad', role: 'editor', isYou: false });
    await page.answer('GET', `${MEMBERS}?limit=200`, list(aMember(), DANA, noor));
    await page.answer('GET', `${INVITATIONS}?limit=200`, list());
    const added = await rowOf('Noor Haddad');
    expect(added.getByText(/^Editor · all clients/)).toBeVisible();
    expect(screen.queryByText('jo@example.com')).not.toBeInTheDocument();
    expect(dana.getByRole('radio', { name: /^Reviewer/ })).toBeChecked();
    page.http.verify();
  });

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
    await page.user.click(screen.getByLabelText(/^Guest/));
    await page.user.click(screen.getByRole('button', { name: 'Invite' }));
    const made = Object.assign(anInvitation(), { link: '/invitation/kQ3' });
    const { request } = await page.answer('POST', INVITATIONS, made, { status: 201 });
    expect(request.body).toEqual({
      ...{ email: 'jo@example.com', role: 'reviewer', clients: ['c-1'], isGuest: true },
    });
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
      { role: 'editor', clients: null, isGuest: false },
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

  it('are removed under the version that was seen, and hand over to whom one names', async () => {
    const page = await open();
    const dana = await rowOf('Dana Reyes');
    await page.user.click(dana.getByRole('button', { name: 'Remove Dana Reyes' }));
    expect(dana.getByLabelText('Open questions and shared views go to')).toHaveDisplayValue('You');
    await page.user.click(dana.getByRole('button', { name: 'Cancel' }));
    const ada = await rowOf('Ada Okafor');
    await page.user.click(ada.getByRole('button', { name: 'Leave' }));
    await page.user.selectOptions(
      ada.getByLabelText('Open questions and shared views go to'),
      'Dana Reyes, dana@example.com',
    );
    await page.user.click(ada.getByRole('button', { name: 'Leave the workspace' }));
    const { request } = await page.answer('DELETE', `${MEMBERS}/a-1?handOverTo=a-2`, LEFT);
    expect(request.headers.get('If-Match')).toBe('"v3"');
  });

  it('are told what went to whom when somebody was removed', async () => {
    const page = await open();
    const dana = await rowOf('Dana Reyes');
    await page.user.click(dana.getByRole('button', { name: 'Remove Dana Reyes' }));
    await page.user.click(dana.getByRole('button', { name: 'Remove Dana Reyes' }));
    const { request } = await page.answer('DELETE', `${MEMBERS}/a-2`, LEFT);
    expect(request.headers.get('If-Match')).toBe('"v1"');
    const told =
      'Dana Reyes is no member any more. Handed over to Ada Okafor: 2 open questions and 1 shared view. Revoked: 3 tokens. Still in force under their name: 1,204 decisions.';
    expect(await screen.findByText(told)).toBeVisible();
  });

  it('are named by three clients at most, and a number', async () => {
    const names = ['Adler', 'Brenner', 'Corvin', 'Dahl', 'Ebner'];
    const page = await openPage({ people: MembersPage }, '/people', 'administrator');
    const wide = aMember({ role: 'editor', clients: names.map((name) => ({ id: name, name })) });
    await page.answer('GET', `${MEMBERS}?limit=200`, list(wide));
    await page.answer('GET', `${INVITATIONS}?limit=200`, list());
    expect(await screen.findByText(/^Editor · Adler, Brenner, Corvin and 2 more ·/)).toBeVisible();
  });

  it('are an administrator’s to manage; leaving is everybody’s', async () => {
    const page = await open([], 'editor');
    const own = signedIn('editor').account;
    await page.answer('GET', `${MEMBERS}/${own.id}`, aMember({ id: own.id, role: 'editor' }));
    expect((await rowOf('Ada Okafor')).getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
      'Leave',
    ]);
    expect(await screen.findByText('People are for administrators')).toBeVisible();
    page.http.verify();
  });

  it('keep what is ticked in an open row while another is saved', async () => {
    const page = await open();
    const dana = await rowOf('Dana Reyes');
    const ada = await rowOf('Ada Okafor');
    await page.user.click(dana.getByRole('button', { name: 'Change Dana Reyes' }));
    await page.answer('GET', CLIENTS, TWO_CLIENTS);
    await page.user.click(dana.getByLabelText(/^Editor/));
    await page.user.click(await dana.findByLabelText(/^Brightwater/));
    await page.user.click(ada.getByRole('button', { name: 'Change Ada Okafor' }));
    await page.answer('GET', CLIENTS, TWO_CLIENTS);
    await page.user.click(ada.getByRole('button', { name: 'Save' }));
    await page.answer('PATCH', `${MEMBERS}/a-1`, aMember({ version: 4 }));
    await page.answer('GET', `${MEMBERS}?limit=200`, list(aMember({ version: 4, name: 'Ada O.' }), DANA));
    await page.answer('GET', `${INVITATIONS}?limit=200`, list());
    expect(await screen.findByText('Ada O.', { selector: 'strong' })).toBeVisible();
    expect(dana.getByLabelText(/^Editor/)).toBeChecked();
    expect(dana.getByLabelText(/^Brightwater/)).toBeChecked();
    await page.user.click(dana.getByRole('button', { name: 'Save' }));
    const { request } = await page.answer('PATCH', `${MEMBERS}/a-2`, DANA);
    expect(request.body).toEqual({ role: 'editor', clients: ['c-1', 'c-2'], isGuest: false });
  });

  it('are saved under the version that the form began with, whatever was read since', async () => {
    const page = await open();
    const dana = await rowOf('Dana Reyes');
    await page.user.click(dana.getByRole('button', { name: 'Change Dana Reyes' }));
    await page.answer('GET', CLIENTS, TWO_CLIENTS);
    const ada = await rowOf('Ada Okafor');
    await page.user.click(ada.getByRole('button', { name: 'Change Ada Okafor' }));
    await page.answer('GET', CLIENTS, TWO_CLIENTS);
    await page.user.click(ada.getByRole('button', { name: 'Save' }));
    await page.answer('PATCH', `${MEMBERS}/a-1`, aMember({ version: 4 }));
    const newer = aMember({ id: 'a-2', name: 'Dana Reyes', role: 'reviewer', isYou: false, version: 2 });
    await page.answer('GET', `${MEMBERS}?limit=200`, list(aMember(), newer));
    await page.answer('GET', `${INVITATIONS}?limit=200`, list());
    expect(await dana.findByText(/^Reviewer · all clients ·/)).toBeVisible();
    await page.user.click(dana.getByRole('button', { name: 'Save' }));
    const { request } = await page.answer(
      'PATCH',
      `${MEMBERS}/a-2`,
      { code: 'stale-version' },
      { status: 412 },
    );
    expect(request.headers.get('If-Match')).toBe('"v1"');
    await page.user.click(dana.getByRole('button', { name: 'Cancel' }));
    await page.user.click(dana.getByRole('button', { name: 'Change Dana Reyes' }));
    expect(dana.getByLabelText(/^Reviewer/)).toBeChecked();
  });

  it('stay on the page when reading them again fails', async () => {
    const page = await open();
    const ada = await rowOf('Ada Okafor');
    await page.user.click(ada.getByRole('button', { name: 'Change Ada Okafor' }));
    await page.answer('GET', CLIENTS, TWO_CLIENTS);
    await page.user.click(ada.getByRole('button', { name: 'Save' }));
    await page.answer('PATCH', `${MEMBERS}/a-1`, aMember({ version: 4 }));
    await page.answer('GET', `${MEMBERS}?limit=200`, { code: 'not-ready' }, { status: 503 });
    await page.answer('GET', `${INVITATIONS}?limit=200`, list());
    expect(await screen.findByRole('alert')).toBeVisible();
    expect(screen.getByText('Dana Reyes', { selector: 'strong' })).toBeVisible();
    await page.user.click(screen.getByRole('button', { name: 'Try again' }));
    await page.answer('GET', `${MEMBERS}?limit=200`, list(aMember({ version: 4 }), DANA));
    await page.answer('GET', `${INVITATIONS}?limit=200`, list());
    await waitFor(() => {
      expect(screen.queryByRole('alert')).toBeNull();
    });
  });

  it('get one new link for two clicks: a second one would end the first', async () => {
    const page = await open([anInvitation()]);
    const jo = await rowOf('jo@example.com');
    await page.user.dblClick(jo.getByRole('button', { name: 'New link for jo@example.com' }));
    expect(jo.getByRole('button', { name: /^Revoke/ })).toBeDisabled();
    const made = Object.assign(anInvitation(), { link: '/invitation/kQ3' });
    await page.answer('POST', `${INVITATIONS}/i-1/link`, made, { status: 201 });
    expect(await screen.findByLabelText('Link of the invitation')).toHaveValue(
      'http://localhost/invitation/kQ3',
    );
    expect(jo.getByRole('button', { name: /^Revoke/ })).toBeEnabled();
  });
});
