import type { FactDefinition } from '../define-fact';
import type { Layer } from '../layer';

type HolderFacts = { readonly [L in Layer as `${L}-holder`]: ReturnType<typeof holder> };
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

export const LAYER_FACTS = {
  ...HOLDER_FACTS,
  ...EXIT_COST_FACTS,
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
