import type {
  BackTestGroupReply,
  BackTestReply,
  BackTestSignReply,
  PortfolioSignalReply,
  PortfolioSignalsReply,
} from '@telltale/contract';
import { BackTestPage } from './back-test-page';
import { InsightsPage } from './insights-page';

export const SIGNALS = '/api/v1/portfolio/signals';
export const BACK_TEST = '/api/v1/portfolio/back-test';
export const ROUTES = { insights: InsightsPage, 'insights/back-test': BackTestPage };

export function aSignal(signal: Partial<PortfolioSignalReply> = {}): PortfolioSignalReply {
  return {
    id: 'share-shipped',
    title: '4 of 11 shipped: 36 %, not clearly different from the article’s 30 %.',
    n: 11,
    of: 'shipped, stopped or overdue projects',
    means: 'It is no target and no measurement of ours.',
    notKnown: ['The stage of 2 projects was not asked.'],
    severity: null,
    hidden: null,
    share: {
      share: 0.364,
      low: 0.152,
      high: 0.646,
      words: '36 % (95 % interval 15 to 65 %)',
      beside: { share: 0.3, words: 'roughly 30 % (article)' },
    },
    parts: [
      { label: 'Shipped', count: 4, tone: 'good', note: null },
      { label: 'Stopped before Production', count: 1_204, tone: 'plain', note: null },
    ],
    ...signal,
  };
}

export const HIDDEN = aSignal({
  title: 'Too few projects have finished to say which share ships.',
  n: 3,
  hidden: 'hidden: 3 finished projects, at least 5 are needed',
  share: null,
  notKnown: [],
});

export const VENDORS = aSignal({
  id: 'vendor-layers',
  title: 'Acme holds 14 layers of 5 projects.',
  share: null,
  notKnown: [],
  parts: [{ label: 'Acme', count: 14, tone: 'plain', note: 'layers of 5 projects' }],
});

export const signalsOf = (...signals: PortfolioSignalReply[]): PortfolioSignalsReply => ({
  today: '2026-11-23',
  signals,
});

function aGroup(group: Partial<BackTestGroupReply> = {}): BackTestGroupReply {
  return {
    judged: 10,
    lit: 6,
    clear: 4,
    unknown: 3,
    notApplicable: 0,
    share: { share: 0.6, low: 0.313, high: 0.832 },
    words: 'lit on 6 of 10 stopped: 60 % (95 % interval 31 to 83 %)',
    ...group,
  };
}

const SILENT = aGroup({
  judged: 4,
  lit: 1,
  unknown: 0,
  share: null,
  words: 'silent below 10 cases: 4 shipped, lit on 1',
});
const UNJUDGED = aGroup({
  judged: 0,
  lit: 0,
  clear: 0,
  share: null,
  words: 'not judged on any that stopped',
});

export function aSign(sign: Partial<BackTestSignReply> = {}): BackTestSignReply {
  return {
    id: 'EVAL-1',
    mode: 'evaluation',
    title: 'Nobody can say whether it gets better or worse',
    stopped: aGroup(),
    shipped: SILENT,
    ...sign,
  };
}

export function aBackTest(backTest: Partial<BackTestReply> = {}): BackTestReply {
  return {
    day: 30,
    words:
      'On day 30 Telltale watched 10 that stopped and 4 that shipped; on those that shipped it is silent below 10 cases.',
    stopped: { ended: 15, cases: 10, notWatched: 2, sample: 3 },
    shipped: { ended: 4, cases: 4, notWatched: 0, sample: 0 },
    signs: [aSign(), aSign({ id: 'OWN-1', mode: 'business-owner', stopped: UNJUDGED, shipped: UNJUDGED })],
    ...backTest,
  };
}
