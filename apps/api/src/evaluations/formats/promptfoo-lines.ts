import type { CanonicalFile } from '@telltale/domain';
import { valuesOf } from './loose-values';
import { promptfooRuns } from './promptfoo-runs';
import type { SentFile } from './sent-file';

/** `promptfoo eval -o results.jsonl`: the rows alone, one a line. */
export function isPromptfooLines({ firstLine }: SentFile): boolean {
  return (
    firstLine !== undefined &&
    typeof firstLine['promptIdx'] === 'number' &&
    typeof firstLine['testIdx'] === 'number' &&
    typeof firstLine['success'] === 'boolean'
  );
}

export function readPromptfooLines(file: SentFile): CanonicalFile {
  // A retried case is written again at the end: its last row counts.
  const rows = new Map<string, unknown>();
  file.jsonLines().forEach((line, index) => {
    const { promptIdx, testIdx, repeatIndex } = valuesOf(line);
    const isPlaced = typeof promptIdx === 'number' && typeof testIdx === 'number';
    rows.set(isPlaced ? JSON.stringify([promptIdx, testIdx, repeatIndex ?? 0]) : `line ${index}`, line);
  });
  const { runs, notes } = promptfooRuns([...rows.values()], {
    startedAt: null,
    finishedAt: null,
    prompts: [],
    plannedCases: null,
    commit: null,
  });
  return {
    tool: 'promptfoo',
    toolVersion: null,
    externalId: null,
    suiteName: null,
    datasetName: null,
    runs,
    notes,
  };
}
