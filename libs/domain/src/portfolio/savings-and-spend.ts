import type { Month } from '../days/day';
import { spokenCount } from '../days/spoken-day';
import { minorUnits, spokenMoney } from '../facts/money';
import type { StoredFacts } from '../facts/stored-facts';
import { unlessNone } from './cases-known';
import type { PartTone, PortfolioSignalDefinition, SignalFindings } from './portfolio-signal';

/** What one project spent in each month, in minor units; `null` where nobody was asked, or nobody could say. */
export function spentByMonth({ spend }: StoredFacts): Readonly<Record<Month, number>> | null {
  if (spend === undefined || spend.answer === 'nobody-can-say') return null;
  const spent = (spend.value ?? []).flatMap(({ month, actual }) =>
    actual === undefined ? [] : [[month, actual.amount] as const],
  );
  return Object.fromEntries(spent);
}

/** Sums in minor units of the workspace's currency. */
export interface SavingsAndSpend {
  readonly currency: string;
  /** Projects whose savings were asked for. */
  readonly projects: number;
  readonly claimed: number;
  readonly verified: number;
  /** Projects in or behind Production whose savings were not. */
  readonly notAsked: number;
  /** Stopped projects on which a critical sign had been lit. */
  readonly stoppedAfterSign: number;
  readonly spentAfterSign: number;
  /** Of these, the ones whose spend was not asked for. */
  readonly spendNotAsked: number;
}

export const savingsAndSpend: PortfolioSignalDefinition<SavingsAndSpend> = {
  id: 'savings-and-spend',
  of: 'projects whose savings were asked for',
  means:
    'Only verified money makes a headline. Money spent after a critical sign counts the months after the one in which the first critical sign was lit, on projects that were later stopped.',
  find(money) {
    return {
      title: `${savedWords(money)} ${spentWords(money)}`,
      n: money.projects,
      parts: partsOf(money),
      notKnown: notKnownOf(money),
    };
  },
};

/** A sum over nobody's answers is no sum: such a line is left out, and not zero. */
function partsOf(money: SavingsAndSpend): SignalFindings['parts'] {
  const { currency, projects, claimed, verified, spentAfterSign } = money;
  const line = (label: string, amount: number, tone: PartTone) => ({
    label,
    count: Math.round(amount / minorUnits(currency)),
    tone,
    note: currency,
  });
  return [
    ...(projects === 0 ? [] : [line('Claimed', claimed, 'plain'), line('Verified', verified, 'good')]),
    ...(isSpendKnown(money)
      ? [line('Spent after a critical sign, then stopped', spentAfterSign, 'serious')]
      : []),
  ];
}

function isSpendKnown({ stoppedAfterSign, spendNotAsked }: SavingsAndSpend): boolean {
  return stoppedAfterSign > spendNotAsked;
}

function savedWords({ currency, projects, claimed, verified }: SavingsAndSpend): string {
  if (projects === 0) return 'What was saved is not known.';
  const [proven, said] = [verified, claimed].map((amount) => spokenMoney({ amount, currency }));
  return `${proven} of savings verified, ${said} claimed.`;
}

function spentWords({ currency, stoppedAfterSign, spentAfterSign, spendNotAsked }: SavingsAndSpend): string {
  if (stoppedAfterSign === 0) return 'No project was stopped after a critical sign.';
  if (spendNotAsked === stoppedAfterSign)
    return 'What was spent after a critical sign on projects later stopped is not known.';
  const projects = spokenCount(stoppedAfterSign - spendNotAsked, 'project');
  return `${spokenMoney({ amount: spentAfterSign, currency })} spent after a critical sign on ${projects} later stopped.`;
}

function notKnownOf({ notAsked, spendNotAsked }: SavingsAndSpend): readonly string[] {
  return [
    ...unlessNone(
      notAsked,
      (count) => `Savings of ${spokenCount(count, 'project')} that shipped are not known.`,
    ),
    ...unlessNone(
      spendNotAsked,
      (count) =>
        `Spend of ${spokenCount(count, 'project')} stopped after a critical sign is not known: not counted as nothing.`,
    ),
  ];
}
