import type { CanonicalFile, CanonicalRun } from '@telltale/domain';
import { FormatRefusal } from './format-refusal';

/** A run of which a file tells nothing yet; formats add what theirs carries. */
export const UNTOLD_RUN: CanonicalRun = {
  variantKey: '',
  variantLabel: null,
  model: null,
  provider: null,
  startedAt: null,
  finishedAt: null,
  status: 'success',
  plannedCases: null,
  counts: null,
  metrics: [],
  primaryMetric: null,
  cases: [],
  commit: null,
};

/** The file, unless it holds nothing to compare: an empty run would look like a run. */
export function notEmpty(file: CanonicalFile): CanonicalFile {
  const isEmpty = file.runs.every(
    ({ cases, counts, metrics }) =>
      cases.length === 0 &&
      (counts === null || counts.total === 0) &&
      metrics.every(({ value }) => value === null),
  );
  if (!isEmpty) return file;
  throw new FormatRefusal('no-cases', `This file of ${file.tool} holds no case and no score.`);
}
