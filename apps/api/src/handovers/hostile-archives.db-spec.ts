import { type ProblemReply } from '@telltale/contract';
import { startTestApp, type TestApp } from '../../test/test-app';
import type { Member } from '../../test/test-people';
import { known, makeProject } from '../../test/test-projects';
import { download, type Files, manifestOf, pack, repacked, send, unpack } from './archive.fixture';

let telltale: TestApp;
let ada: Member;
let eve: Member;
let archive: Buffer;
let files: Files;

beforeAll(async () => {
  telltale = await startTestApp();
  ada = await telltale.people.newWorkspace();
  eve = await telltale.people.newWorkspace();
  const client = await telltale.people.newClient(ada.workspaceId, 'Halden Freight', 'HAL');
  const facts = {
    'business-owner': known({ name: 'Dana Reyes', function: 'business', level: 'vp' }),
    'target-on': known({ on: '2027-02-01', precision: 'day' }),
  };
  await makeProject(ada, client, { stage: 'building', facts });
  archive = await download(telltale, ada, client);
  files = await unpack(archive);
});
afterAll(() => telltale.stop());

/** Each is refused in words, and leaves nothing behind. */
async function refused(sent: Buffer): Promise<Partial<ProblemReply>> {
  const { status, body } = await send(telltale, eve, sent);
  expect([status, body.code, body.detail]).toEqual([422, 'handover-refused', expect.stringMatching(/\.$/)]);
  const left = await telltale.database.query(
    `select id from client where workspace_id = $1 union all select id from person where workspace_id = $1`,
    [eve.workspaceId],
  );
  expect(left).toEqual([]);
  return body;
}

const manifestWith = (changes: object) => JSON.stringify({ ...manifestOf(files), ...changes });
const withManifest = (changes: object) => pack(new Map([...files, ['manifest.json', manifestWith(changes)]]));
const line = (name: string): Record<string, unknown> =>
  JSON.parse((files.get(name) ?? '').split('\n')[0] ?? '') as Record<string, unknown>;
const withLine = (name: string, changes: object) => {
  const [, ...others] = (files.get(name) ?? '').split('\n');
  return repacked(files, { [name]: [JSON.stringify({ ...line(name), ...changes }), ...others].join('\n') });
};

describe('an archive is refused', () => {
  it('where it is none, or is cut off', async () => {
    for (const sent of [Buffer.from('hello'), Buffer.alloc(0), archive.subarray(0, archive.length / 2)])
      expect((await refused(sent)).detail).toContain('no zip archive, or damaged, or cut off');
  });

  it('where a byte of it is another', async () => {
    const flipped = Buffer.from(archive);
    const at = Math.floor(archive.length / 3);
    flipped[at] = (flipped[at] ?? 0) ^ 0xff;
    await refused(flipped);
  });

  it('where it holds files beyond its own, or names that climb', async () => {
    const more = await pack([...files, ['notes.txt', 'x']]);
    expect((await refused(more)).detail).toMatch(/notes\.txt|entries/);
    const climbing = Buffer.from(archive.toString('latin1').replaceAll('README.txt', '../etc/pwd'), 'latin1');
    await refused(climbing);
    const twice = await pack([...[...files].filter(([name]) => name !== 'README.txt'), ['people.jsonl', '']]);
    expect((await refused(twice)).detail).toContain('people.jsonl');
  });

  it('where its manifest is missing, is no manifest, or is of another format', async () => {
    const without = new Map(files);
    without.delete('manifest.json');
    expect((await refused(await pack(without))).detail).toContain('no manifest.json');
    for (const text of ['{', '[]', 'null', '{"format":"telltale-handover/1"}'])
      await refused(await pack(new Map([...files, ['manifest.json', text]])));
    const { detail } = await refused(await withManifest({ format: 'telltale-handover/9' }));
    expect(detail).toContain(
      'names the format “telltale-handover/9”; this Telltale reads telltale-handover/1',
    );
  });

  it('where its manifest lies', async () => {
    const lying = manifestOf(files).files.map((file) =>
      file.name === 'people.jsonl' ? { ...file, rows: file.rows + 1 } : file,
    );
    expect((await refused(await withManifest({ files: lying }))).detail).toContain('people.jsonl has 1 rows');
    const edited = new Map([...files, ['people.jsonl', `${files.get('people.jsonl')}{}\n`]]);
    expect((await refused(await pack(edited))).detail).toContain('its SHA-256 is another');
    const months = ['2026-01', '2099-01'];
    expect((await refused(await withManifest({ runMonths: months }))).detail).toContain('months of runs');
    await refused(await withManifest({ files: manifestOf(files).files.slice(1) }));
  });

  it('where a row has keys of the prototype, unknown ones, or none', async () => {
    const facts = JSON.parse('{"__proto__": {"polluted": true}}') as object;
    expect((await refused(await withLine('records.jsonl', { facts }))).detail).toContain('__proto__');
    expect(
      (await refused(await withLine('people.jsonl', { workspaceId: ada.workspaceId }))).detail,
    ).toContain('people.jsonl, line 1, has “workspaceId”');
    expect((await refused(await repacked(files, { 'people.jsonl': '[1]\n' }))).detail).toContain(
      'no JSON object',
    );
    expect((await refused(await repacked(files, { 'people.jsonl': '{"a"\n' }))).detail).toContain(
      'is no JSON',
    );
    expect((await refused(await withLine('people.jsonl', { name: 'a\0b' }))).detail).toContain('NUL');
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it.each([
    ['people.jsonl', { function: 'pirate' }, 'person'],
    ['people.jsonl', { id: 'x' }, 'id must be an id'],
    ['people.jsonl', { name: null }, 'person'],
    ['projects.jsonl', { stage: 'dreaming' }, 'project_stage_check'],
    ['projects.jsonl', { createdAt: 'yesterday' }, 'project'],
    ['projects.jsonl', { targetOn: '2026-02-31' }, 'project'],
    ['client.jsonl', { key: 'a b' }, 'names no client'],
    ['client.jsonl', { timeZone: 'Mars/Olympus' }, 'time zone'],
    ['client.jsonl', { currency: 'ZZZ' }, 'currency'],
    ['client.jsonl', { reviewWeekday: 9 }, 'client'],
    ['client.jsonl', { createdAt: { year: 2026 } }, 'createdAt must be'],
    ['changes.jsonl', { seq: 2 }, 'entry 1 of a project is missing'],
    ['changes.jsonl', { after: 'x' }, 'cannot be read|not whole'],
    ['records.jsonl', { facts: {} }, 'not the sum of its changes'],
    ['records.jsonl', { facts: { 'business-owner': 5 } }, 'cannot be read|not whole'],
    ['records.jsonl', { judgements: { waivers: 7 } }, 'cannot be read|not whole'],
    ['records.jsonl', { facts: null }, 'project_record'],
    ['readings.jsonl', { signs: 'x' }, 'signs must be a list'],
    ['readings.jsonl', { signs: ['x'] }, 'signs must be a list'],
    ['readings.jsonl', { projectRow: [] }, 'projectRow must be an object'],
  ])('where a row of %s says %j', async (name, changes, words) => {
    expect((await refused(await withLine(name, changes))).detail).toMatch(new RegExp(words));
  });

  it('where it names a project or a person of somebody else', async () => {
    const [project] = await telltale.database.query<{ id: string }>(
      'select id from project where workspace_id = $1',
      [ada.workspaceId],
    );
    const stranger = await telltale.people.newClient(eve.workspaceId, 'Brightwater', 'BRI');
    const own = await makeProject(eve, stranger, {});
    const strangers = [project?.id, own.id, '00000000-0000-0000-0000-000000000000'];
    const note = line('records.jsonl');
    for (const projectId of strangers.slice(1)) {
      const rows = `${files.get('records.jsonl')}${JSON.stringify({ ...note, projectId })}\n`;
      const { status, body } = await send(telltale, eve, await repacked(files, { 'records.jsonl': rows }));
      expect([status, body.code]).toEqual([422, 'handover-refused']);
      expect(body.detail).toContain('project_record');
    }
  });
});

it('an archive that unpacks into more than it says is refused', async () => {
  const bomb = await pack(new Map([...files, ['README.txt', '0'.repeat(50_000_000)]]));
  expect(bomb.length).toBeLessThan(200_000);
  // The size that the archive declares for the file: 1 GB times two and a bit, in the list at its end.
  const size = Buffer.alloc(4);
  size.writeUInt32LE(50_000_000);
  const lie = Buffer.alloc(4);
  lie.writeUInt32LE(0xf0000000);
  const lying = Buffer.from(
    bomb.toString('latin1').replaceAll(size.toString('latin1'), lie.toString('latin1')),
    'latin1',
  );
  const { body } = await send(telltale, eve, lying);
  expect(body.detail).toContain('unpacks into more than 2 GB');
});

it('anything but a form with one archive is refused', async () => {
  const form = new FormData();
  form.set('dryRun', 'perhaps');
  form.set('file', new Blob([new Uint8Array(archive)]), 'a.zip');
  const post = (body: FormData | string) =>
    fetch(`${telltale.url}/api/v1/handovers`, {
      method: 'POST',
      body,
      headers: { cookie: eve.visitor.cookie ?? '', origin: telltale.url },
    });
  expect((await post(form)).status).toBe(422);
  expect((await post(new FormData())).status).toBe(422);
  expect((await post('{}')).status).toBe(415);
});
