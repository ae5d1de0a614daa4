import { readFileSync } from 'node:fs';
import type { ImportReply, SummaryReply } from '@telltale/contract';
import { realFile } from '../../test/real-data';
import { startTestApp, type TestApp } from '../../test/test-app';
import type { Member } from '../../test/test-people';
import { allNotes, type Imported, importFile, sendFile } from './import-app.fixture';
import { bytesOf, reordered, tableOf } from './made-up-inventory/made-up-inventory.fixture';

const file2024 = realFile('federal-inventory/2024_consolidated_ai_inventory_raw_v2.csv');
const file2023 = realFile('federal-inventory/2023_consolidated_ai_inventory_raw.csv');
const onReal = file2024 === undefined || file2023 === undefined ? describe.skip : describe;

/** Thousands of projects, on whatever machine this runs. */
const PATIENCE = 240_000;

const TOTALS_2024 = [
  { name: 'stage', value: 'idea', count: 399 },
  { name: 'stage', value: 'building', count: 404 },
  { name: 'stage', value: 'pilot', count: 287 },
  { name: 'stage', value: 'production', count: 892 },
  { name: 'stage', value: 'retired', count: 147 },
  { name: 'stage', value: 'not-asked', count: 4 },
  { name: 'built by', value: 'in-house', count: 454 },
  { name: 'built by', value: 'vendor', count: 485 },
  { name: 'built by', value: 'both', count: 208 },
  { name: 'built by', value: 'not-asked', count: 986 },
];

onReal('the inventory of 2024, as it was published', () => {
  let telltale: TestApp;
  let ada: Member;
  let bytes: Buffer;
  let imported: Imported;

  beforeAll(async () => {
    bytes = readFileSync(file2024 ?? '');
    telltale = await startTestApp();
    ada = await telltale.people.newWorkspace();
    const dry = await sendFile(ada.visitor, bytes);
    imported = (await ada.visitor.post<Imported>(`/api/v1/imports/${dry.body.id}/commit`)).body;
  }, PATIENCE);
  afterAll(() => telltale.stop());

  const summary = async () => (await ada.visitor.get<SummaryReply>('/api/v1/portfolio/summary')).body;

  it('is understood to the last record', async () => {
    expect(imported).toMatchObject({
      state: 'done',
      preset: 'omb-2024',
      encoding: 'Windows-1252',
      counts: {
        records: 2133,
        projects: 2133,
        created: 2133,
        updated: 0,
        unchanged: 0,
        clients: 41,
        units: 337,
        needPerson: 0,
      },
      totals: TOTALS_2024,
    });
    const { projects, stages, clients } = await summary();
    expect([projects, clients.length]).toEqual([2133, 41]);
    expect(stages).toEqual({
      idea: 399,
      scoped: 0,
      building: 404,
      pilot: 287,
      production: 892,
      stopped: 0,
      retired: 147,
      'not-asked': 4,
    });
  });

  it('has its traps noted', () => {
    const counts = Object.fromEntries(imported.notes.map(({ code, count }) => [code, count]));
    expect(counts).toMatchObject({
      'date-bare-year': 134,
      'date-of-another-stage': 159,
      'exact-copy': 3,
      'kept-testing': 149,
      'kept-documentation': 1102,
      'answer-not-in-list': 21,
    });
    expect(counts).not.toHaveProperty('character-mended');
  });

  it('reports each date that it cannot read, with its row', async () => {
    const unreadable = await allNotes(ada.visitor, imported.id, 'date-unreadable');
    const raws = unreadable.map(({ raw }) => raw);
    expect(raws.filter((raw) => raw === 'Q4FY25')).toHaveLength(2);
    expect(raws.filter((raw) => raw === 'N/A -Consolidated into another use case.')).toHaveLength(8);
    expect(unreadable.every(({ row }) => row >= 1 && row <= 2133)).toBe(true);
  });

  it('leaves no control character and cuts no name', async () => {
    const [names] = await telltale.database.query<{ longest: number; controls: number }>(
      `select max(length(name)) as longest, count(*) filter (where name ~ '[\\x01-\\x1f\\x7f-\\x9f]')::int as controls
       from project where workspace_id = $1`,
      [ada.workspaceId],
    );
    expect(names).toEqual({ longest: 342, controls: 0 });
    const [facts] = await telltale.database.query<{ controls: number }>(
      `select count(*)::int as controls from project_record where workspace_id = $1 and facts::text ~ '[\\x80-\\x9f]'`,
      [ada.workspaceId],
    );
    expect(facts?.controls).toBe(0);
  });

  it('lights what cells say, and nothing from a blank', async () => {
    const lit = await telltale.database.query<{ sign: string; count: number }>(
      'select sign, count(*)::int as count from lit_episode where workspace_id = $1 group by sign order by sign',
      [ada.workspaceId],
    );
    const [told] = await telltale.database.query<{ vendor: number; building: number; ideas: number }>(
      `select count(*) filter (where stage in ('building', 'pilot', 'production')
           and facts #>> '{logic-holder,value,holder}' = 'vendor')::int as vendor,
         count(*) filter (where stage in ('building', 'pilot') and facts ? 'development-started-on')::int as building,
         count(*) filter (where stage = 'idea' and facts ? 'started-on')::int as ideas
       from import_record where workspace_id = $1 and import_id = $2`,
      [ada.workspaceId, imported.id],
    );
    expect(lit).toEqual([
      { sign: 'BUILD-2', count: told?.ideas },
      { sign: 'DEMO-6', count: told?.building },
      { sign: 'LOCK-1', count: told?.vendor },
    ]);
  });

  it(
    'creates nothing the second time, in another order neither',
    async () => {
      const mixed = bytesOf(reordered(tableOf(bytes), 7));
      for (const file of [bytes, mixed]) {
        const again = await importFile(ada.visitor, file);
        expect(again.counts).toMatchObject({ created: 0, updated: 0, unchanged: 2133, needPerson: 0 });
        expect(again.totals).toEqual(TOTALS_2024);
      }
      expect((await summary()).projects).toBe(2133);
    },
    PATIENCE,
  );

  it(
    'is undone without a trace in the portfolio',
    async () => {
      const { body } = await ada.visitor.post<ImportReply>(`/api/v1/imports/${imported.id}/undo`);
      expect(body.state).toBe('undone');
      const { projects, clients } = await summary();
      expect([projects, clients]).toEqual([0, []]);
    },
    PATIENCE,
  );
});

onReal('the inventory of 2023, as it was published', () => {
  it(
    'is read by the names of its columns, stages by their whole text',
    async () => {
      const telltale = await startTestApp();
      const { visitor } = await telltale.people.newWorkspace();
      const imported = await importFile(visitor, readFileSync(file2023 ?? ''));
      const lost = await allNotes(visitor, imported.id, 'character-lost');
      await telltale.stop();
      expect(imported).toMatchObject({ preset: 'omb-2023', encoding: 'UTF-8' });
      expect(imported.counts).toMatchObject({ records: 710, created: 710, clients: 21, needPerson: 0 });
      expect(imported.totals).toEqual([
        { name: 'stage', value: 'idea', count: 81 },
        { name: 'stage', value: 'building', count: 87 },
        { name: 'stage', value: 'pilot', count: 50 },
        { name: 'stage', value: 'production', count: 157 },
        { name: 'stage', value: 'not-asked', count: 335 },
      ]);
      expect(lost).toHaveLength(10);
    },
    PATIENCE,
  );
});
