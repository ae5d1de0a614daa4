import type { BoardReply, StandingOfClientReply } from '@telltale/contract';
import {
  FAILURE_MODES,
  type FailureMode,
  FAILURE_MODE_NAMES,
  spokenCount,
  spokenList,
  spokenMoney,
  spokenNumber,
} from '@telltale/domain';

export interface BoardFigure {
  readonly name: string;
  readonly value: string;
  readonly beneath: string;
}

const sum = (rows: readonly StandingOfClientReply[], of: (row: StandingOfClientReply) => number): number =>
  rows.reduce((total, row) => total + of(row), 0);

/** The headline: what shipped, what is verified, what runs, what waits. Only verified money makes a headline. */
export function boardFigures({
  portfolio,
  currency,
}: Pick<BoardReply, 'portfolio' | 'currency'>): readonly BoardFigure[] {
  const [shipped, stopped, active] = [
    sum(portfolio, (row) => row.shipped),
    sum(portfolio, (row) => row.stopped),
    sum(portfolio, (row) => row.active),
  ];
  const [verified, claimed] = [
    moneyWords(portfolio, currency, (row) => row.verifiedSaving),
    moneyWords(portfolio, currency, (row) => row.claimedSaving),
  ];
  const waiting = sum(portfolio, (row) => row.waiting);
  return [
    {
      name: 'Shipped',
      value: spokenNumber(shipped),
      beneath: stopped === 0 ? 'none stopped' : `${spokenNumber(stopped)} stopped`,
    },
    {
      name: 'Verified savings a year',
      value: verified === '' ? 'None recorded' : verified,
      beneath: claimed === '' ? 'none recorded' : `${claimed} claimed`,
    },
    { name: 'Running', value: spokenNumber(active), beneath: statusWords(portfolio) },
    {
      name: 'Waiting for a decision',
      value: spokenNumber(waiting),
      beneath: waiting === 0 ? 'no plug clock runs' : 'plug clocks run',
    },
  ];
}

/** `EUR 41,000 and USD 300,000`: amounts of two currencies are not added up. Empty where there is none in any. */
function moneyWords(
  portfolio: readonly StandingOfClientReply[],
  ofWorkspace: string,
  of: (row: StandingOfClientReply) => number,
): string {
  const totals = new Map([[ofWorkspace, 0]]);
  for (const row of portfolio) {
    const currency = row.currency ?? ofWorkspace;
    totals.set(currency, (totals.get(currency) ?? 0) + of(row));
  }
  const recorded = [...totals].filter(([, amount]) => amount !== 0);
  return spokenList(recorded.map(([currency, amount]) => spokenMoney({ amount, currency })));
}

function statusWords(portfolio: readonly StandingOfClientReply[]): string {
  const parts = [
    [sum(portfolio, (row) => row.offTrack), 'off track'],
    [sum(portfolio, (row) => row.atRisk), 'at risk'],
    [sum(portfolio, (row) => row.onTrack), 'on track'],
    [sum(portfolio, (row) => row.notKnown), 'not known'],
  ] as const;
  return parts
    .filter(([count]) => count > 0)
    .map(([count, word]) => `${spokenNumber(count)} ${word}`)
    .join(', ');
}

export interface BoardLight {
  readonly mode: FailureMode;
  readonly name: string;
  /** On how many projects: `lit on 1,024`. */
  readonly lit: string;
  readonly isLit: boolean;
  readonly words: string;
  readonly severity: 'critical' | 'serious' | 'watch' | null;
}

/** The six lights of the portfolio: on how many projects each is lit, and what is not known. */
export function boardLights({ lights }: Pick<BoardReply, 'lights'>): readonly BoardLight[] {
  return FAILURE_MODES.map((mode) => {
    const { lit, unknown, waived, bySeverity } = lights[mode];
    const severity = (['critical', 'serious', 'watch'] as const).find((one) => bySeverity[one] > 0) ?? null;
    const parts = [
      ...(bySeverity.critical > 0 ? [`${spokenNumber(bySeverity.critical)} critical`] : []),
      ...(waived > 0 ? [`${spokenNumber(waived)} waived`] : []),
      ...(unknown > 0 ? [`${spokenCount(unknown, 'project')} not known`] : []),
    ];
    return {
      ...{ mode, name: FAILURE_MODE_NAMES[mode], severity, words: parts.join(', ') },
      ...{ isLit: lit > 0, lit: lit === 0 ? 'lit nowhere' : `lit on ${spokenNumber(lit)}` },
    };
  });
}
