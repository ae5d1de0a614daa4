import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CanonicalFile, CanonicalRun } from '@telltale/domain';
import fc from 'fast-check';
import { realFile } from '../../../test/real-data';
import { EVAL_FORMATS } from '../formats/format-register';
import { FORMAT_REFUSALS } from '../formats/format-refusal';
import { promptfooWeek } from '../formats/promptfoo.fixture';
import { SentFile } from '../formats/sent-file';
import { readResults, type RefusedResults } from '../push/read-results';
import { anyReport, anyTable, anyTree, damaged, grafted, SMALL_DOCUMENTS } from './hostile-files.fixture';

/** Always the same files, and others each time: the seed of a failure is printed, and can be put here. */
const SEEDS = [20_261_127, Math.floor(Math.random() * 2 ** 31)];
console.log(`Hostile files are made from the seeds ${SEEDS.join(' and ')}.`);

/** More of them for whoever looks for a fault. */
const TIMES = Number(process.env['HOSTILE_TIMES'] ?? 1);

/** Files here are at most 300 kB; the slowest takes a tenth of this on a busy machine. */
const LONGEST_MS = 5_000;
/** What the columns of a run can hold. */
const MOST = 2_147_483_647;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

function isFigure(value: number | null): boolean {
  return value === null || Number.isFinite(value);
}

/** The scores of cases are kept with half the digits of others. */
function isScore(value: number | null): boolean {
  return value === null || value === 0 || (Number.isFinite(Math.fround(value)) && Math.fround(value) !== 0);
}

function isCount(value: number | null): boolean {
  return value === null || (Number.isInteger(value) && value >= 0 && value <= MOST);
}

function isTime(value: string | null): boolean {
  return value === null || INSTANT.test(value);
}

function isText(value: string | null): boolean {
  return value === null || (value.isWellFormed() && !value.includes('\u0000') && value.length <= 600);
}

/** What could not be stored, or would be a lie on the screen. */
function faultsOf({ cases, metrics, counts, ...run }: CanonicalRun): readonly string[] {
  const checks: readonly (readonly [string, boolean])[] = [
    ['times', isTime(run.startedAt) && isTime(run.finishedAt)],
    ['planned', isCount(run.plannedCases)],
    ['counts', counts === null || Object.values(counts).every((count) => isCount(count as number))],
    ['names', [run.variantKey, run.variantLabel, run.model, run.provider].every(isText)],
    ['keys', new Set(cases.map(({ key }) => key)).size === cases.length],
    ['case texts', cases.every(({ key, label, reason }) => isText(key) && isText(label) && isText(reason))],
    ['scores', cases.every(({ score, durationMs }) => isScore(score) && isFigure(durationMs))],
    ['metric names', metrics.every(({ name, unit }) => name !== '' && isText(name) && isText(unit))],
    [
      'metrics',
      metrics.every(
        ({ value, n, standardError }) => isFigure(value) && isCount(n) && isFigure(standardError),
      ),
    ],
    ['commit', Object.values(run.commit ?? {}).every((one) => typeof one !== 'string' || isText(one))],
  ];
  return checks.filter(([, isSound]) => !isSound).map(([what]) => what);
}

async function withstands(bytes: Buffer): Promise<void> {
  for (const format of ['auto', ...EVAL_FORMATS.map(({ id }) => id)]) {
    const began = performance.now();
    // It lets through every throw that is no refusal.
    const told = await readResults({ bytes, fileName: null, format, mapping: undefined });
    if ('refusal' in told) checkRefusal(told.refusal);
    else expect([told.format, faultsOfFile(told.file)]).toEqual([told.format, []]);
    expect(performance.now() - began).toBeLessThan(LONGEST_MS);
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(({} as { readonly score?: unknown }).score).toBeUndefined();
  }
}

function checkRefusal({ code, detail }: RefusedResults): void {
  expect(FORMAT_REFUSALS).toContain(code);
  expect(detail).toMatch(/^[^a-z].{10,}\.$/su);
}

function faultsOfFile({ runs, notes, externalId, suiteName, datasetName, toolVersion }: CanonicalFile) {
  const texts = [externalId, suiteName, datasetName, toolVersion, ...notes];
  return [
    ...runs.flatMap(faultsOf),
    ...(texts.every(isText) ? [] : ['texts of the file']),
    ...(runs.length > 0 ? [] : ['no run']),
  ];
}

function realSamples(): readonly Buffer[] {
  const folder = realFile('evals');
  if (folder === undefined) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(json|jsonl|xml|csv|eval)$/.test(name))
    .map((name) => readFileSync(join(folder, name)))
    .filter(({ length }) => length < 300_000);
}

const own = [
  promptfooWeek(3, 'json'),
  promptfooWeek(3, 'junit.xml'),
  ...SMALL_DOCUMENTS.map((one) => Buffer.from(one)),
];
const real = realSamples();

describe.each(SEEDS)('hostile files of seed %i are read or refused by every format', (seed) => {
  const holds = (files: fc.Arbitrary<Buffer>, numRuns: number) =>
    fc.assert(fc.asyncProperty(files, withstands), { seed, numRuns: numRuns * TIMES });

  it('where files of our own were cut off, flipped or mixed', () => holds(damaged(own), 150), 120_000);
  (real.length === 0 ? it.skip : it)(
    'where files of real tools were cut off, flipped or mixed',
    () => holds(damaged(real), 150),
    120_000,
  );
  it('where values of a run gave way to others', () => holds(grafted, 400), 120_000);
  it('where they are trees of JSON', () => holds(anyTree, 200), 120_000);
  it('where they are tables', () => holds(anyTable, 200), 120_000);
  it('where they are reports of JUnit', () => holds(anyReport, 100), 120_000);
});

it('reads each of its own files before they are damaged', async () => {
  for (const bytes of own) {
    const file = new SentFile(bytes);
    const format = EVAL_FORMATS.find((one) => one.recognises(file));
    expect((await format!.read(file, {})).runs.length).toBeGreaterThan(0);
  }
});
