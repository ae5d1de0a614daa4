import type { CanonicalFile, RunCommit } from '@telltale/domain';
import { caseText } from './case-text';
import { FormatRefusal } from './format-refusal';
import { NO_ZONE_NOTE, toldInstant } from './instants';
import { listOf, numberAt, textOf, valuesOf, type Values } from './loose-values';
import { promptfooRuns } from './promptfoo-runs';
import type { SentFile } from './sent-file';

/** The list of rows came with it; before, results were a table without ids. */
const OLDEST_VERSION = 3;

/** `promptfoo eval -o results.json`. */
export function isPromptfooJson({ object }: SentFile): boolean {
  const results = valuesOf(object?.['results']);
  return (
    Array.isArray(results['results']) && ('stats' in results || 'prompts' in results || 'version' in results)
  );
}

export function readPromptfooJson(file: SentFile): CanonicalFile {
  const document = valuesOf(file.object);
  const results = valuesOf(document['results']);
  const version = numberAt(results, 'version');
  if (version !== null && version < OLDEST_VERSION)
    throw new FormatRefusal(
      'unknown-format',
      `These are results of version ${version} of promptfoo's format; Telltale reads version 3. Update promptfoo and run the evaluation again.`,
      '#/results/version',
    );
  const config = valuesOf(document['config']);
  const { hasZone, ...times } = timesOf(document, results);
  const { runs, notes } = promptfooRuns(listOf(results['results']), {
    ...times,
    prompts: listOf(results['prompts']),
    plannedCases: plannedCasesOf(config),
    commit: commitOf(valuesOf(config['tags'])),
  });
  return {
    tool: 'promptfoo',
    toolVersion: caseText(valuesOf(document['metadata'])['promptfooVersion']),
    externalId: caseText(document['evalId']),
    suiteName: caseText(config['description']),
    datasetName: caseText(config['tests']),
    runs,
    notes: hasZone ? notes : [NO_ZONE_NOTE, ...notes],
  };
}

function timesOf(document: Values, results: Values) {
  const text = textOf(results['timestamp']) ?? textOf(valuesOf(document['metadata'])['evaluationCreatedAt']);
  const told = toldInstant(text ?? '');
  const duration = numberAt(valuesOf(results['stats']), 'durationMs');
  if (told === undefined) return { startedAt: null, finishedAt: null, hasZone: true };
  const end = new Date(Date.parse(told.at) + (duration ?? NaN));
  const finishedAt = Number.isNaN(end.getTime()) ? null : end.toISOString();
  return { startedAt: told.at, finishedAt, hasZone: told.hasZone };
}

/**
 * The configuration holds all tests, also where a filter let only some of them run. Tests that are meant for some of the
 * providers alone do not say how many a variant should have.
 */
function plannedCasesOf(config: Values): number | null {
  const { tests } = config;
  if (!Array.isArray(tests) || config['scenarios'] !== undefined) return null;
  const isPlain = tests.every((test: unknown) => {
    const values = valuesOf(test);
    return 'vars' in values && !('providers' in values) && !('path' in values);
  });
  return isPlain ? tests.length : null;
}

function commitOf(tags: Values): RunCommit | null {
  const commit = caseText(tags['git.commit']);
  const branch = caseText(tags['git.branch']);
  return commit === null && branch === null ? null : { commit, branch, origin: null, isDirty: null };
}
