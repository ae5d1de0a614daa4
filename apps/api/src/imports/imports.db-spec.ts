import type { ImportNoteListReply, SummaryReply, ProjectListReply, ProjectReply } from '@telltale/contract';
import { startTestApp, type TestApp } from '../../test/test-app';
import type { Member } from '../../test/test-people';
import { verifyHistory } from '../history/verify-history';
import { allNotes, type Imported, importFile, sendFile } from './import-app.fixture';
import { MADE_UP_2023, MADE_UP_2024 } from './made-up-inventory/made-up-inventory.fixture';

let telltale: TestApp;
let ada: Member;

beforeAll(async () => {
  telltale = await startTestApp();
});
beforeEach(async () => {
  ada = await telltale.people.newWorkspace();
});
afterAll(() => telltale.stop());

const COUNTS = {
  records: 63,
  projects: 63,
  created: 63,
  updated: 0,
  unchanged: 0,
  clients: 8,
  units: 18,
  needPerson: 0,
};

const summary = async () => (await ada.visitor.get<SummaryReply>('/api/v1/portfolio/summary')).body;

async function projectNamed(name: string): Promise<ProjectReply> {
  const query = `/api/v1/projects?q=${encodeURIComponent(name)}`;
  const { body } = await ada.visitor.get<ProjectListReply>(query);
  const found = body.data.find((project) => project.name === name);
  return (await ada.visitor.get<ProjectReply>(`/api/v1/projects/${found?.id}`)).body;
}

describe('a dry run', () => {
  it('tells what was understood, and writes nothing', async () => {
    const { status, body } = await sendFile(ada.visitor, MADE_UP_2024, {
      name: 'C:\\inventories\\made up.csv',
    });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      state: 'ready',
      preset: 'omb-2024',
      fileName: 'made up.csv',
      fileBytes: MADE_UP_2024.length,
      encoding: 'Windows-1252',
      dryRun: true,
      counts: COUNTS,
      progress: null,
      failure: null,
      by: 'Ada Okafor',
      createdAt: '2026-11-23T09:00:00.000Z',
      finishedAt: null,
    });
    expect(body.totals).toEqual([
      { name: 'stage', value: 'idea', count: 13 },
      { name: 'stage', value: 'building', count: 13 },
      { name: 'stage', value: 'pilot', count: 8 },
      { name: 'stage', value: 'production', count: 22 },
      { name: 'stage', value: 'retired', count: 5 },
      { name: 'stage', value: 'not-asked', count: 2 },
      { name: 'built by', value: 'in-house', count: 13 },
      { name: 'built by', value: 'vendor', count: 15 },
      { name: 'built by', value: 'both', count: 7 },
      { name: 'built by', value: 'not-asked', count: 28 },
    ]);
    expect((await summary()).projects).toBe(0);
  });

  it('notes what a person should know, the gravest first, each kind with its number', async () => {
    const { body } = await sendFile(ada.visitor, MADE_UP_2024);
    expect(body.notes.slice(0, 7).map(({ code, count, needsPerson }) => [code, count, needsPerson])).toEqual([
      ['stage-not-understood', 1, true],
      ['date-unreadable', 6, true],
      ['dates-contradict', 4, true],
      ['agency-name-differs', 1, false],
      ['agency-key-made', 1, false],
      ['exact-copy', 3, false],
      ['namesake', 9, false],
    ]);
    const notes = await allNotes(ada.visitor, body.id);
    expect(notes).toHaveLength(body.notes.reduce((sum, { count }) => sum + count, 0));
    const [renamed] = await allNotes(ada.visitor, body.id, 'agency-name-differs');
    expect(renamed).toMatchObject({
      column: null,
      raw: 'Rural Post Corp.',
      message: 'Taken for RPC, Rural Post Corporation, by its abbreviation.',
    });
    const years = await allNotes(ada.visitor, body.id, 'date-bare-year');
    expect(years.map(({ raw, message }) => `${raw}: ${message}`)).toContain('7/15/1905: Read as 2023.');
  });

  it('gives its notes page by page, and refuses a kind that is none', async () => {
    const { body } = await sendFile(ada.visitor, MADE_UP_2024);
    const path = `/api/v1/imports/${body.id}/notes`;
    const first = await ada.visitor.get<ImportNoteListReply>(`${path}?limit=4&code=date-bare-year`);
    const cursor = first.body.page.nextCursor ?? '';
    const second = await ada.visitor.get<ImportNoteListReply>(
      `${path}?limit=9&code=date-bare-year&cursor=${cursor}`,
    );
    expect([first.body.data.length, second.body.data.length, second.body.page.nextCursor]).toEqual([
      4,
      5,
      null,
    ]);
    expect((await ada.visitor.get(`${path}?code=date-unreadable&cursor=${cursor}`)).status).toBe(400);
    expect((await ada.visitor.get(`${path}?code=nothing`)).status).toBe(422);
    expect((await ada.visitor.get(`${path}?limit=201`)).status).toBe(422);
  });
});

describe('an import that is written', () => {
  it('makes its clients and projects, with what the file says and nothing else', async () => {
    const dry = await sendFile(ada.visitor, MADE_UP_2024);
    const { status, body } = await ada.visitor.post<Imported>(`/api/v1/imports/${dry.body.id}/commit`);
    expect([status, body.state, body.counts]).toEqual([200, 'done', COUNTS]);
    expect(body.seconds).toBeGreaterThan(0);
    const { projects, stages, clients } = await summary();
    expect([projects, stages]).toEqual([
      63,
      { idea: 13, scoped: 0, building: 13, pilot: 8, production: 22, stopped: 0, retired: 5, 'not-asked': 2 },
    ]);
    expect(clients.map(({ name, projects: of }) => `${name} ${of}`).sort()).toEqual([
      'Bureau of Weights and Clocks 11',
      'Commission on Lighthouses 14',
      'Department of Public Gardens 7',
      'Harbour and Tides Authority 8',
      'National Bridge Service 6',
      'Office of Forest Roads 12',
      'Rural Post Corporation 4',
      'Rural Post, Islands Branch 1',
    ]);
  });

  it('gives each fact its file, row, column and the day from which it holds', async () => {
    await importFile(ada.visitor, MADE_UP_2024, 'made up.csv');
    const { facts, key, unit, client } = await projectNamed('Harbour’s “quiet hours” forecast – winter');
    expect([key.startsWith('HTA-'), unit, client.name]).toEqual([
      true,
      'Pilotage Division',
      'Harbour and Tides Authority',
    ]);
    expect(facts['development-started-on']).toEqual({
      answer: 'known',
      value: { on: '2023-06-01', precision: 'day', raw: '6/1/2023' },
      recordedOn: '2026-11-23',
      holdsFrom: '2024-12-16',
      by: 'Ada Okafor',
      source: {
        kind: 'import',
        preset: 'omb-2024',
        file: 'made up.csv',
        row: expect.any(Number) as number,
        column: 'Date when Acquisition and/or Development began',
        asOf: '2024-12-16',
      },
    });
  });

  it('lights only what such a file can light, and nothing from a blank', async () => {
    await importFile(ada.visitor, MADE_UP_2024);
    const lit = await telltale.database.query<{ sign: string; count: number }>(
      `select sign, count(*)::int as count from lit_episode where workspace_id = $1 group by sign order by sign`,
      [ada.workspaceId],
    );
    expect(lit).toEqual([
      { sign: 'BUILD-2', count: 9 },
      { sign: 'DEMO-6', count: 20 },
      { sign: 'LOCK-1', count: 12 },
    ]);
    const blank = await projectNamed('Dredging order of the day');
    expect([blank.facts, blank.stage, blank.status.computed, blank.litSigns]).toEqual([
      {},
      null,
      'not-known',
      0,
    ]);
  });

  it('is one step where nobody wants to look first', async () => {
    const { status, body } = await sendFile(ada.visitor, MADE_UP_2023, { dryRun: false, preset: 'omb-2023' });
    expect([status, body.state, body.dryRun, body.counts?.created]).toEqual([201, 'done', false, 10]);
    const project = await projectNamed('Tide table reconciliation');
    expect(project).toMatchObject({ key: expect.stringMatching(/^HTA-\d+$/) as string, stage: 'production' });
    expect(project.facts['source-id']).toMatchObject({ value: 'HTA-0001-2023', holdsFrom: '2023-12-31' });
  });

  it('meets the clients that are there: by their key, else by their name', async () => {
    const first = await importFile(ada.visitor, MADE_UP_2024);
    const second = await importFile(ada.visitor, MADE_UP_2023);
    expect([first.counts?.clients, second.counts?.clients]).toEqual([8, 4]);
    expect(
      (await summary()).clients.find(({ name }) => name === 'Bureau of Weights and Clocks')?.projects,
    ).toBe(14);
    expect((await summary()).clients).toHaveLength(8);
  });

  it('says where an agency has the key of a client of another name, and stays away from the sample', async () => {
    await telltale.people.newClient(ada.workspaceId, 'Harbour Tea Company', 'HTA');
    await telltale.people.newClient(ada.workspaceId, 'Odd Furniture', 'OFR');
    await telltale.database.query(
      `update client set is_sample = true where workspace_id = $1 and key = 'OFR'`,
      [ada.workspaceId],
    );
    const imported = await importFile(ada.visitor, MADE_UP_2024);
    const notes = await allNotes(ada.visitor, imported.id, 'client-name-differs');
    expect(notes.map(({ raw, message }) => [raw, message])).toEqual([
      [
        'Harbour and Tides Authority',
        '8 new projects go to the client HTA, Harbour Tea Company. If that is somebody else, change the abbreviation in the file first.',
      ],
    ]);
    expect((await projectNamed('Gravel forecast')).key).toMatch(/^OFR2-/);
  });

  it('leaves a history that holds together', async () => {
    await importFile(ada.visitor, MADE_UP_2024);
    const { projects, changes, breaks } = await verifyHistory(telltale.database.ownerUrl);
    expect(breaks).toEqual([]);
    expect(projects).toBeGreaterThanOrEqual(63);
    expect(changes).toBeGreaterThan(projects);
  });
});
