import type { CanonicalCase, CanonicalFile, CaseOutcome, RunMetric } from '@telltale/domain';
import {
  booleanOf,
  documentOf,
  type Fields,
  fieldsOf,
  isFields,
  listOf,
  numberOf,
  partsOf,
  textOf,
} from './document-fields';
import type { EvalFormat } from './eval-format';
import { FormatRefusal } from './format-refusal';
import type { SentFile } from './sent-file';
import {
  answerDigestOf,
  nameKeyOf,
  shortNameOf,
  countsOf,
  digestOf,
  distinctCases,
  meanOf,
  reasonOf,
  sharedKeyNotes,
} from './told-cases';
import { NO_TIME_TOLD } from './told-instant';
import { toldFile, UNTOLD_RUN } from './told-run';

/** `.deepeval/.latest_test_run.json`, and the files of DEEPEVAL_RESULTS_FOLDER. */
export const deepevalRun: EvalFormat = {
  id: 'deepeval',
  name: 'DeepEval',
  recognises: ({ object }) => object !== undefined && (isWrapped(object) || isCache(object) || isRun(object)),
  read,
};

function read(file: SentFile): CanonicalFile {
  const run = runOf(documentOf(file, 'DeepEval'));
  const told = [...partsOf(run['testCases']), ...partsOf(run['conversationalTestCases'])];
  const named = told.map(caseOf);
  const cases = distinctCases(named);
  const metrics = metricsOf(run, told);
  return toldFile({
    tool: 'DeepEval',
    toolVersion: null,
    externalId: null,
    suiteName: textOf(run['testFile']) ?? textOf(run['identifier']),
    datasetName: textOf(run['datasetAlias']) ?? textOf(run['datasetId']),
    runs: [
      {
        ...UNTOLD_RUN,
        model: textOf(fieldsOf(run['hyperparameters'])['model']),
        counts: countsOf(cases),
        cases,
        metrics,
        primaryMetric: metrics.length === 1 ? (metrics[0]?.name ?? null) : null,
      },
    ],
    notes: [
      NO_TIME_TOLD,
      ...sharedKeyNotes(named),
      ...stepNotes(metrics, cases),
      ...talliesNotes(run, cases),
    ],
  });
}

function runOf(document: Fields): Fields {
  if (isFields(document['testRunData'])) return document['testRunData'];
  if (isRun(document)) return document;
  throw notARun(document);
}

function notARun(document: Fields): FormatRefusal {
  if (isCache(document))
    return new FormatRefusal(
      'not-a-run',
      'This is the cache of DeepEval (.deepeval-cache.json), not a run: send .deepeval/.latest_test_run.json, or set DEEPEVAL_RESULTS_FOLDER and send the file it writes.',
      '#/test_cases_lookup_map',
    );
  if ('testRunLink' in document)
    return new FormatRefusal(
      'not-a-run',
      'This file holds only the link to a run: set DEEPEVAL_RESULTS_FOLDER and send the file it writes.',
      '#/testRunLink',
    );
  return new FormatRefusal('not-a-run', 'This document holds no run of DeepEval: it has no testCases.');
}

function isWrapped(document: Fields): boolean {
  return 'testRunData' in document || 'testRunLink' in document;
}

function isCache(document: Fields): boolean {
  return 'test_cases_lookup_map' in document;
}

function isRun(document: Fields): boolean {
  return Array.isArray(document['testCases']) && ('metricsScores' in document || 'testPassed' in document);
}

function caseOf(told: Fields): CanonicalCase {
  const name = textOf(told['name']);
  const judged = partsOf(told['metricsData']);
  const scores = judged.map((metric) => numberOf(metric['score']));
  const duration = numberOf(told['runDuration']);
  return {
    key:
      name === null
        ? `sha256:${digestOf(JSON.stringify(told['input'] ?? told['scenario'] ?? ''))}`
        : nameKeyOf(name),
    label: shortNameOf(name),
    outcome: outcomeOf(told, judged),
    score: scores.length === 1 ? (scores[0] ?? null) : null,
    answerDigest: answerDigestOf(told['expectedOutput'] ?? told['expectedOutcome']),
    reason: reasonOfFailing(judged),
    durationMs: duration === null ? null : Math.round(duration * 1_000),
  };
}

/** DeepEval calls a case failed also where its judge could not answer: that is no wrong answer. */
function outcomeOf(told: Fields, judged: readonly Fields[]): CaseOutcome {
  const hasErred = judged.some(isErred);
  const isWrong = judged.some((metric) => metric['success'] === false && !isErred(metric));
  const success = booleanOf(told['success']);
  if (hasErred && !isWrong) return 'errored';
  if (success === null) return 'unscored';
  return success ? 'passed' : 'failed';
}

/** Without a score (an error, NaN) nothing was judged, whatever the verdict says. */
function isErred(metric: Fields): boolean {
  return numberOf(metric['score']) === null && metric['success'] !== true;
}

function reasonOfFailing(judged: readonly Fields[]): string | null {
  const reasons = judged
    .filter((metric) => metric['success'] !== true)
    .flatMap((metric) => {
      const said = textOf(metric['error']) ?? textOf(metric['reason']);
      return said === null ? [] : [`${textOf(metric['name']) ?? 'A metric'}: ${said}`];
    });
  return reasonOf(reasons.join('\n'));
}

/** The tool's own tallies where it wrote them, else what the cases say. */
function metricsOf(run: Fields, told: readonly Fields[]): readonly RunMetric[] {
  const judged = told.flatMap((one) => partsOf(one['metricsData']));
  const judgedByName = Map.groupBy(judged, (metric) => textOf(metric['name']) ?? '');
  const tallies = partsOf(run['metricsScores']).map((tally): [string, (number | null)[]] => [
    textOf(tally['metric']) ?? '',
    listOf(tally['scores']).map(numberOf),
  ]);
  const own = [...judgedByName].map(([name, metrics]): [string, (number | null)[]] => [
    name,
    metrics.map((metric) => numberOf(metric['score'])),
  ]);
  return (tallies.length > 0 ? tallies : own)
    .filter(([name]) => name !== '')
    .map(([name, scores]) => ({
      name,
      ...meanOf(scores),
      standardError: null,
      isHigherBetter: directionOf(judgedByName.get(name) ?? []),
      unit: null,
    }));
}

/** Most metrics pass from their threshold upwards, some (bias, toxicity) up to it: the verdicts of the cases tell. */
function directionOf(judged: readonly Fields[]): boolean | null {
  const verdicts = judged.flatMap((metric) => {
    const [score, threshold] = [numberOf(metric['score']), numberOf(metric['threshold'])];
    const success = booleanOf(metric['success']);
    return score === null || threshold === null || success === null ? [] : [{ score, threshold, success }];
  });
  if (verdicts.length === 0) return null;
  const isUpwards = verdicts.every(({ score, threshold, success }) => score >= threshold === success);
  const isDownwards = verdicts.every(({ score, threshold, success }) => score <= threshold === success);
  return isUpwards === isDownwards ? null : isUpwards;
}

function stepNotes(metrics: readonly RunMetric[], cases: readonly CanonicalCase[]): readonly string[] {
  const more = metrics.find(({ n }) => n !== null && n > cases.length);
  if (more === undefined || cases.length === 0) return [];
  const some = cases.length === 1 ? '1 case' : `${cases.length} cases`;
  return [`${more.name} has ${more.n ?? 0} scores for ${some}: DeepEval scores the steps inside a case too.`];
}

function talliesNotes(run: Fields, cases: readonly CanonicalCase[]): readonly string[] {
  const passed = numberOf(run['testPassed']);
  const counted = cases.filter(({ outcome }) => outcome === 'passed').length;
  if (passed === null || passed === counted) return [];
  return [`The file says that ${passed} passed, its cases show ${counted}: the cases were taken.`];
}
