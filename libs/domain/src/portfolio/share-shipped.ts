import { spokenCount } from '../days/spoken-day';
import { spokenNumber } from '../words/spoken-number';
import { thereAre, unlessNone } from './cases-known';
import type { PortfolioSignalDefinition, SignalFindings, SignalShare } from './portfolio-signal';
import { spokenInterval, spokenPercent } from './share-words';
import { type ShareInterval, wilsonInterval } from './wilson-interval';

/** What became of the projects, as far as the record tells. */
export interface Outcomes {
  readonly shipped: number;
  /** Before Production. */
  readonly stopped: number;
  /** Running past twice the original window. */
  readonly overdue: number;
  /** Running within that. */
  readonly running: number;
  /** Running, and start or original target is not known. */
  readonly withoutWindow: number;
  /** Retired, and nobody told whether it had been in Production. */
  readonly retiredUnseen: number;
  readonly withoutStage: number;
}

/** Below this many finished projects a rate would say more about chance than about the portfolio. */
export const LEAST_FINISHED = 5;

/** The article's 70 % of corporate AI projects never reach production; it calls the figure roughly right. */
export const ARTICLE_SHIPPED = 0.3;

export const shareShipped: PortfolioSignalDefinition<Outcomes> = {
  id: 'share-shipped',
  of: 'shipped, stopped or overdue projects',
  means:
    'Shipped, divided by shipped, stopped and running past twice the original window. The article says that 70 % of corporate AI projects never reach production and calls that roughly right; 30 % is what is left. It is no target and no measurement of ours.',
  find(outcomes) {
    const { shipped, stopped, overdue } = outcomes;
    const n = shipped + stopped + overdue;
    const finished = shipped + stopped;
    const shared = { n, parts: partsOf(outcomes), notKnown: notKnownOf(outcomes) };
    const interval = wilsonInterval(shipped, n);
    if (finished < LEAST_FINISHED || interval === null) return { ...shared, ...hiddenBelow(finished) };
    return {
      ...shared,
      title: `${spokenNumber(shipped)} of ${spokenNumber(n)} shipped: ${spokenPercent(interval.share)}, ${besideArticle(interval)}.`,
      share: withArticle(interval),
    };
  },
};

function hiddenBelow(finished: number): Pick<SignalFindings, 'title' | 'hidden'> {
  return {
    title: 'Too few projects have finished to say which share ships.',
    hidden: `hidden: ${spokenCount(finished, 'finished project')}, at least ${LEAST_FINISHED} are needed`,
  };
}

function withArticle(interval: ShareInterval): SignalShare {
  const beside = { share: ARTICLE_SHIPPED, words: `roughly ${spokenPercent(ARTICLE_SHIPPED)} (article)` };
  return { ...interval, words: spokenInterval(interval), beside };
}

/** Only an interval that leaves the article's figure out is called different from it. */
function besideArticle({ low, high }: ShareInterval): string {
  const article = `the article’s ${spokenPercent(ARTICLE_SHIPPED)}`;
  if (low > ARTICLE_SHIPPED) return `more than ${article}`;
  return high < ARTICLE_SHIPPED ? `less than ${article}` : `not clearly different from ${article}`;
}

function partsOf({ shipped, stopped, overdue, running }: Outcomes): SignalFindings['parts'] {
  return [
    { label: 'Shipped', count: shipped, tone: 'good' },
    { label: 'Stopped before Production', count: stopped, tone: 'plain' },
    { label: 'Running past twice the original window', count: overdue, tone: 'serious' },
    { label: 'Running within it, not counted yet', count: running, tone: 'plain' },
  ];
}

function notKnownOf({ withoutWindow, retiredUnseen, withoutStage }: Outcomes): readonly string[] {
  return [
    ...unlessNone(
      withoutWindow,
      (count) =>
        `${thereAre(count, 'running project')} without a known start and original target: not counted.`,
    ),
    ...unlessNone(
      retiredUnseen,
      (count) => `${thereAre(count, 'project')} retired, and nobody told whether it shipped: not counted.`,
    ),
    ...unlessNone(withoutStage, (count) => `The stage of ${spokenCount(count, 'project')} was not asked.`),
  ];
}
