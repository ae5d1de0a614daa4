import type { Caller } from '../../access/caller';
import type { ProjectNews } from '../../messages/webhooks/tell-hooks';
import type { JudgedRun } from './judge-push';
import type { SuiteOfPush } from './suite-of-push';

interface Pushed {
  readonly projectId: string;
  readonly suite: SuiteOfPush;
  readonly mainBranch: string;
  readonly runs: readonly JudgedRun[];
  readonly at: Date;
}

/** Runs that ran longer ago are history that is brought in, and no news. */
const NEWS_MS = 86_400_000;

/** What webhooks are told of a push: each run on the suite's main branch that is worse; others try things out. */
export function worseNews(
  { workspaceId }: Caller,
  { projectId, suite, mainBranch, runs, at }: Pushed,
): ProjectNews[] {
  return runs
    .filter(({ branch, comparison }) => branch === mainBranch && comparison.verdict === 'worse')
    .filter(({ runAt }) => at.getTime() - runAt.getTime() <= NEWS_MS)
    .map(({ id, variant, comparison: { because, newlyFailing, newlyFailingCount } }) => ({
      event: 'run.worse',
      ...{ workspaceId, projectId, id },
      title: `Worse than before in suite '${suite.name}'`,
      text: because,
      address: `?tab=evaluation&run=${id}`,
      data: {
        ...{ runId: id, suite: suite.key, variant, verdict: 'worse', because },
        ...{ newlyFailing: newlyFailing.map(({ key }) => key), newlyFailingCount },
      },
    }));
}
