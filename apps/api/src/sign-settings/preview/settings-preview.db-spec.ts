import type { SignSettingsPreviewReply } from '@telltale/contract';
import { makeManyProjects } from '../../../test/many-projects';
import { startTestApp, type TestApp } from '../../../test/test-app';
import type { Member } from '../../../test/test-people';
import { changeProject, known, makeProject, readProject } from '../../../test/test-projects';

let telltale: TestApp;
let ada: Member;
let halden: string;
let norrland: string;

beforeAll(async () => {
  telltale = await startTestApp();
});
beforeEach(async () => {
  ada = await telltale.people.newWorkspace();
  halden = await telltale.people.newClient(ada.workspaceId, 'Halden Freight', 'HAL');
  norrland = await telltale.people.newClient(ada.workspaceId, 'Norrland Energi', 'NOR');
});
afterAll(() => telltale.stop());

async function preview(thresholds: object): Promise<SignSettingsPreviewReply> {
  const reply = await ada.visitor.post<SignSettingsPreviewReply>('/api/v1/settings/signs/preview', {
    thresholds,
  });
  expect([reply.status, reply.text]).toEqual([200, reply.text]);
  return reply.body;
}

/** In Building; its last working increment was so many days before 23 November. */
const silentFor = (days: number, client: string, name: string) =>
  makeProject(ada, client, {
    name,
    stage: 'building',
    facts: {
      'last-increment-on': known(`2026-11-${String(23 - days).padStart(2, '0')}`),
      'last-eval-run-on': known('2026-11-01'),
    },
  });

describe('the preview of a change', () => {
  it('says what would light, clear, get worse and milder, over all, by sign, by client and by name', async () => {
    const quotes = await silentFor(11, halden, 'Quotes');
    await silentFor(10, halden, 'Invoices');
    const meters = await silentFor(12, norrland, 'Meters');
    await makeProject(ada, norrland, { name: 'Ideas', stage: 'idea' });
    const found = await preview({ 'BUILD-5': { serious: 10 }, 'EVAL-3': { critical: 21 } });
    expect(found).toMatchObject({ version: 1, projects: 3, turned: 3 });
    expect(found.changes.map(({ sign, from, to }) => [sign, from, to])).toEqual([
      ['EVAL-3', 28, 21],
      ['BUILD-5', 14, 10],
    ]);
    expect(found.counts).toEqual({ light: 2, clear: 0, worse: 3, milder: 0, out: 0 });
    expect(found.signs).toEqual([
      { id: 'EVAL-3', title: 'No eval run this week', light: 0, clear: 0, worse: 3, milder: 0, out: 0 },
      expect.objectContaining({ id: 'BUILD-5', light: 2, worse: 0 }),
    ]);
    expect(found.clients).toEqual([
      { id: halden, name: 'Halden Freight', light: 1, clear: 0, worse: 2, milder: 0, out: 0 },
      { id: norrland, name: 'Norrland Energi', light: 1, clear: 0, worse: 1, milder: 0, out: 0 },
    ]);
    expect(found.first.map(({ name }) => name)).toEqual(['Quotes', 'Invoices', 'Meters']);
    expect(found.first[0]).toEqual({
      id: quotes.id,
      key: quotes.key,
      name: 'Quotes',
      client: { id: halden, name: 'Halden Freight' },
      signs: [
        { sign: 'EVAL-3', turn: 'worse', from: 'serious', to: 'critical' },
        { sign: 'BUILD-5', turn: 'light', from: null, to: 'serious' },
      ],
    });
    expect(meters.litSigns).toBe(1);
  });

  it('stores nothing, and comes true when it is saved', async () => {
    const { id } = await silentFor(11, halden, 'Quotes');
    await preview({ 'BUILD-5': { serious: 10 } });
    const before = await readProject(ada, id);
    expect(before.signs.find((sign) => sign.id === 'BUILD-5')?.reading).toBe('clear');
    await ada.visitor.patch('/api/v1/settings/signs', 1, { thresholds: { 'BUILD-5': { serious: 10 } } });
    expect(await preview({ 'BUILD-5': { serious: null } })).toMatchObject({
      version: 2,
      counts: { light: 0, clear: 1 },
    });
    const after = await changeProject(ada, before, { name: 'Quotes, read with the new settings' });
    expect(after.signs.find((sign) => sign.id === 'BUILD-5')).toMatchObject({
      reading: 'lit',
      because: 'No working increment for 11 days; the limit is 10.',
    });
  });

  it('reads nothing where nothing would be different', async () => {
    await silentFor(11, halden, 'Quotes');
    expect(await preview({ 'BUILD-5': { serious: 14 } })).toMatchObject({
      changes: [],
      projects: 0,
      turned: 0,
      first: [],
    });
  });

  it('goes by the day of each client', async () => {
    await telltale.database.query(`update client set time_zone = 'Pacific/Auckland' where id = $1`, [
      norrland,
    ]);
    telltale.clock.moveTo('2026-11-23T12:00:00Z');
    await silentFor(10, halden, 'Quotes');
    await silentFor(10, norrland, 'Meters');
    const { clients } = await preview({ 'BUILD-5': { serious: 10 } });
    expect(clients.map(({ name, light }) => [name, light])).toEqual([['Norrland Energi', 1]]);
    telltale.clock.moveTo('2026-11-23T09:00:00Z');
  });

  it('counts every batch, and names the first fifty', async () => {
    await makeManyProjects(telltale.database, {
      workspaceId: ada.workspaceId,
      projects: 2_500,
      clients: 3,
      on: '2026-11-23',
    });
    await telltale.database.query(
      `update project_record set facts = '{"last-increment-on": {"answer": "known", "recordedOn": "2026-11-01",
        "value": {"on": "2026-11-12", "precision": "day"}, "source": {"kind": "person"}}}' where workspace_id = $1`,
      [ada.workspaceId],
    );
    const [row] = await telltale.database.query<{ building: number }>(
      `select count(*)::integer as building from project where workspace_id = $1 and stage in ('building', 'pilot')`,
      [ada.workspaceId],
    );
    const found = await preview({ 'BUILD-5': { serious: 10 } });
    const lighting = found.counts.light;
    expect(found).toMatchObject({ turned: lighting, counts: { clear: 0 } });
    expect(lighting).toBeGreaterThan(250);
    expect(lighting).toBeLessThanOrEqual(row?.building ?? 0);
    expect(found.clients.map(({ light }) => light).reduce((a, b) => a + b)).toBe(lighting);
    expect(found.first).toHaveLength(50);
  });
});
