import type { BoardReply, ClientReply, ProblemReply, ReviewReply, ShareLinkReply } from '@telltale/contract';
import { startTestApp, TEST_NOW, type TestApp } from '../../test/test-app';
import { PNG } from '../proofs/contents.fixture';
import { REVIEWS, ReviewedWorkspace } from '../reviews/reviewed-workspace.fixture';
import { LINKS, share } from '../shares/share-links.fixture';

let telltale: TestApp;
let of: ReviewedWorkspace;
let logo: string;

beforeAll(async () => {
  telltale = await startTestApp();
});
beforeEach(async () => {
  telltale.clock.moveTo(new Date(TEST_NOW));
  of = await ReviewedWorkspace.of(telltale);
  const form = new FormData();
  form.append('file', new Blob([Uint8Array.from(PNG)]), 'logo.png');
  const path = `/api/v1/clients/${of.halden}/logo`;
  const headers = { 'if-match': '"v1"' };
  const { body } = await of.ada.visitor.send<ClientReply>('PUT', path, { body: form, headers });
  logo = String(body.logo);
});
afterAll(() => telltale.stop());

const boardOf = async (query: string) =>
  (await of.ada.visitor.get<BoardReply>(`/api/v1/board${query}`)).body.logo;
const shown = async ({ link }: { readonly link: string }) =>
  (await telltale.stranger.get<BoardReply>(`/api/v1${link}`)).body.logo;
const views = async () =>
  (await of.ada.visitor.get<{ data: ShareLinkReply[] }>(LINKS)).body.data.map((link) => link.views);

it('is on the page for the board of its client, and not on one of several or all', async () => {
  expect(await boardOf(`?client=${of.halden}`)).toBe(logo);
  expect(await boardOf('')).toBeNull();
  const other = await telltale.people.newClient(of.ada.workspaceId, 'Brightwater');
  expect(await boardOf(`?client=${other}`)).toBeNull();
});

it('is in the review of its client, and no part of the minutes', async () => {
  await of.heldByVendor();
  const review = await of.open({ clientId: of.halden });
  expect(review.logo).toBe(logo);
  expect((await of.close(review.id)).logo).toBe(logo);
  expect(await of.minutes(review.id)).not.toContain('logo');
  const all = await of.ada.visitor.post<ReviewReply>(REVIEWS, {});
  expect(all.body.logo).toBeNull();
});

it('is read by a link to the page of its client without an account, and counts as no look of its own', async () => {
  const link = await share(of, { clientId: of.halden });
  const path = await shown(link);
  expect(path).toBe(`/api/v1${link.link}/logo${new URL(logo, telltale.url).search}`);
  const read = await fetch(`${telltale.url}${String(path)}`);
  expect(read.headers.get('content-type')).toBe('image/png');
  expect(read.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
  expect(Buffer.from(await read.arrayBuffer()).equals(PNG)).toBe(true);
  const etag = read.headers.get('etag') ?? '';
  expect((await telltale.stranger.get(String(path), { 'if-none-match': etag })).status).toBe(304);
  expect(await views()).toEqual([1]);
  expect((await telltale.stranger.get(logo)).status).toBe(401);
});

it('ends with the link, and is not there by a link to another page', async () => {
  const [one, all] = [await share(of, { clientId: of.halden }), await share(of)];
  const calendar = await share(of, { kind: 'calendar', clientId: of.halden });
  const secret = calendar.link.replace('/api/v1/calendars/', '').replace('.ics', '');
  const status = async (link: string) =>
    (await telltale.stranger.get<ProblemReply>(`/api/v1${link}/logo`)).status;
  expect(await shown(all)).toBeNull();
  expect(await status(all.link)).toBe(404);
  expect(await status(`/shared/${secret}`)).toBe(410);
  expect(await status(`/shared/${'x'.repeat(43)}`)).toBe(410);
  expect(await status(one.link)).toBe(200);
  await of.ada.visitor.send('DELETE', `${LINKS}/${one.id}`);
  expect(await status(one.link)).toBe(410);
});
