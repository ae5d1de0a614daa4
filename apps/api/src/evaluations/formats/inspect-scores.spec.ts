import { inspectLog } from './inspect-log';
import { changed, LOG, sample } from './inspect-log.fixture';
import { SentFile } from './sent-file';
import { readAs, runAs, sentJson } from './told-file.fixture';

describe('scores in a log of Inspect AI', () => {
  it('does not pass what is partly right, and keeps its half as the score', async () => {
    const { runs, notes } = await readAs(inspectLog, sentJson(LOG));
    expect(runs[0]?.counts).toEqual({ total: 4, passed: 2, failed: 2, errored: 0, skipped: 0 });
    expect(runs[0]?.cases.map(({ key, outcome, score }) => [key, outcome, score])).toEqual([
      ['a_epoch_1', 'passed', 1],
      ['b_epoch_1', 'failed', 0],
      ['c_epoch_1', 'passed', 1],
      ['d_epoch_1', 'failed', 0.5],
    ]);
    expect(runs[0]?.cases[1]).toMatchObject({ label: 'b', reason: 'said I', durationMs: 664 });
    expect(runs[0]?.cases[0]?.reason).toBeNull();
    expect(notes).toEqual(['Cases judged partly right (P) did not pass: 1.']);
  });

  it.each([
    ['C', 'passed', 1],
    ['I', 'failed', 0],
    ['N', 'failed', 0],
    [1, 'passed', 1],
    [0, 'failed', 0],
    [true, 'passed', 1],
    ['no', 'failed', 0],
    [null, 'unscored', null],
    ['perhaps', 'unscored', null],
    ['constructor', 'unscored', null],
    [{ a: 1 }, 'unscored', null],
  ])('reads the value %j as %s', async (value, outcome, score) => {
    const file = changed((log) => (log.samples = [sample('a', 'C'), sample('b', value)]));
    expect((await runAs(inspectLog, file)).cases[1]).toMatchObject({ outcome, score });
  });

  it('trap 7: takes a bare NaN for no score, counted as errored and never as failed', async () => {
    const text = JSON.stringify(LOG).replace('"value":"I"', '"value":NaN');
    const run = await runAs(inspectLog, new SentFile(Buffer.from(text)));
    expect(run.cases[1]).toMatchObject({ outcome: 'unscored', score: null });
    expect(run.counts).toEqual({ total: 4, passed: 2, failed: 1, errored: 1, skipped: 0 });
  });

  it('has no verdict for grades, for which no threshold is told', async () => {
    const file = changed((log) => (log.samples = [sample('a', 1), sample('b', 0.7)]));
    const { runs, notes } = await readAs(inspectLog, file);
    expect(runs[0]?.counts).toBeNull();
    expect(runs[0]?.cases.map(({ outcome, score }) => [outcome, score])).toEqual([
      ['unscored', 1],
      ['unscored', 0.7],
    ]);
    expect(notes).toEqual([
      'The scores of match are grades, not verdicts: no case is counted as passed or failed.',
    ]);
  });

  it('counts a sample with an error as errored, in either spelling', async () => {
    const file = changed((log) => {
      log.samples = [
        sample('a', 'C'),
        sample('b', 'C', { scores: {}, error: { message: 'The sandbox died.', traceback: '…' } }),
        sample('c', 'C', { error: 'Out of time.' }),
      ];
    });
    const run = await runAs(inspectLog, file);
    expect(run.counts).toEqual({ total: 3, passed: 1, failed: 0, errored: 2, skipped: 0 });
    expect(run.cases.map(({ reason }) => reason)).toEqual([null, 'The sandbox died.', 'Out of time.']);
  });

  it('lets the first scorer decide where there are several, and says so', async () => {
    const file = changed((log) => {
      const [first] = log.results.scores;
      log.results.scores.push({ ...first!, name: 'tone', scorer: 'tone' });
      log.samples = [sample('a', 'C', { scores: { tone: { value: 'I' }, match: { value: 'C' } } })];
    });
    const { runs, notes } = await readAs(inspectLog, file);
    expect(runs[0]?.cases[0]?.outcome).toBe('passed');
    expect(runs[0]?.metrics.map(({ name }) => name)).toEqual(['accuracy', 'tone/accuracy']);
    expect(notes).toEqual(['Of 2 scorers, match decides whether a case passed.']);
  });
});
