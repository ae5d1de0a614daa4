import type { FactDefinition } from '../define-fact';
import type { Layer } from '../layer';

type HolderFacts = { readonly [L in Layer as `${L}-holder`]: ReturnType<typeof holder> };
type ExitDaysFacts = { readonly [L in Layer as `${L}-exit-days`]: ReturnType<typeof exitDays> };
type ExitCostFacts = { readonly [L in Layer as `${L}-exit-cost`]: ReturnType<typeof exitCost> };

const HOLDER_FACTS: HolderFacts = {
  'data-holder': holder('the data', 'Data'),
  'model-holder': holder('the model', 'Model'),
  'prompts-holder': holder('the prompts', 'Prompts'),
  'logic-holder': holder('the logic and workflows', 'Logic'),
  'evals-holder': holder('the evals', 'Evals'),
  'infrastructure-holder': holder('the infrastructure', 'Infrastructure'),
};

const EXIT_COST_FACTS: ExitCostFacts = {
  'data-exit-cost': exitCost('the data', 'Data'),
  'model-exit-cost': exitCost('the model', 'Model'),
  'prompts-exit-cost': exitCost('the prompts', 'Prompts'),
  'logic-exit-cost': exitCost('the logic and workflows', 'Logic'),
  'evals-exit-cost': exitCost('the evals', 'Evals'),
  'infrastructure-exit-cost': exitCost('the infrastructure', 'Infrastructure'),
};

const EXIT_DAYS_FACTS: ExitDaysFacts = {
  'data-exit-days': exitDays('the data', 'Data'),
  'model-exit-days': exitDays('the model', 'Model'),
  'prompts-exit-days': exitDays('the prompts', 'Prompts'),
  'logic-exit-days': exitDays('the logic and workflows', 'Logic'),
  'evals-exit-days': exitDays('the evals', 'Evals'),
  'infrastructure-exit-days': exitDays('the infrastructure', 'Infrastructure'),
};

export const LAYER_FACTS = {
  ...HOLDER_FACTS,
  ...EXIT_COST_FACTS,
  ...EXIT_DAYS_FACTS,
  'abstraction-layer': {
    type: 'yes-no',
    group: 'layers',
    label: 'Abstraction layer',
    question: 'Is there a layer of our own between the system and the model API?',
    none: 'No layer',
  },
  'model-apis': {
    type: 'whole-number',
    group: 'layers',
    label: 'Model APIs in use',
    question: 'How many different model APIs does it call?',
    none: 'No model API',
    least: 0,
    most: 1_000,
  },
  'alternative-scored-on': {
    type: 'day',
    group: 'layers',
    label: 'Alternative scored',
    question: 'When was another model or vendor last scored on the same cases?',
    none: 'No alternative scored so far',
    isPast: true,
  },
} as const satisfies Readonly<Record<string, FactDefinition>>;

function holder(what: string, layer: string) {
  return {
    type: 'holder',
    group: 'layers',
    label: `${layer}: who holds it`,
    question: `Who holds ${what}: we, a vendor, or both?`,
    none: 'None kept',
  } as const satisfies FactDefinition;
}

function exitCost(what: string, layer: string) {
  return {
    type: 'money-range',
    group: 'layers',
    label: `${layer}: cost of leaving`,
    question: `What would it cost to move ${what} elsewhere, low and high?`,
    none: 'Costs nothing to leave',
    least: 0,
  } as const satisfies FactDefinition;
}

function exitDays(what: string, layer: string) {
  return {
    type: 'whole-number',
    group: 'layers',
    label: `${layer}: days to leave`,
    question: `How many days would it take to move ${what} elsewhere?`,
    none: 'No time to leave',
    unit: 'days',
    least: 0,
    most: 10_000,
  } as const satisfies FactDefinition;
}
