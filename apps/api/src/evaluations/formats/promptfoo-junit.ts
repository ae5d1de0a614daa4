import { countCases, type CanonicalCase, type CanonicalFile, type CanonicalRun } from '@telltale/domain';
import { caseKey, caseText } from './case-text';
import type { JunitCase } from './junit-case';
import type { JunitReport, JunitSuite } from './junit-report';
import { headedVariant, variantKeys } from './promptfoo-variants';
import { keysAndNotes } from './shared-keys';

const PLACE_IN_FILE = /^test \d+(?::\s*)?/;

/** promptfoo's own JUnit file: a suite a variant, cases numbered by their place. */
export function isPromptfooReport({ name, suites }: JunitReport): boolean {
  return (
    name === 'promptfoo' && suites.every(({ cases }) => cases.every((one) => PLACE_IN_FILE.test(one.name)))
  );
}

/** A run a suite. */
export function promptfooFileOf(report: JunitReport): CanonicalFile {
  const keys = variantKeys(report.suites.map(({ name }) => headedVariant(name)));
  const notes = new Set(report.notes);
  const runs = report.suites.map((suite, index) => runOf(suite, keys[index] ?? '', report.startedAt, notes));
  return {
    tool: 'promptfoo',
    toolVersion: null,
    externalId: null,
    suiteName: null,
    datasetName: null,
    runs,
    notes: [...notes],
  };
}

function runOf(
  suite: JunitSuite,
  variantKey: string,
  startedAt: string | null,
  notes: Set<string>,
): CanonicalRun {
  const distinct = keysAndNotes(suite.cases.map(keyOf));
  for (const note of distinct.notes) notes.add(note);
  const cases = suite.cases.map((one, index) => caseOf(one, distinct.keys[index] ?? ''));
  return {
    variantKey,
    variantLabel: caseText(suite.name),
    model: null,
    provider: null,
    startedAt,
    finishedAt: null,
    status: 'success',
    plannedCases: cases.length,
    counts: countCases(cases),
    metrics: [],
    primaryMetric: null,
    cases,
    commit: null,
  };
}

/** Its description without its place. A case without one has nothing else by which it could be known. */
function keyOf({ name }: JunitCase): string {
  const description = name.replace(PLACE_IN_FILE, '').trim();
  return caseKey(description === '' ? 'without description' : description);
}

function caseOf({ name, outcome, reason, durationMs }: JunitCase, key: string): CanonicalCase {
  const label = caseText(name.replace(PLACE_IN_FILE, ''));
  return { key, label, outcome, score: null, answerDigest: null, reason, durationMs };
}
