import type { ClientListReply, ProjectListReply, ProjectReply, SummaryReply } from '@telltale/contract';
import { startTestApp, type TestApp } from '../../test/test-app';
import type { Member } from '../../test/test-people';
import { type Imported, importFile, sendFile } from './import-app.fixture';
import {
  AT,
  bytesOf,
  MADE_UP_2023,
  MADE_UP_2024,
  rowNamed,
  type Table,
  tableOf,
} from './made-up-inventory/made-up-inventory.fixture';

let telltale: TestApp;
let ada: Member;
let table: Table;

beforeAll(async () => {
  telltale = await startTestApp();
});
beforeEach(async () => {
  ada = await telltale.people.newWorkspace();
  table = tableOf(MADE_UP_2024);
});
afterAll(() => telltale.stop());

const undo = ({ id }: Imported) => ada.visitor.post<Imported>(`/api/v1/imports/${id}/undo`);
const summary = async () => (await ada.visitor.get<SummaryReply>('/api/v1/portfolio/summary')).body;
const clients = async () =>
  (await ada.visitor.get<ClientListReply>('/api/v1/clients')).body.data.map(({ name }) => name).sort();

async function projectNamed(name: string): Promise<ProjectReply> {
  const { body } = await ada.visitor.get<ProjectListReply>(`/api/v1/projects?q=${encodeURIComponent(name)}`);
  const id = body.data.find((project) => project.name === name)?.id;
  return (await ada.visitor.get<ProjectReply>(`/api/v1/projects/${id}`)).body;
}

const rowsLeft = async () => {
  const tables = [
    'project',
    'project_record',
    'change',
    'reading_period',
    'lit_episode',
    'import_record',
    'client',
  ];
  const left: (number | undefined)[] = [];
  for (const name of tables) {
    const [row] = await telltale.database.query<{ count: number }>(
      `select count(*)::int as count from ${name} where workspace_id = $1`,
      [ada.workspaceId],
    );
    left.push(row?.count);
  }
  return left;
};

describe('undoing an import', () => {
  it('removes exactly what it made, and the summary shows it at once', async () => {
    const mine = await telltale.people.newClient(ada.workspaceId, 'Office of Forest Roads', 'ROADS');
    await ada.visitor.post('/api/v1/projects', { clientId: mine, name: 'My own' });
    const before = await summary();
    const imported = await importFile(ada.visitor, MADE_UP_2024);
    expect((await summary()).projects).toBe(64);
    const { status, body } = await undo(imported);
    expect([status, body.state, body.counts?.created]).toEqual([200, 'undone', 63]);
    expect(await summary()).toEqual(before);
    expect(await clients()).toEqual(['Office of Forest Roads']);
    expect(
      (await ada.visitor.get<ProjectListReply>('/api/v1/projects')).body.data.map(({ name }) => name),
    ).toEqual(['My own']);
  });

  it('takes projects away with their history, and keeps where each history ended', async () => {
    const imported = await importFile(ada.visitor, MADE_UP_2024);
    const heads = await telltale.database.query<{ key: string; hash: string }>(
      `select key, encode(head_hash, 'hex') as hash from project where workspace_id = $1 order by key`,
      [ada.workspaceId],
    );
    await undo(imported);
    expect(await rowsLeft()).toEqual([0, 0, 0, 0, 0, 0, 0]);
    const audit = await telltale.database.query<{ key: string; hash: string }>(
      `select subject ->> 'key' as key, subject ->> 'lastHash' as hash from audit
       where workspace_id = $1 and what = 'project.undone' order by subject ->> 'key'`,
      [ada.workspaceId],
    );
    expect(audit).toEqual(heads);
  });

  it('lets the same file be imported again', async () => {
    await undo(await importFile(ada.visitor, MADE_UP_2024));
    expect((await importFile(ada.visitor, MADE_UP_2024)).counts).toMatchObject({ created: 63, unchanged: 0 });
  });

  it('keeps a client to which somebody has given a project or a person since', async () => {
    const imported = await importFile(ada.visitor, MADE_UP_2023);
    const [first, second] = (await ada.visitor.get<ClientListReply>('/api/v1/clients')).body.data;
    await ada.visitor.post('/api/v1/projects', { clientId: first?.id, name: 'My own' });
    const person = await ada.visitor.post('/api/v1/people', { clientId: second?.id, name: 'Jonas Ek' });
    expect(person.status).toBe(201);
    expect((await undo(imported)).status).toBe(200);
    expect(await clients()).toEqual([first?.name, second?.name].sort());
  });

  it('is refused for projects that a person has changed since, and names them', async () => {
    const imported = await importFile(ada.visitor, MADE_UP_2024);
    const { id, key, version } = await projectNamed('Washboard finder');
    await ada.visitor.patch(`/api/v1/projects/${id}`, version, { unit: 'Roads' });
    const { status, body } = await undo(imported);
    expect([status, body.code, body.detail]).toEqual([
      409,
      'import-undo-refused',
      '1 project of this import changed after it was written. Undo later imports first; keep or delete what people have worked on by hand.',
    ]);
    expect(body.errors).toEqual([
      { pointer: `/projects/${id}`, detail: `${key} Washboard finder: changed by Ada Okafor` },
    ]);
    expect((await ada.visitor.get<Imported>(`/api/v1/imports/${imported.id}`)).body.state).toBe('done');
    expect((await summary()).projects).toBe(63);
    await ada.visitor.delete(`/api/v1/projects/${id}`, version + 1);
    expect((await undo(imported)).body.state).toBe('undone');
  });

  it('sets back what it changed in projects of an earlier import, but not what a person has changed since', async () => {
    const first = await importFile(ada.visitor, MADE_UP_2024, 'first.csv');
    const before = await projectNamed('Washboard finder');
    const row = rowNamed(table, 'Washboard finder');
    row[AT.outputs] = 'A map.';
    row[AT.purpose] = 'Saves tyres.';
    row[AT.stage] = 'Operation and Maintenance';
    row[AT.initiated] = '';
    row[22] = 'No';
    const second = await importFile(ada.visitor, bytesOf(table), 'second.csv');
    const refused = await undo(first);
    expect(refused.body.errors?.[0]?.detail).toContain('changed by a later import of second.csv');
    const { id, version } = await projectNamed('Washboard finder');
    await ada.visitor.patch(`/api/v1/projects/${id}`, version, {
      facts: { 'problem-and-benefit': { answer: 'known', value: 'Mine.' } },
    });
    expect((await undo(second)).body.state).toBe('undone');
    const { stage, facts } = await projectNamed('Washboard finder');
    expect([stage, facts['problem-and-benefit']?.value]).toEqual(['pilot', 'Mine.']);
    expect(facts).not.toHaveProperty('personal-data');
    for (const key of ['outputs', 'started-on']) expect(facts[key]).toEqual(before.facts[key]);
  });

  it('of the earlier one works once the later one is undone', async () => {
    const first = await importFile(ada.visitor, MADE_UP_2024);
    rowNamed(table, 'Washboard finder')[AT.stage] = 'Operation and Maintenance';
    const second = await importFile(ada.visitor, bytesOf(table));
    expect((await undo(first)).status).toBe(409);
    expect((await undo(second)).status).toBe(200);
    expect((await undo(first)).status).toBe(200);
    expect(await rowsLeft()).toEqual([0, 0, 0, 0, 0, 0, 0]);
  });

  it('is refused unless the import is done, and happens once', async () => {
    const dry = await sendFile(ada.visitor, MADE_UP_2023);
    const early = await undo(dry.body);
    expect([early.status, early.body.code, early.body.detail]).toEqual([
      409,
      'import-state-refused',
      'This import is “ready”. Only an import that was written, and is “done”, can be undone.',
    ]);
    const imported = await importFile(ada.visitor, MADE_UP_2024);
    const twice = await Promise.all([undo(imported), undo(imported)]);
    expect(twice.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await ada.visitor.post<Imported>(`/api/v1/imports/${imported.id}/commit`)).body.code).toBe(
      'import-state-refused',
    );
  });
});
