import type { EvalOverviewCountsReply, EvalOverviewRowReply } from '@telltale/contract';
import { sentenceStart, spokenCount, spokenDay, spokenNumber, VERDICTS } from '@telltale/domain';
import { saidBeside, VERDICT_NAMES } from '../evaluation/run-words';

const NO_RUN = 'No run so far: nobody can say whether it is better or worse.';

/** What the page says first. Who was not asked is told apart: that is neither yes nor no. */
export function overviewSentence({ projects, canAnswer, notKnown }: EvalOverviewCountsReply): string {
  if (projects === 0) return 'No project is in Building, Pilot or Production.';
  const of = `${spokenNumber(canAnswer)} of ${spokenCount(projects, 'project')}`;
  const open = notKnown === 0 ? '' : ` Nobody was asked about ${spokenNumber(notKnown)}.`;
  return `${of} from Building to Production can answer today whether it is better or worse than last week.${open}`;
}

/** The verdicts by which the list can be cut, with how many suites have each. */
export function verdictChoices({ verdicts }: EvalOverviewCountsReply) {
  return VERDICTS.filter((verdict) => verdicts[verdict] > 0).map((verdict) => ({
    verdict,
    name: VERDICT_NAMES[verdict],
    count: spokenNumber(verdicts[verdict]),
  }));
}

/** A suite as a row of the list says it. */
export function overviewRow(row: EvalOverviewRowReply) {
  const { project, suite, name, version, cases, verdict, because, baselineVerdict, trend } = row;
  return {
    id: `${project.id} ${suite}`,
    projectId: project.id,
    project: project.name,
    client: project.client.name,
    suiteKey: suite,
    suite: [name, version === null || name.includes(version) ? null : version].filter(Boolean).join(' '),
    cases: cases === null ? 'cases not known' : spokenCount(cases, 'case'),
    verdict: verdict ?? 'not-known',
    because: verdict === null || because === null ? NO_RUN : sentenceStart(saidBeside(verdict, because)),
    baseline:
      baselineVerdict === null ? null : `against the baseline: ${lower(VERDICT_NAMES[baselineVerdict])}`,
    last: lastWords(row),
    trend,
  };
}

function lower(name: string): string {
  return name.charAt(0).toLocaleLowerCase() + name.slice(1);
}

function lastWords({ lastRunOn, silentDays }: EvalOverviewRowReply): string {
  if (lastRunOn === null || silentDays === null) return 'never run';
  if (silentDays === 0) return 'ran today';
  return `${spokenCount(silentDays, 'day')} ago, ${spokenDay(lastRunOn)}`;
}
