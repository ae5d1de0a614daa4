import { dayFromToday } from '../making';
import { known } from '../project-pages';
import { test } from '../signed-in';

test('lock-in at the wrong layer', async ({ aProject }) => {
  const project = await aProject('Birch Machines', 'Warranty desk', 'building');
  const atAcme = { choose: 'A vendor', filled: { 'Name of the vendor, where it is known': 'Acme' } };
  const layers = ['Data', 'Model', 'Prompts', 'Logic', 'Evals', 'Infrastructure'];
  await project.answer(Object.fromEntries(layers.map((layer) => [`${layer}: who holds it`, atAcme])));
  await project.expectLit('A vendor holds what should be ours', 'Acme');
  await project.expectLit('One vendor holds every layer', 'Acme');
  await project.expectLit("The prompts live in a vendor's system only", 'Acme');
  await project.clearByFact("The prompts live in a vendor's system only", { choose: 'We' });
  await project.expectNotLit('One vendor holds every layer');
  for (const rest of ['data', 'logic', 'evals']) {
    await project.expectLit('A vendor holds what should be ours', rest);
    await project.follow('A vendor holds what should be ours');
    await project.recordOpenFact({ choose: 'We' });
  }
  await project.expectNotLit('A vendor holds what should be ours');
  const cost = (low: string, high: string) => ({ filled: { Low: low, High: high } });
  await project.answer({
    'Abstraction layer': { says: 'No layer' },
    'Model APIs in use': known('Model APIs in use', '1'),
    'Alternative scored': { says: 'No alternative scored so far' },
    'Data: cost of leaving': cost('700000', '900000'),
    'Model: cost of leaving': cost('300000', '300000'),
  });
  await project.addEntry('Contracts', { Vendor: 'Acme', 'Ends on': dayFromToday(40) });
  await project.expectLit('It calls one model API directly', 'one model API');
  await project.clearByFact('It calls one model API directly', { choose: 'Yes' });
  await project.expectLit('A contract is about to change, and no alternative was scored', 'Acme');
  await project.clearByFact(
    'A contract is about to change, and no alternative was scored',
    known('Alternative scored', dayFromToday(0)),
  );
  await project.expectLit('Leaving would cost seven figures', '1,000,000');
  await project.clearByFact('Leaving would cost seven figures', cost('100000', '200000'));
});

test('lock-in: it runs, and no export was ever proven', async ({ aProject }) => {
  const project = await aProject('Birch Service', 'Spare parts search', 'production');
  await project.sayNone('Exports', 'None so far');
  await project.expectLit('It runs, and no export was ever proven', 'export');
  await project.clearByEntry('It runs, and no export was ever proven', {
    Layer: 'Data',
    'How it is known': 'Proven: opened elsewhere',
  });
});
