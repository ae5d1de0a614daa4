import { countCases, type CanonicalCase, type CanonicalFile, type RunCommit } from '@telltale/domain';
import { caseKey, caseText } from './case-text';
import type { EvalFormat } from './eval-format';
import { FormatRefusal } from './format-refusal';
import type { JunitCase } from './junit-case';
import { readJunitReport, type JunitReport } from './junit-report';
import { isPromptfooReport, promptfooFileOf } from './promptfoo-junit';
import type { SentFile } from './sent-file';
import { keysAndNotes } from './shared-keys';

/** JUnit XML of any runner. */
export const junitXml: EvalFormat = {
  id: 'junit',
  name: 'JUnit XML',
  recognises: beginsLikeJunit,
  read(file): CanonicalFile {
    if (file.isZip) throw new FormatRefusal('unreadable-file', 'The file is a zip and not XML.');
    const report = readJunitReport(file.text);
    // Its keys would change from week to week with the label of the model.
    return isPromptfooReport(report) ? promptfooFileOf(report) : fileOf(report);
  },
};

/** Also where a DOCTYPE stands first, so that the refusal can say what to do. */
export function beginsLikeJunit(file: SentFile): boolean {
  const { beginning } = file;
  return /^<(?:\?xml|!--|!DOCTYPE|testsuite)/i.test(beginning) && /<testsuites?[\s/>]/.test(beginning);
}

function fileOf(report: JunitReport): CanonicalFile {
  const { keys, notes } = keysAndNotes(
    report.suites.flatMap(({ name, cases }) => cases.map((one) => keyOf(one, name))),
  );
  const cases = report.suites
    .flatMap((suite) => suite.cases)
    .map((one, index) => caseOf(one, keys[index] ?? ''));
  return {
    tool: 'junit',
    toolVersion: null,
    externalId: null,
    suiteName: caseText(report.name),
    datasetName: null,
    runs: [
      {
        variantKey: '',
        variantLabel: null,
        model: caseText(report.properties.get('model')),
        provider: null,
        startedAt: report.startedAt,
        finishedAt: null,
        status: 'success',
        plannedCases: cases.length,
        counts: countCases(cases),
        metrics: [],
        primaryMetric: null,
        cases,
        commit: commitOf(report),
      },
    ],
    notes: [...report.notes, ...notes],
  };
}

/** Some runners leave the class blank and write the file into the suite's name. */
function keyOf({ className, name }: JunitCase, suiteName: string): string {
  if (className === '' && name === '')
    throw new FormatRefusal('unreadable-file', 'A test case has neither a name nor a classname.');
  return caseKey(`${className === '' ? suiteName : className}::${name}`);
}

function caseOf({ name, outcome, reason, durationMs }: JunitCase, key: string): CanonicalCase {
  return { key, label: caseText(name), outcome, score: null, answerDigest: null, reason, durationMs };
}

function commitOf({ properties }: JunitReport): RunCommit | null {
  const commit = caseText(properties.get('git.commit'));
  const branch = caseText(properties.get('git.branch'));
  return commit === null && branch === null ? null : { commit, branch, origin: null, isDirty: null };
}
