import { spokenCount } from '../days/spoken-day';
import { minorUnits, type MoneyRange, spokenMoney } from '../facts/money';
import { sentenceStart } from '../words/spoken-list';
import type { AskedFacts } from './asked-facts';
import { defineSign } from './define-sign';
import { type Evidence, moneyEvidence, textEvidence } from './evidence';
import { EXIT_COST_KEYS } from './layer-keys';
import { clear, lit } from './outcome';
import { SCOPED_TO_PRODUCTION } from './stage-ranges';

export const sevenFigureExit = defineSign({
  id: 'LOCK-4',
  mode: 'lock-in',
  title: 'Leaving would cost seven figures',
  question: 'What would it cost to move all six layers elsewhere?',
  severities: ['critical', 'serious'],
  stages: SCOPED_TO_PRODUCTION,
  clearFact: 'the estimates of leaving, the high ones too, add up to less than the limit',
  reads: EXIT_COST_KEYS.map(({ key }) => key),
  thresholds: {
    limit: {
      value: 1_000_000,
      unit: 'whole currency units',
      origin: 'article',
      meaning: 'cost of leaving all six layers, seven figures',
    },
  },
  check(facts, { thresholds, currency }) {
    const { low, high, evidence } = exitCosts(facts, currency);
    const limit = thresholds.limit * minorUnits(currency);
    if (high < limit) return clear();
    const spoken = (amount: number) => spokenMoney({ amount, currency });
    const isCritical = low >= limit;
    const open = EXIT_COST_KEYS.length - evidence.length;
    const over = open === 0 ? 'all six layers' : `${spokenCount(evidence.length, 'layer')} with an estimate`;
    return lit(isCritical ? 'critical' : 'serious', {
      because: isCritical
        ? `Leaving costs ${spoken(low)} or more over ${over}; the limit is ${spoken(limit)}.`
        : `Leaving costs between ${spoken(low)} and ${spoken(high)} over ${over}; the limit is ${spoken(limit)}.`,
      evidence: [
        moneyEvidence('Low estimates together', { amount: low, currency }),
        moneyEvidence('High estimates together', { amount: high, currency }),
        ...evidence,
      ],
      clearsWhen: isCritical
        ? `the estimates of leaving, the high ones too, add up to less than ${spoken(limit)}`
        : `the high estimates of leaving add up to less than ${spoken(limit)}`,
    });
  },
});

interface ExitCosts {
  readonly low: number;
  readonly high: number;
  /** One item a layer that has an estimate. */
  readonly evidence: readonly Evidence[];
}

/** What is known of the cost of leaving; a layer without an estimate, or with one in another currency, stays open. */
function exitCosts(facts: AskedFacts, currency: string): ExitCosts {
  let low = 0;
  let high = 0;
  const evidence: Evidence[] = [];
  for (const { layer, key } of EXIT_COST_KEYS) {
    const cost = facts.ask(key);
    if (cost.answer === 'known' && cost.value.currency !== currency) {
      facts.leaveOpen(key, otherCurrencyQuestion(layer, cost.value.currency, currency));
      continue;
    }
    const range = cost.answer === 'none' ? { low: 0, high: 0, currency } : cost.value;
    if (range === undefined) continue;
    low += range.low;
    high += range.high;
    evidence.push(textEvidence(sentenceStart(layer), spokenRange(range), cost));
  }
  return { low, high, evidence };
}

function otherCurrencyQuestion(layer: string, theirs: string, ours: string): string {
  return `What would it cost in ${ours} to move the ${layer} elsewhere? The estimate is in ${theirs}.`;
}

function spokenRange({ low, high, currency }: MoneyRange): string {
  const least = spokenMoney({ amount: low, currency });
  return low === high ? least : `${least} to ${spokenMoney({ amount: high, currency })}`;
}
