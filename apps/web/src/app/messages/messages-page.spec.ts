import { screen, within } from '@testing-library/angular';
import type { DeliveryReply, DigestReply, Role, WebhookReply } from '@telltale/contract';
import { openPage } from '../record/page.fixture';
import { MessagesPage } from './messages-page';

const DIGEST = '/api/v1/digest';
const HOOKS = '/api/v1/webhooks';
const aDigest = (changes: Partial<DigestReply> = {}): DigestReply => ({
  ...{ isOn: true, weekday: 1, hour: 7, isRead: false, readers: 3, isMailSetUp: true, sentAt: null },
  ...changes,
});
const aHook: WebhookReply = {
  ...{ id: 'h-1', name: 'Reviews', kind: 'slack', host: 'https://hooks.example.com', events: ['digest'] },
  ...{ madeAt: '2026-11-19T23:30:00.000Z', madeBy: 'Jo Park' },
};
const aDelivery = (changes: Partial<DeliveryReply> = {}): DeliveryReply => ({
  ...{ id: 'd-1', event: 'test', state: 'given-up', attempts: 8, madeAt: '2026-11-19T23:30:00.000Z' },
  ...{ nextAt: null, sentAt: null, answer: '503 busy' },
  ...changes,
});

async function open(digest: DigestReply, role: Role = 'administrator') {
  const page = await openPage({ messages: MessagesPage }, '/messages', role);
  await page.answer('GET', DIGEST, digest);
  return page;
}

describe('the weekly digest', () => {
  it('is chosen by each, and set by an administrator', async () => {
    const page = await open(aDigest());
    await page.user.click(await screen.findByLabelText('Send it to me'));
    const chosen = await page.answer('PUT', `${DIGEST}/reader`, aDigest({ isRead: true, readers: 4 }));
    expect(chosen.request.body).toEqual({ isRead: true });
    expect(await screen.findByText('On, for 4 members.')).toBeVisible();
    await page.user.selectOptions(screen.getByLabelText('On'), 'Friday');
    const set = await page.answer('PUT', DIGEST, aDigest({ weekday: 5 }));
    expect(set.request.body).toEqual({ isOn: true, weekday: 5, hour: 7 });
  });

  it('says that no mail server is set up, and what stood before where a change is refused', async () => {
    const page = await open(aDigest({ isMailSetUp: false, isOn: false }));
    expect(await screen.findByText('No mail server is set up,')).toBeVisible();
    await page.user.click(screen.getByLabelText('It goes out every week'));
    await page.answer('PUT', DIGEST, { code: 'not-ready' }, { status: 503 });
    expect(await screen.findByRole('alert')).toBeVisible();
    await page.answer('GET', DIGEST, aDigest({ isMailSetUp: false, isOn: false }));
    expect(screen.getByText('Off; 3 members would get it.')).toBeVisible();
  });

  it('offers others only to get it', async () => {
    await open(aDigest(), 'viewer');
    expect(await screen.findByLabelText('Send it to me')).toBeVisible();
    expect(screen.queryByLabelText('It goes out every week')).not.toBeInTheDocument();
    expect(screen.queryByText('Webhooks')).not.toBeInTheDocument();
  });
});

describe('webhooks', () => {
  it('are added, with a secret that is shown once', async () => {
    const page = await open(aDigest());
    await page.answer('GET', HOOKS, { data: [] });
    await page.user.type(await screen.findByLabelText('Name'), 'Reviews');
    await page.user.selectOptions(screen.getByLabelText('For'), 'A program (Standard Webhooks)');
    await page.user.type(screen.getByLabelText('Address'), 'https://example.com/hook');
    await page.user.click(screen.getByLabelText('the weekly digest'));
    await page.user.click(screen.getByLabelText('runs that are worse, at once'));
    await page.user.click(screen.getByRole('button', { name: 'Add the webhook' }));
    const made = Object.assign({ ...aHookOf('standard') }, { secret: 'whsec_abc' });
    const { request } = await page.answer('POST', HOOKS, made, { status: 201 });
    expect(request.body).toEqual({
      ...{ name: 'Reviews', kind: 'standard', url: 'https://example.com/hook' },
      events: ['review.closed', 'run.worse'],
    });
    expect(await screen.findByLabelText('Secret')).toHaveValue('whsec_abc');
  });

  it('say what is wrong with an address', async () => {
    const page = await open(aDigest());
    await page.user.type(await screen.findByLabelText('Name'), 'Reviews');
    await page.user.type(screen.getByLabelText('Address'), 'https://u:p@example.com');
    await page.user.click(screen.getByRole('button', { name: 'Add the webhook' }));
    const refusal = {
      code: 'invalid-request',
      errors: [{ pointer: '#/url', detail: 'Without a name and password in it.' }],
    };
    await page.answer('POST', HOOKS, refusal, { status: 422 });
    expect(await screen.findByRole('alert')).toHaveTextContent('Without a name and password in it.');
  });

  it('show what became of each delivery, and send one again', async () => {
    const page = await open(aDigest());
    await page.answer('GET', HOOKS, { data: [aHook] });
    const list = within(await screen.findByRole('list', { name: 'Webhooks' }));
    expect(
      list.getByText('Slack · https://hooks.example.com · the weekly digest · Jo Park, 20 November 2026'),
    ).toBeVisible();
    await page.user.click(list.getByRole('button', { name: 'Deliveries' }));
    const log = { data: [aDelivery()], page: { nextCursor: null } };
    await page.answer('GET', `${HOOKS}/h-1/deliveries?limit=10`, log);
    expect(
      await screen.findByText('20 November 2026 · test · given up after 8 attempts: 503 busy'),
    ).toBeVisible();
    await page.user.click(screen.getByRole('button', { name: 'Send again' }));
    await page.answer('POST', `${HOOKS}/h-1/deliveries/d-1/resend`, null, { status: 204 });
    await page.answer('GET', `${HOOKS}/h-1/deliveries?limit=10`, {
      ...log,
      data: [aDelivery({ state: 'queued' })],
    });
    expect(await screen.findByText(/waits for its next attempt/)).toBeVisible();
  });
});

function aHookOf(kind: WebhookReply['kind']) {
  const { id, name, host, madeAt, madeBy } = aHook;
  return { id, name, host, madeAt, madeBy, kind };
}
