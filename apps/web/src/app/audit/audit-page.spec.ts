import { ApplicationRef } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { AuditEntryReply, AuditListReply } from '@telltale/contract';
import { screen, waitFor, within } from '@testing-library/angular';
import { openPage } from '../record/page.fixture';
import { AuditPage } from './audit-page';
import { SharedAuditPage } from './shared-audit-page';

const ROUTES = { 'settings/audit': AuditPage, 'shared/audit/:secret': SharedAuditPage };
const LINKS = '/api/v1/share-links?limit=100';
const ACCOUNT = '01a21df0-4033-7157-ad99-95f469eb0e09';

function anEntry(entry: Partial<AuditEntryReply> = {}): AuditEntryReply {
  return {
    id: 'e-1',
    at: '2026-11-23T23:30:00.000Z',
    what: 'client.deleted',
    accountId: ACCOUNT,
    by: 'Root Vale',
    subject: { clientId: ACCOUNT, name: 'Halden Freight', key: 'HAL' },
    address: '192.0.2.7',
    requestId: null,
    seal: 4,
    isErased: false,
    ...entry,
  };
}

function aList(data: AuditEntryReply[], nextCursor: string | null = null): AuditListReply {
  const sealed = { seals: 4, waiting: 1, sealedUpTo: '2026-11-23T23:30:00.000Z', hash: 'ab' };
  return { data, page: { nextCursor }, sealed };
}

async function open(list: AuditListReply, url = '/settings/audit', asked = '/api/v1/audit') {
  const page = await openPage(ROUTES, url, 'administrator');
  await page.answer('GET', asked, list);
  await page.answer('GET', LINKS, { data: [], page: { nextCursor: null } });
  return page;
}

describe('the audit log', () => {
  it('says who did what, to what, when in the workspace’s time, from where, and under which seal', async () => {
    await open(
      aList([anEntry(), anEntry({ id: 'e-2', seal: null, what: 'member.moved-away', address: null })]),
    );
    const [first, second] = await screen.findAllByRole('listitem');
    // Half past midnight in Berlin, where the workspace is.
    for (const words of [
      'Root Vale deleted a client',
      'name Halden Freight · key HAL',
      '24 November 2026, 00:30',
      'from 192.0.2.7',
      'seal 4',
    ])
      expect(first).toHaveTextContent(words);
    expect(first).not.toHaveTextContent(ACCOUNT);
    // A newer server's deed is told by its name.
    expect(second).toHaveTextContent('member: moved away');
    expect(second).toHaveTextContent('not sealed yet');
    expect(second).not.toHaveTextContent('from');
    expect(
      screen.getByText(/Sealed up to 24 November 2026, 00:30 by 4 seals; one entry waits for the next/),
    ).toBeVisible();
  });

  it('is filtered by its address, and offers the same as a file', async () => {
    const page = await open(aList([anEntry()]));
    await page.user.selectOptions(await screen.findByRole('combobox', { name: 'About' }), 'Decisions');
    await waitFor(() => expect(page.url()).toBe('/settings/audit?what=decision'));
    await page.answer('GET', '/api/v1/audit?what=decision', aList([]));
    expect(await screen.findByRole('heading', { name: 'Nothing like that was logged' })).toBeVisible();
    expect(screen.getByRole('link', { name: 'CSV' })).toHaveAttribute(
      'href',
      '/api/v1/exports/audit?what=decision&format=csv',
    );
    expect(screen.getByRole('link', { name: 'With its seals' })).toHaveAttribute(
      'href',
      '/api/v1/exports/audit?what=decision&format=jsonl',
    );
    await page.user.click(screen.getByRole('button', { name: 'Show everything' }));
    await waitFor(() => expect(page.url()).toBe('/settings/audit'));
  });

  it('shows what one person did, by a click on the name', async () => {
    const page = await open(aList([anEntry()]));
    await page.user.click(await screen.findByRole('link', { name: 'Root Vale' }));
    await page.answer('GET', `/api/v1/audit?account=${ACCOUNT}`, aList([anEntry()]));
    await page.user.click(await screen.findByRole('button', { name: 'Only Root Vale' }));
    await waitFor(() => expect(page.url()).toBe('/settings/audit'));
  });

  it('goes on with older entries', async () => {
    const page = await open(aList([anEntry()], 'next'));
    await page.user.click(await screen.findByRole('button', { name: 'Show older entries' }));
    await page.answer('GET', '/api/v1/audit?cursor=next', aList([anEntry({ id: 'e-9', by: 'Ada Okafor' })]));
    await waitFor(() => expect(screen.getAllByRole('listitem')).toHaveLength(2));
    expect(screen.queryByRole('button', { name: 'Show older entries' })).toBeNull();
  });

  it.each([
    ['a page', aList([anEntry({ id: 'e-9', by: 'Ada Okafor' })]), 200],
    ['a refusal', { code: 'not-ready' }, 503],
  ])('lets %s of the filter before pass that comes late', async (_what, late, status) => {
    const page = await open(aList([anEntry()], 'next'));
    await page.user.click(await screen.findByRole('button', { name: 'Show older entries' }));
    const asked = await waitFor(() => page.http.expectOne('/api/v1/audit?cursor=next'));
    await page.user.selectOptions(screen.getByRole('combobox', { name: 'About' }), 'Decisions');
    await page.answer('GET', '/api/v1/audit?what=decision', aList([anEntry({ id: 'e-2' })], 'older'));
    expect(await screen.findByRole('button', { name: 'Show older entries' })).toBeEnabled();
    asked.flush(late, { status, statusText: String(status) });
    await TestBed.inject(ApplicationRef).whenStable();
    expect(screen.getAllByRole('listitem')).toHaveLength(1);
    expect(screen.queryByRole('alert')).toBeNull();
    await page.user.click(screen.getByRole('button', { name: 'Show older entries' }));
    await page.answer('GET', '/api/v1/audit?what=decision&cursor=older', aList([anEntry({ id: 'e-3' })]));
    await waitFor(() => expect(screen.getAllByRole('listitem')).toHaveLength(2));
  });

  it('takes what was refused to one filter from the screen with the next', async () => {
    const page = await open(aList([anEntry()], 'next'));
    await page.user.click(await screen.findByRole('button', { name: 'Show older entries' }));
    await page.answer('GET', '/api/v1/audit?cursor=next', { code: 'not-ready' }, { status: 503 });
    expect(await screen.findByRole('alert')).toHaveTextContent('Telltale is starting');
    await page.user.selectOptions(screen.getByRole('combobox', { name: 'About' }), 'Decisions');
    await page.answer('GET', '/api/v1/audit?what=decision', aList([anEntry({ id: 'e-2' })]));
    expect(await screen.findAllByRole('listitem')).toHaveLength(1);
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('says that it is being read, why it cannot be, and is read again', async () => {
    const page = await openPage(ROUTES, '/settings/audit', 'administrator');
    expect(await screen.findByText('Reading the audit log …')).toBeVisible();
    await page.answer('GET', '/api/v1/audit', { code: 'not-ready' }, { status: 503 });
    expect(await screen.findByRole('alert')).toHaveTextContent('Telltale is starting');
    await page.user.click(screen.getByRole('button', { name: 'Try again' }));
    await page.answer('GET', '/api/v1/audit', aList([]));
    expect(await screen.findByRole('heading', { name: 'Nothing was logged yet' })).toBeVisible();
  });

  it('is for administrators: others are told so, and nothing is asked for', async () => {
    const page = await openPage(ROUTES, '/settings/audit', 'reviewer');
    expect(await screen.findByRole('heading', { name: 'The audit log is for administrators' })).toBeVisible();
    page.http.expectNone('/api/v1/audit');
  });

  it('makes a link for an auditor', async () => {
    const page = await open(aList([]));
    await page.user.click(await screen.findByRole('button', { name: 'Share this page' }));
    const asked = await page.answer('POST', '/api/v1/share-links', {
      id: 'l-1',
      link: '/shared/audit/secret',
      expiresOn: '2026-12-23',
    });
    expect(asked.request.body).toMatchObject({ kind: 'audit', name: 'The auditor', expiresOn: '2026-12-23' });
    expect(await screen.findByRole('textbox', { name: 'Link' })).toHaveValue(
      'http://localhost/shared/audit/secret',
    );
  });
});

it('by a link it is shown without an account, and says until when', async () => {
  const page = await openPage(ROUTES, '/shared/audit/s3cret', 'viewer');
  const shared = {
    workspace: 'Lind Advisory',
    timeZone: 'UTC',
    name: 'Audit house',
    by: 'Root Vale',
    expiresOn: '2026-12-23',
  };
  await page.answer('GET', '/api/v1/shared/audit/s3cret', Object.assign(aList([anEntry()]), { shared }));
  expect(
    await screen.findByText(/Lind Advisory, for Audit house. Shared by Root Vale until 23 December 2026/),
  ).toBeVisible();
  const entry = screen.getByRole('listitem');
  expect(entry).toHaveTextContent('23 November 2026, 23:30');
  expect(within(entry).queryByRole('link')).toBeNull();
});

it('a link that has ended says so, and is not tried again', async () => {
  const page = await openPage(ROUTES, '/shared/audit/s3cret', 'viewer');
  await page.answer('GET', '/api/v1/shared/audit/s3cret', { code: 'share-link-ended' }, { status: 410 });
  expect(await screen.findByRole('alert')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
});
