import { IMPORT_FILE_BYTES_MOST, type ImportListReply, type SummaryReply } from '@telltale/contract';
import { startTestApp, type TestApp } from '../../test/test-app';
import type { Member } from '../../test/test-people';
import { type Imported, sendFile } from './import-app.fixture';
import { AT, bytesOf, MADE_UP_2024, tableOf } from './made-up-inventory/made-up-inventory.fixture';

let telltale: TestApp;
let ada: Member;

beforeAll(async () => {
  telltale = await startTestApp();
  ada = await telltale.people.newWorkspace();
});
afterEach(async () => {
  const { body } = await ada.visitor.get<ImportListReply>('/api/v1/imports');
  const summary = await ada.visitor.get<SummaryReply>('/api/v1/portfolio/summary');
  expect([body.data, summary.body.projects]).toEqual([[], 0]);
});
afterAll(() => telltale.stop());

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const table = tableOf(MADE_UP_2024);
const brokenAt = (row: number, text: string) => {
  const lines = bytesOf(table.map((cells) => cells.map((cell) => cell.replace(/\n/g, ' '))))
    .toString('latin1')
    .split('\r\n');
  lines[row] = text;
  return Buffer.from(lines.join('\r\n'), 'latin1');
};

describe('a file that is no inventory is refused, and nothing changes', () => {
  it.each<[string, Buffer, string]>([
    ['an image', png, 'The file is a picture (png), not a table.'],
    ['an empty file', Buffer.alloc(0), 'The file is empty.'],
    ['a header without records', bytesOf(table.slice(0, 1)), 'The file has a header and no records.'],
    [
      'a CSV of something else',
      Buffer.from('Invoice,Amount\n1,2\n'),
      'The file is a table of something else. Its columns are “Invoice” and “Amount”.',
    ],
    [
      'a quotation mark out of place',
      brokenAt(41, '"Half" a name,x'),
      'The quotation marks do not pair up in or just before record 41',
    ],
    [
      'a record with a cell too many',
      brokenAt(7, ','.repeat(61) + 'x,y'),
      'Record 7 has 63 cells where the header has 62',
    ],
    ['binary zeros', Buffer.from('a,b\n\0,c\n'), 'The file holds binary zeros'],
  ])('%s', async (_what, bytes, detail) => {
    for (const dryRun of [true, false]) {
      const { status, body } = await sendFile(ada.visitor, bytes, { dryRun });
      expect([status, body.code]).toEqual([422, 'file-refused']);
      expect(body.detail).toContain(detail);
      expect(body.detail).toMatch(/(Send|Mend|Save|Divide|Export) /);
    }
  });

  it('200 MB in one line, without holding them', async () => {
    const before = process.memoryUsage().rss;
    const megabyte = Buffer.alloc(1_000_000, 'x');
    const boundary = 'telltale-boundary';
    function* form() {
      yield Buffer.from(
        `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="line.csv"\r\n\r\n`,
      );
      for (let sent = 0; sent < 200; sent += 1) yield megabyte;
      yield Buffer.from(`\r\n--${boundary}--\r\n`);
    }
    const response = await fetch(`${telltale.url}/api/v1/imports`, {
      method: 'POST',
      headers: {
        cookie: ada.visitor.cookie ?? '',
        'content-type': `multipart/form-data; boundary=${boundary}`,
      },
      body: ReadableStream.from(form()),
      duplex: 'half',
    });
    const problem = (await response.json()) as Imported;
    expect([response.status, problem.code, problem.detail]).toEqual([
      422,
      'file-refused',
      'The file is larger than 64 MB. Divide it into several files.',
    ]);
    expect(process.memoryUsage().rss - before).toBeLessThan(150_000_000);
  });

  it('one line within the size, by what it is', async () => {
    const { body } = await sendFile(ada.visitor, Buffer.alloc(IMPORT_FILE_BYTES_MOST / 8, 'x'));
    expect(body.detail).toContain('In the header a line goes on for more than 1,048,576 characters');
  });

  it('another preset than the one that was asked for', async () => {
    const { status, body } = await sendFile(ada.visitor, MADE_UP_2024, { preset: 'omb-2023' });
    expect([status, body.code]).toEqual([422, 'file-refused']);
    expect(body.detail).toContain('The file is the US federal AI use case inventory of 2024');
  });
});

describe('a form that is not as it should be is refused with the part that is wrong', () => {
  const post = async (parts: readonly (readonly [string, string | Blob])[]) => {
    const form = new FormData();
    for (const [name, value] of parts) form.append(name, value);
    return await ada.visitor.send<Imported>('POST', '/api/v1/imports', { body: form });
  };
  const file = ['file', new Blob(['a,b\n1,2\n'])] as const;

  it.each([
    ['no file', [['preset', 'auto']], '#/file'],
    ['a preset that is none', [['preset', 'omb-1999'], file], '#/preset'],
    ['the file before a word that is wrong', [file, ['dryRun', 'yes']], '#/dryRun'],
    ['two files', [file, file], '#/file'],
    ['a part that is unknown', [['prefix', 'x'], file], '#/prefix'],
    ['a word twice', [['dryRun', 'true'], ['dryRun', 'false'], file], '#/dryRun'],
  ] as const)('%s', async (_what, parts, pointer) => {
    const { status, body } = await post(parts);
    expect([status, body.errors?.map((error) => error.pointer)]).toEqual([422, [pointer]]);
  });

  it('JSON, and a form at another door', async () => {
    expect((await ada.visitor.post('/api/v1/imports', { preset: 'auto' })).status).toBe(415);
    const form = new FormData();
    form.append('name', 'Acme');
    expect((await ada.visitor.send('POST', '/api/v1/clients', { body: form })).status).toBe(415);
  });

  it('a file that is cut off leaves nothing behind', async () => {
    const whole = bytesOf(table);
    const controller = new AbortController();
    function* half() {
      yield Buffer.from('--b\r\ncontent-disposition: form-data; name="file"; filename="x.csv"\r\n\r\n');
      yield whole.subarray(0, AT.stage * 1_000);
      controller.abort();
    }
    const sending = fetch(`${telltale.url}/api/v1/imports`, {
      method: 'POST',
      headers: { cookie: ada.visitor.cookie ?? '', 'content-type': 'multipart/form-data; boundary=b' },
      body: ReadableStream.from(half()),
      duplex: 'half',
      signal: controller.signal,
    });
    await expect(sending).rejects.toThrow();
  });
});
