import type { ProjectListReply, ProjectReply } from '@telltale/contract';
import { startTestApp, type TestApp } from '../../test/test-app';
import type { Member } from '../../test/test-people';
import { GOES_LIVE } from '../../test/test-projects';
import { allNotes, type Imported, importFile, sendFile } from './import-app.fixture';
import {
  AT,
  bytesOf,
  MADE_UP_2024,
  reordered,
  rowNamed,
  type Table,
  tableOf,
} from './made-up-inventory/made-up-inventory.fixture';

let telltale: TestApp;
let ada: Member;
let first: Imported;
/** The same inventory, for a test to change. */
let table: Table;

beforeAll(async () => {
  telltale = await startTestApp();
});
beforeEach(async () => {
  ada = await telltale.people.newWorkspace();
  table = tableOf(MADE_UP_2024);
  first = await importFile(ada.visitor, MADE_UP_2024, 'first.csv');
});
afterAll(() => telltale.stop());

const counts = ({ counts: of }: Imported) => [of?.created, of?.updated, of?.unchanged, of?.needPerson];

async function projectNamed(name: string): Promise<ProjectReply> {
  const { body } = await ada.visitor.get<ProjectListReply>(`/api/v1/projects?q=${encodeURIComponent(name)}`);
  const id = body.data.find((project) => project.name === name)?.id;
  return (await ada.visitor.get<ProjectReply>(`/api/v1/projects/${id}`)).body;
}

const change = async (name: string, edit: object) => {
  const { id, version } = await projectNamed(name);
  const reply = await ada.visitor.patch(`/api/v1/projects/${id}`, version, edit);
  expect(reply.status).toBe(200);
};

const changesOf = async () =>
  await telltale.database.query<{ entries: number }>(
    'select count(*)::int as entries from change where workspace_id = $1',
    [ada.workspaceId],
  );

describe('the same inventory again', () => {
  it('creates nothing and changes nothing, in another order and encoding too', async () => {
    const before = await changesOf();
    const same = await importFile(ada.visitor, MADE_UP_2024);
    const other = await importFile(
      ada.visitor,
      bytesOf(reordered(table), { encoding: 'utf8', addBOM: true }),
    );
    expect([counts(first), counts(same), counts(other)]).toEqual([
      [63, 0, 0, 0],
      [0, 0, 63, 0],
      [0, 0, 63, 0],
    ]);
    expect(await changesOf()).toEqual(before);
  });

  it('creates again what was deleted meanwhile, and only that', async () => {
    const { id, version } = await projectNamed('Gravel forecast');
    expect((await ada.visitor.delete(`/api/v1/projects/${id}`, version)).status).toBe(204);
    expect(counts(await importFile(ada.visitor, MADE_UP_2024))).toEqual([1, 0, 62, 0]);
  });
});

describe('a record that was changed', () => {
  it('changes its project, cell by cell, with the new file as the source', async () => {
    const row = rowNamed(table, 'Washboard finder');
    row[AT.outputs] = 'A map.';
    row[AT.stage] = 'Operation and Maintenance';
    const second = await importFile(ada.visitor, bytesOf(table), 'second.csv');
    expect(counts(second)).toEqual([0, 1, 62, 0]);
    const { stage, facts } = await projectNamed('Washboard finder');
    expect([stage, facts['outputs']?.value, facts['outputs']?.source.file]).toEqual([
      'production',
      'A map.',
      'second.csv',
    ]);
    expect(facts['started-on']?.source.file).toBe('first.csv');
  });

  it('takes an answer back that the file no longer gives', async () => {
    rowNamed(table, 'Washboard finder')[AT.initiated] = 'N/A';
    expect(counts(await importFile(ada.visitor, bytesOf(table)))).toEqual([0, 1, 62, 0]);
    expect((await projectNamed('Washboard finder')).facts).not.toHaveProperty('started-on');
  });

  it('is unchanged where only cells differ that no fact is made of', async () => {
    rowNamed(table, 'Washboard finder')[60] = 'Yes';
    expect(counts(await importFile(ada.visitor, bytesOf(table)))).toEqual([0, 0, 63, 0]);
  });

  it('yields to a person’s answer, also a taken back one, and says so in the dry run already', async () => {
    await change('Washboard finder', {
      ...GOES_LIVE,
      facts: { outputs: { answer: 'known', value: 'Mine.' }, 'started-on': { answer: 'not-asked' } },
    });
    const row = rowNamed(table, 'Washboard finder');
    row[AT.outputs] = 'A map.';
    row[AT.initiated] = '1/1/2020';
    row[AT.stage] = 'Initiated';
    row[AT.purpose] = 'Saves tyres.';
    const dry = await sendFile(ada.visitor, bytesOf(table));
    expect(counts(dry.body)).toEqual([0, 1, 62, 0]);
    const { body } = await ada.visitor.post<Imported>(`/api/v1/imports/${dry.body.id}/commit`);
    const notes = await allNotes(ada.visitor, body.id, 'person-wins');
    expect(notes.map(({ column, raw, message }) => [column, raw, message])).toEqual([
      ['Describe the AI system’s outputs.', 'A map.', 'Outputs: a person’s answer stays.'],
      ['Date Initiated', '1/1/2020', 'Started: a person’s answer stays.'],
      [null, 'Idea', 'Stage: Production stays.'],
    ]);
    const { stage, facts } = await projectNamed('Washboard finder');
    expect([
      stage,
      facts['outputs']?.value,
      facts['started-on'],
      facts['problem-and-benefit']?.value,
    ]).toEqual(['production', 'Mine.', undefined, 'Saves tyres.']);
  });

  it('that a person has answered in the same way changes nothing', async () => {
    await change('Washboard finder', { facts: { outputs: { answer: 'known', value: 'A map.' } } });
    rowNamed(table, 'Washboard finder')[AT.outputs] = 'A map.';
    const second = await importFile(ada.visitor, bytesOf(table));
    expect([counts(second), second.notes.find(({ code }) => code === 'person-wins')]).toEqual([
      [0, 0, 63, 0],
      undefined,
    ]);
  });

  it('keeps the stage where the file no longer tells it', async () => {
    rowNamed(table, 'Washboard finder')[AT.stage] = '';
    const second = await importFile(ada.visitor, bytesOf(table));
    expect(counts(second)).toEqual([0, 0, 63, 0]);
    expect((await allNotes(ada.visitor, second.id, 'stage-stays'))[0]?.message).toBe('Pilot stays.');
    expect((await projectNamed('Washboard finder')).stage).toBe('pilot');
  });
});

describe('whose project a record is', () => {
  it('is a new one where no project has the name, also beside namesakes', async () => {
    table.push(rowNamed(table, 'Washboard finder').with(AT.name, 'Pothole finder'));
    table.push(rowNamed(table, 'Washboard finder').with(AT.purpose, 'Another one of that name.'));
    table.push([...rowNamed(table, 'Washboard finder')]);
    expect(counts(await importFile(ada.visitor, bytesOf(table)))).toEqual([3, 0, 63, 0]);
  });

  it('is for a person to say where one of several namesakes was changed', async () => {
    const namesake = table.find(
      (row) => row[AT.name] === 'Generative AI Usage' && row[AT.purpose] === 'Plans visits.',
    );
    namesake?.splice(AT.purpose, 1, 'Plans longer visits.');
    const second = await importFile(ada.visitor, bytesOf(table));
    expect(counts(second)).toEqual([0, 0, 62, 1]);
    const [note] = await allNotes(ada.visitor, second.id, 'identity-unclear');
    expect(note).toMatchObject({ row: table.indexOf(namesake ?? []), raw: 'Generative AI Usage' });
    expect(note?.message).toBe(
      '6 records here and the projects of an earlier import bear this agency, unit and name: which project this record tells of, nobody can say. Change the project by hand.',
    );
  });

  it('is for a person to say where a changed record comes twice', async () => {
    const changed = rowNamed(table, 'Washboard finder');
    changed[AT.outputs] = 'A map.';
    table.push(changed.with(AT.purpose, 'Saves tyres.'));
    expect(counts(await importFile(ada.visitor, bytesOf(table)))).toEqual([0, 0, 62, 2]);
  });

  it('is told apart by agency and unit', async () => {
    rowNamed(table, 'Washboard finder')[AT.bureau] = 'Southern Roads';
    expect(counts(await importFile(ada.visitor, bytesOf(table)))).toEqual([1, 0, 62, 0]);
  });

  it('is nobody’s where name or agency are missing, until a person has mended it', async () => {
    table.push(rowNamed(table, 'Washboard finder').with(AT.name, ''));
    table.push(rowNamed(table, 'Washboard finder').with(AT.agency, '').with(AT.abbreviation, ''));
    const second = await importFile(ada.visitor, bytesOf(table));
    expect(counts(second)).toEqual([0, 0, 63, 2]);
    expect(second.notes.slice(0, 2).map(({ code, needsPerson }) => [code, needsPerson])).toEqual([
      ['name-missing', true],
      ['agency-missing', true],
    ]);
  });
});
