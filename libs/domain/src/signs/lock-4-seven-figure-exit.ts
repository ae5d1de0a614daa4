import { spokenCount } from '../days/spoken-day';
import { minorUnits, type MoneyRange, spokenMoney } from '../facts/money';
import type { AskedFacts } from './asked-facts';
import { defineSign } from './define-sign';
import { type Evidence, moneyEvidence, textEvidence } from './evidence';
import { EXIT_COST_KEYS, type ExitCostKey } from './layer-keys';
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
    const { low, high, layers } = addCosts(facts, currency);
    const limit = thresholds.limit * minorUnits(currency);
    if (high < limit) return clear();
    const spoken = (amount: number) => spokenMoney({ amount, currency });
    const isCritical = low >= limit;
    const isWhole = layers === EXIT_COST_KEYS.length;
    const over = isWhole ? 'all six layers' : `${spokenCount(layers, 'layer')} with an estimate`;
    const costs = isCritical ? `${spoken(low)} or more` : `between ${spoken(low)} and ${spoken(high)}`;
    return lit(isCritical ? 'critical' : 'serious', {
      because: `Leaving costs ${costs} over ${over}; the limit is ${spoken(limit)}.`,
      evidence: [
        moneyEvidence('Low estimates together', { amount: low, currency }),
        moneyEvidence('High estimates together', { amount: high, currency }),
        ...layerEvidence(facts, currency),
      ],
      clearsWhen: isCritical
        ? `the estimates of leaving, the high ones too, add up to less than ${spoken(limit)}`
        : `the high estimates of leaving add up to less than ${spoken(limit)}`,
    });
  },
});

/** The sums of what is known; a layer without an estimate, or with one in another currency, stays open. */
function addCosts(facts: AskedFacts<ExitCostKey>, currency: string) {
  let low = 0;
  let high = 0;
  let layers = 0;
  for (const { layer, key } of EXIT_COST_KEYS) {
    const cost = facts.ask(key);
    if (cost.answer === 'known' && cost.value.currency !== currency) {
      facts.leaveOpen(key, otherCurrencyQuestion(layer, cost.value.currency, currency));
    } else if (cost.answer === 'known' || cost.answer === 'none') {
      low += cost.value?.low ?? 0;
      high += cost.value?.high ?? 0;
      layers += 1;
    }
  }
  return { low, high, layers };
}

/** One item a layer that was added, the dearest first: it is what clears the sign soonest. */
function layerEvidence(facts: AskedFacts<ExitCostKey>, currency: string): readonly Evidence[] {
  const found: { readonly high: number; readonly item: Evidence }[] = [];
  for (const { label, key } of EXIT_COST_KEYS) {
    const cost = facts.peek(key);
    const range = cost.answer === 'none' ? { low: 0, high: 0, currency } : cost.value;
    if (range?.currency === currency)
      found.push({ high: range.high, item: textEvidence(label, spokenRange(range), cost) });
  }
  return found.sort((one, other) => other.high - one.high).map(({ item }) => item);
}

function otherCurrencyQuestion(layer: string, theirs: string, ours: string): string {
  return `What would it cost in ${ours} to move the ${layer} elsewhere? The estimate is in ${theirs}.`;
}

function spokenRange({ low, high, currency }: MoneyRange): string {
  const least = spokenMoney({ amount: low, currency });
  return low === high ? least : `${least} to ${spokenMoney({ amount: high, currency })}`;
}
