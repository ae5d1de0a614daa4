import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { caseFile } from './pushed-project.fixture';
import type { ResultsToRead } from './read-results';
import { ResultsReader } from './results-reader';

const ROOT = join(__dirname, '..', '..', '..', '..', '..');
// Inside the project, so that packages are found from there.
const BUILD = join(ROOT, 'node_modules', '.cache', 'telltale-results-worker');

let reader: ResultsReader;

beforeAll(() => {
  const rolldown = join(ROOT, 'node_modules', '.bin', 'rolldown');
  execFileSync(rolldown, ['-c', 'apps/api/rolldown.config.mjs', '-d', BUILD], { cwd: ROOT, stdio: 'pipe' });
  reader = new ResultsReader(join(BUILD, 'results-worker.mjs'));
}, 60_000);

const large = (file: string): ResultsToRead => ({
  bytes: Buffer.from(file + ' '.repeat(600_000)),
  fileName: null,
  format: 'auto',
  mapping: undefined,
});

it('reads a large file in a thread of its own, and the server goes on meanwhile', async () => {
  let turns = 0;
  const going = setInterval(() => (turns += 1), 1);
  const { format, file } = await reader.read(large(caseFile('PPFE')));
  clearInterval(going);
  expect([format, file.runs[0]?.counts]).toEqual([
    'telltale-json',
    { total: 4, passed: 2, failed: 1, errored: 1, skipped: 0 },
  ]);
  expect(turns).toBeGreaterThan(1);
});

it('hands on what the thread refuses, and reads the next', async () => {
  const reading = [1, 2, 3, 4].map(() => reader.read(large('{"cases": []}')));
  for (const one of reading) await expect(one).rejects.toMatchObject({ code: 'no-cases' });
  expect((await reader.read(large(caseFile('P')))).format).toBe('telltale-json');
});
