import type {
  ClientListReply,
  ClientReply,
  HandoverReply,
  ProjectListReply,
  ReviewReply,
} from '@telltale/contract';
import { startTestApp, type TestApp } from '../../test/test-app';
import type { Member } from '../../test/test-people';
import { verifyHistory } from '../history/verify-history';
import { download, type Files, manifestOf, send, unpack, withoutIds } from './archive.fixture';

/** Loading the sample is some 700 writes. */
jest.setTimeout(300_000);

let telltale: TestApp;
let ada: Member;
let eve: Member;
let halden: ClientReply;
let others: ClientReply[];
let archive: Buffer;
let files: Files;
let taken: HandoverReply;

const clientsOf = async (by: Member) =>
  (await by.visitor.get<ClientListReply>('/api/v1/clients?limit=200')).body.data;

beforeAll(async () => {
  telltale = await startTestApp();
  ada = await telltale.people.newWorkspace({ timeZone: 'Europe/Berlin' });
  eve = await telltale.people.newWorkspace({ name: 'Eve Lund' });
  await ada.visitor.post('/api/v1/sample-portfolio');
  const all = await clientsOf(ada);
  halden = [...all].sort((a, b) => b.projects - a.projects)[0] as ClientReply;
  others = all.filter(({ id }) => id !== halden.id);
  for (const scope of [{ clientId: halden.id }, {}]) {
    const review = await ada.visitor.post<ReviewReply>('/api/v1/reviews', scope);
    await ada.visitor.send('PUT', `/api/v1/reviews/${review.body.id}/notes/${halden.id}`, {
      body: { text: 'They will tell us on Friday.' },
    });
    await ada.visitor.post(`/api/v1/reviews/${review.body.id}/close`, {
      attendees: [{ name: 'Dana Reyes' }],
    });
  }
  archive = await download(telltale, ada, halden.id);
  files = await unpack(archive);
  const tried = await send(telltale, eve, archive, 'true');
  expect([tried.status, tried.body.detail]).toEqual([201, undefined]);
  expect([tried.body.client?.id, await clientsOf(eve)]).toEqual([null, []]);
  const reply = await send(telltale, eve, archive);
  expect([reply.status, reply.body.code, reply.body.detail]).toEqual([201, undefined, undefined]);
  taken = reply.body as HandoverReply;
}, 300_000);
afterAll(() => telltale.stop());

const projectsOf = async (by: Member, client: string) =>
  (await by.visitor.get<ProjectListReply>(`/api/v1/projects?client=${client}&limit=200&sort=name`)).body.data;

it('an archive says what it holds', () => {
  const manifest = manifestOf(files);
  expect(manifest).toMatchObject({
    format: 'telltale-handover/1',
    client: { name: halden.name, key: halden.key },
  });
  const rows = Object.fromEntries(manifest.files.map(({ name, rows: count }) => [name, count]));
  expect(rows).toMatchObject({ 'client.jsonl': 1, 'projects.jsonl': halden.projects, 'reviews.jsonl': 1 });
  expect(rows['changes.jsonl']).toBeGreaterThan(halden.projects);
  expect(rows['eval-runs.jsonl']).toBeGreaterThan(0);
  expect(taken).toMatchObject({
    isDryRun: false,
    projectsReadAnew: 0,
    fromWorkspace: manifest.workspace.name,
  });
});

it('nothing of another client goes out', () => {
  const all = [...files.values()].join('\n');
  for (const { id, name } of others)
    expect([name, all.includes(id), all.includes(name)]).toEqual([name, false, false]);
  expect(all).not.toContain(ada.workspaceId);
  // Minutes stay as they were frozen, and name the account of whoever wrote a note by its id.
  const unfrozen = [...files].filter(([name]) => name !== 'reviews.jsonl').map(([, text]) => text);
  expect(unfrozen.join('\n')).not.toContain(ada.accountId);
});

it('a client is the same after it was taken over, but for ids', async () => {
  const again = await unpack(await download(telltale, eve, taken.client.id ?? ''));
  for (const { name } of manifestOf(files).files) {
    const [before, after] = [files, again].map((all) =>
      withoutIds(all.get(name) ?? '')
        .split('\n')
        .sort(),
    );
    if (name !== 'client.jsonl') expect([name, after]).toEqual([name, before]);
  }
  const [client] = await clientsOf(eve);
  expect(client).toMatchObject({ name: halden.name, key: halden.key, timeZone: halden.timeZone });
});

it('lists, signs with evidence, histories, verdicts and minutes read the same', async () => {
  const here = await projectsOf(eve, taken.client.id ?? '');
  const there = await projectsOf(ada, halden.id);
  expect(here.map(({ name, key }) => [name, key])).toEqual(there.map(({ name, key }) => [name, key]));
  for (const [index, { id }] of there.entries())
    for (const part of ['', '/changes?limit=200', '/episodes', '/evaluation', '/decisions', '/readiness']) {
      const before = await ada.visitor.get(`/api/v1/projects/${id}${part}`);
      const after = await eve.visitor.get(`/api/v1/projects/${here[index]?.id}${part}`);
      expect([part, before.status, withoutIds(after.text)]).toEqual([part, 200, withoutIds(before.text)]);
    }
  const [review] = (await eve.visitor.get<{ data: ReviewReply[] }>('/api/v1/reviews')).body.data;
  const minutes = (await eve.visitor.get(`/api/v1/reviews/${review?.id}/minutes?format=json`)).text;
  const [stored] = (files.get('reviews.jsonl') ?? '').split('\n');
  const { minutes: before } = JSON.parse(stored ?? '') as { minutes: string };
  expect(withoutIds(minutes)).toBe(withoutIds(before));
});

it('past days, counters and the chains of both workspaces are whole', async () => {
  const day = '2026-10-01';
  const past = (by: Member, client: string) =>
    by.visitor.get(`/api/v1/projects?client=${client}&limit=200&sort=name&asOf=${day}`);
  const [before, after] = [await past(ada, halden.id), await past(eve, taken.client.id ?? '')];
  expect([before.status, withoutIds(after.text)]).toEqual([200, withoutIds(before.text)]);
  const summary = (by: Member, client: string) =>
    by.visitor.get(`/api/v1/portfolio/summary?client=${client}`);
  const [sums, taker] = [await summary(ada, halden.id), await summary(eve, taken.client.id ?? '')];
  expect(withoutIds(taker.text)).toBe(withoutIds(sums.text));
  expect((await verifyHistory(telltale.database.ownerUrl)).breaks).toEqual([]);
});

it('the same archive a second time is refused by the name of what became of it', async () => {
  const { status, body } = await send(telltale, eve, archive);
  expect([status, body.code]).toEqual([409, 'already-taken-over']);
  expect(body.detail).toContain(`It became the client ${halden.name} on `);
});

it('the workspace that it came from takes it as another client, where the name is free', async () => {
  const same = await send(telltale, ada, archive);
  expect([same.status, same.body.code]).toEqual([409, 'name-taken']);
  const before =
    (await ada.visitor.get<ClientReply>(`/api/v1/clients/${halden.id}`)).headers.get('etag') ?? '';
  const version = Number(before.replace(/\D/g, ''));
  await ada.visitor.patch(`/api/v1/clients/${halden.id}`, version, { name: 'The former one' });
  const { status, body } = await send(telltale, ada, archive);
  expect(status).toBe(201);
  expect(body.client?.key).not.toBe(halden.key);
  expect(body.differences?.[0]).toContain(`has the key ${halden.key}`);
  const [project] = await projectsOf(ada, body.client?.id ?? '');
  expect(project?.key.startsWith(`${body.client?.key}-`)).toBe(true);
  expect((await verifyHistory(telltale.database.ownerUrl)).breaks).toEqual([]);
});

it('both ends are in the audit log', async () => {
  const what = async ({ workspaceId }: Member) =>
    (
      await telltale.database.query<{ what: string }>('select what from audit where workspace_id = $1', [
        workspaceId,
      ])
    ).map(({ what: said }) => said);
  expect(await what(ada)).toContain('client.exported');
  expect(await what(eve)).toContain('client.imported');
});

it('is for administrators who see the client, and taking over for those who see all', async () => {
  const path = `/api/v1/clients/${halden.id}/handover`;
  const member = (role: 'editor' | 'administrator', clients: string[] | null) =>
    telltale.people.newMember(ada.workspaceId, { role, clients });
  expect((await eve.visitor.get(path)).status).toBe(404);
  expect((await (await member('editor', null)).visitor.get(path)).status).toBe(403);
  const scoped = await member('administrator', [halden.id]);
  expect((await (await member('administrator', [others[0]?.id ?? ''])).visitor.get(path)).status).toBe(404);
  expect((await unpack(await download(telltale, scoped, halden.id))).get('reviews.jsonl')).not.toBe('');
  expect((await send(telltale, scoped, archive)).status).toBe(403);
  expect((await send(telltale, await member('editor', null), archive)).status).toBe(403);
});
