import { inspectLog } from './inspect-log';
import { HEADER, LOG, SAMPLES } from './inspect-log.fixture';
import { SentFile } from './sent-file';
import { readAs, refusalOf, runAs, sentJson } from './told-file.fixture';
import { zipOf } from './zip-archive.fixture';

const archive = (entries: Readonly<Record<string, unknown>>, method = 8) =>
  new SentFile(
    zipOf(
      Object.entries(entries).map(([name, content]) => ({ name, content: JSON.stringify(content), method })),
    ),
  );

describe('an .eval archive of Inspect AI', () => {
  it.each([8, 93])('trap 6: is the log that it stands for, folded by method %i', async (method) => {
    const file = archive({ 'header.json': HEADER, 'summaries.json': SAMPLES }, method);
    expect(inspectLog.recognises(file)).toBe(true);
    expect(await readAs(inspectLog, file)).toEqual(await readAs(inspectLog, sentJson(LOG)));
  });

  it('trap 6: is refused with the number of a method that nobody reads', async () => {
    expect(await refusalOf(inspectLog, archive({ 'header.json': HEADER }, 12))).toEqual({
      code: 'unsupported-compression',
      detail: 'The archive is compressed by method 12; deflate (8) and Zstandard (93) are read.',
      place: 'header.json',
    });
  });

  it('trap 5: is partial, with the samples that were written, where the run broke off', async () => {
    const { status: _, results: __, ...start } = HEADER;
    const file = archive({
      '_journal/start.json': start,
      'samples/a_epoch_1.json': SAMPLES[0],
      'samples/b_epoch_1.json': SAMPLES[1],
    });
    const run = await runAs(inspectLog, file);
    expect(run).toMatchObject({ status: 'partial', plannedCases: 4, metrics: [] });
    expect(run.counts).toEqual({ total: 2, passed: 1, failed: 1, errored: 0, skipped: 0 });
  });

  it.each([
    ['success', 'success'],
    ['started', 'partial'],
    ['cancelled', 'cancelled'],
    ['error', 'error'],
  ])('trap 5: that is %s and was never scored has its cases and no verdict on any', async (told, status) => {
    const unscored = SAMPLES.map(({ scores: _, ...sample }) => sample);
    const header = { ...HEADER, status: told, results: null };
    const file = archive({ 'header.json': header, 'summaries.json': unscored });
    const { runs, notes } = await readAs(inspectLog, file);
    expect(runs[0]).toMatchObject({ status, counts: null, metrics: [], primaryMetric: null });
    expect(runs[0]?.cases.map(({ outcome, score }) => [outcome, score])).toEqual(
      Array.from({ length: 4 }, () => ['unscored', null]),
    );
    expect(notes).toContain('No case carries a score: the log was not scored.');
    const empty = archive({ 'header.json': header, 'summaries.json': [] });
    expect(await refusalOf(inspectLog, empty)).toMatchObject({ code: 'no-cases' });
  });

  it('is not taken for one when it holds something else', async () => {
    const other = archive({ 'readme.txt': 'x' });
    expect(inspectLog.recognises(other)).toBe(false);
    expect(await refusalOf(inspectLog, other)).toMatchObject({
      code: 'not-a-run',
      detail: 'This archive is not a log of Inspect AI: it has no header.json.',
    });
  });

  it('is refused where an entry is no JSON', async () => {
    const file = new SentFile(zipOf([{ name: 'header.json', content: '{' }]));
    expect(await refusalOf(inspectLog, file)).toEqual({
      code: 'unreadable-file',
      detail: 'header.json in the archive is not JSON.',
      place: 'header.json',
    });
  });
});
