import type { CanonicalCase, CanonicalFile, CaseOutcome, RunMetric } from '@telltale/domain';
import type { ColumnMapping, EvalFormat, ReadOptions } from './eval-format';
import { FormatRefusal } from './format-refusal';
import { isRagasMetric, ragasDirection, ragasMapping } from './ragas-columns';
import { columnsOf, readScoreTable, type ScoreRow, type ScoreTable } from './score-table';
import type { SentFile } from './sent-file';
import {
  answerDigestOf,
  nameKeyOf,
  shortNameOf,
  countsOf,
  digestOf,
  distinctCases,
  meanOf,
  sharedKeyNotes,
} from './told-cases';
import { NO_TIME_TOLD } from './told-instant';
import { toldFile, UNTOLD_RUN } from './told-run';

const YES = new Set(['true', '1', '1.0', 'yes', 'pass', 'passed']);
const NO = new Set(['false', '0', '0.0', 'no', 'fail', 'failed']);

/** What people save of Ragas: the table of `to_pandas()`, or one of their own with its metrics in it. */
export const ragasTable: EvalFormat = {
  id: 'ragas',
  name: 'Ragas',
  recognises: (file) => isOwnReport(file) || (isText(file) && columnsOf(file.beginning).some(isRagasMetric)),
  read,
};

function read(file: SentFile, options: ReadOptions): CanonicalFile {
  if (isOwnReport(file))
    throw new FormatRefusal(
      'unknown-format',
      "Ragas has no JSON of its own, so this is the report of somebody's script: send result.to_pandas().to_csv() instead.",
    );
  if (!isText(file))
    throw new FormatRefusal('unreadable-file', 'This is not what Ragas writes: a CSV was expected.');
  const table = readScoreTable(file.text);
  const mapping = ragasMapping(table.columns, options.mapping);
  const isMapped = options.mapping?.key !== undefined;
  const named = table.rows.map((row) => caseOf(row, mapping, isMapped));
  const cases = distinctCases(named);
  return toldFile({
    tool: 'Ragas',
    toolVersion: null,
    externalId: null,
    suiteName: null,
    datasetName: null,
    runs: [
      {
        ...UNTOLD_RUN,
        counts: countsOf(cases),
        metrics: (mapping.scores ?? []).map((column) => metricOf(column, table.rows)),
        primaryMetric: mapping.passScore?.column ?? onlyOf(mapping.scores),
        cases,
      },
    ],
    notes: [
      NO_TIME_TOLD,
      ...sharedKeyNotes(named),
      ...thresholdNotes(cases),
      ...missingNotes(mapping, table),
    ],
  });
}

function isText(file: SentFile): boolean {
  return !file.isZip && !/^[[{<]/.test(file.beginning);
}

function isOwnReport({ object }: SentFile): boolean {
  return object !== undefined && Object.keys(object).some((name) => name.toLowerCase().includes('ragas'));
}

function caseOf(row: ScoreRow, mapping: ColumnMapping, isMapped: boolean): CanonicalCase {
  const name = (mapping.key ?? []).map((column) => row.text(column) ?? '').join(' / ');
  const { label, expected, passScore } = mapping;
  const score = passScore?.column ?? onlyOf(mapping.scores);
  return {
    // A question is the customer's; a column that somebody chose as a key is a name.
    key: isMapped ? nameKeyOf(name) : `sha256:${digestOf(name)}`,
    label: label === undefined ? null : shortNameOf(row.text(label)),
    outcome: outcomeOf(row, mapping),
    score: score === null ? null : row.number(score),
    answerDigest: expected === undefined ? null : answerDigestOf(row.text(expected)),
    reason: null,
    durationMs: null,
  };
}

/** Ragas has scores and no threshold: only the sender can say from where on a case passes. */
function outcomeOf(row: ScoreRow, { passed, passScore }: ColumnMapping): CaseOutcome {
  if (passed !== undefined) {
    const verdict = row.text(passed)?.toLowerCase() ?? '';
    return YES.has(verdict) ? 'passed' : NO.has(verdict) ? 'failed' : 'unscored';
  }
  const score = passScore === undefined ? null : row.number(passScore.column);
  if (passScore === undefined || score === null) return 'unscored';
  return score >= passScore.atLeast ? 'passed' : 'failed';
}

function metricOf(column: string, rows: readonly ScoreRow[]): RunMetric {
  const mean = meanOf(rows.map((row) => row.number(column)));
  return { name: column, ...mean, standardError: null, isHigherBetter: ragasDirection(column), unit: null };
}

function onlyOf(scores: readonly string[] | undefined): string | null {
  return scores?.length === 1 ? (scores[0] ?? null) : null;
}

function thresholdNotes(cases: readonly CanonicalCase[]): readonly string[] {
  return countsOf(cases) === null
    ? ['No threshold was given: cases have scores, and none is counted as passed or failed.']
    : [];
}

function missingNotes({ scores }: ColumnMapping, { rows }: ScoreTable): readonly string[] {
  return (scores ?? []).flatMap((column) => {
    const missing = rows.filter((row) => row.number(column) === null).length;
    return missing === 0 ? [] : [`${column} is missing for ${missing} of ${rows.length} cases.`];
  });
}
