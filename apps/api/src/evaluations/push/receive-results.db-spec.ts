import { gzipSync } from 'node:zlib';
import { startTestApp, TEST_NOW, type TestApp } from '../../../test/test-app';
import { sampleRecord } from '../formats/lm-eval-samples.fixture';
import { promptfooWeek, PushedProject } from './pushed-project.fixture';

let telltale: TestApp;
let of: PushedProject;

beforeAll(async () => {
  telltale = await startTestApp();
});
beforeEach(async () => {
  telltale.clock.moveTo(new Date(TEST_NOW));
  of = await PushedProject.of(telltale);
});
afterAll(() => telltale.stop());

const WEEKS = 'suite=triage';

describe('a body', () => {
  it('is taken packed, and as the file of a form', async () => {
    const first = await of.push(promptfooWeek(1), WEEKS);
    const packed = await of.push(gzipSync(promptfooWeek(1)), WEEKS, {
      headers: { 'content-encoding': 'gzip', 'content-type': 'application/json' },
    });
    expect(packed.id).toBe(first.id);
    const form = new FormData();
    form.append('file', new Blob([new Uint8Array(promptfooWeek(1, 'junit.xml'))]), '../junit.xml');
    expect(await of.push(form, 'suite=junit')).toMatchObject({
      format: 'promptfoo',
      counts: { total: 20, passed: 17 },
    });
  });

  it('of lm-eval is named and dated by its file, and compared case by case', async () => {
    const send = (right: number, day: number, query = '') => {
      const records = Array.from({ length: 12 }, (_, id) => sampleRecord(id, { acc: id < right ? 1 : 0 }));
      const form = new FormData();
      const name = `samples_tickets_2026-11-${day}T09-00-00.000001.jsonl`;
      form.append('file', new Blob([records.map((one) => JSON.stringify(one)).join('\n')]), name);
      return of.push(form, query);
    };
    await send(11, 16);
    const later = await send(4, 23);
    expect(later).toMatchObject({ suite: 'tickets', format: 'lm-eval', verdict: 'worse' });
    expect(later.counts).toMatchObject({ total: 12, passed: 4, failed: 8 });
    expect(later.because).toContain('7 cases newly failing');
    const [run] = await telltale.database.query<{ on: string; keys: string[]; labels: string[] }>(
      `select r.run_on::text as on, t.keys, t.labels from eval_run r join eval_test_set t on t.id = r.test_set_id
       where r.id = $1`,
      [later.variants[0]?.runId],
    );
    expect(run?.on).toBe('2026-11-23');
    expect(run?.labels).toContain('doc 0');
    expect(JSON.stringify(run)).not.toContain('Ticket number');
  });

  it.each([
    ['application/xml', promptfooWeek(1, 'junit.xml'), 'promptfoo'],
    ['text/plain', promptfooWeek(1), 'promptfoo'],
    ['application/octet-stream', promptfooWeek(1), 'promptfoo'],
    ['application/x-www-form-urlencoded', promptfooWeek(1), 'promptfoo'],
  ])('is known by its content, whatever it is called: %s', async (type, file, format) => {
    const headers = { 'content-type': type };
    expect((await of.push(file, WEEKS, { headers })).format).toBe(format);
  });

  it('of many megabytes is read whole', async () => {
    const cases = Array.from({ length: 90_000 }, (_, index) => ({
      key: `case-${index}`,
      passed: index % 10 > 0,
      label: 'x'.repeat(250),
    }));
    const reply = await of.push(JSON.stringify({ suite: 'large', cases }));
    expect(reply.counts).toMatchObject({ total: 90_000, passed: 81_000 });
  }, 120_000);

  it('that unfolds without end is refused while it comes', async () => {
    const bomb = gzipSync(Buffer.alloc(140 * 1_024 * 1_024, '['));
    const reply = await of.send(bomb, WEEKS, { headers: { 'content-encoding': 'gzip' } });
    expect([reply.status, reply.body.code]).toEqual([413, 'file-too-large']);
    expect(reply.body.detail).toContain('128 MB unpacked');
  });

  it.each([
    ['that is too large', Buffer.alloc(33 * 1_024 * 1_024, ' '), {}, 413, 'file-too-large'],
    ['packed in a strange way', '{}', { 'content-encoding': 'zstd' }, 415, 'unsupported-compression'],
    ['that is not packed', '{}', { 'content-encoding': 'gzip' }, 422, 'unreadable-file'],
    ['that is a cache', '{"test_cases_lookup_map": {}}', {}, 422, 'not-a-run'],
    ['that is nothing', '', {}, 422, 'unknown-format'],
    ['without a case', '{"cases": []}', {}, 422, 'no-cases'],
    ['that is foreign', '{"a": 1}', {}, 422, 'unknown-format'],
  ])('%s is refused, and nothing is written', async (_what, body, headers, status, code) => {
    const reply = await of.send(body, WEEKS, { headers });
    expect([reply.status, reply.body.code]).toEqual([status, code]);
    expect(reply.body.detail?.length).toBeGreaterThan(20);
    expect(await of.runs()).toBe(0);
  });
});
