import { dayFromToday } from '../making';
import { known } from '../project-pages';
import { test } from '../signed-in';

test('a demo taken for a product: greenlit, and nothing hardened', async ({ aProject }) => {
  const project = await aProject('Ferry Lines', 'Route planner', 'building');
  await project.answer({
    Greenlit: known('Greenlit', dayFromToday(-40)),
    'Prototype started': known('Prototype started', dayFromToday(-60)),
    'Prototype ended': known('Prototype ended', dayFromToday(-50)),
    'Production scope': { says: 'No production scope' },
    'Basis of the estimate': { choose: 'The demo' },
    'Share of unglamorous work': known('Share of unglamorous work', '22'),
  });
  await project.addEntry('Effort by kind', { 'Kind of work': 'Features', Worked: '3' });
  await project.expectLit('Greenlit, and nobody has begun to harden it', 'logging');
  const kinds = ['Logging', 'Monitoring', 'Error handling', 'Fallback'];
  await project.clearByEntry(
    'Greenlit, and nobody has begun to harden it',
    ...kinds.map((kind) => ({ 'Kind of work': kind, Worked: '2' })),
  );
  await project.expectLit('Greenlit on a quick prototype, without a production scope', '10 days');
  await project.clearByFact(
    'Greenlit on a quick prototype, without a production scope',
    known('Production scope', '5,000 routes a day, each logged'),
  );
  await project.expectLit('The estimate rests on the demo', 'demo');
  await project.clearByFact('The estimate rests on the demo', { choose: 'Production engineering' });
  await project.expectLit('Too little of the effort goes to the unglamorous work', '22 %');
  await project.clearByFact(
    'Too little of the effort goes to the unglamorous work',
    known('Share of unglamorous work', '70'),
  );
});

test('a demo taken for a product: months go by, the target moves, the volume is not proven', async ({
  aProject,
}) => {
  const project = await aProject('Ferry Freight', 'Berth planner', 'pilot');
  await project.answer({
    Greenlit: known('Greenlit', dayFromToday(-140)),
    Target: known('Target', dayFromToday(30)),
    'Target volume a day': known('Target volume a day', '5000'),
  });
  await project.answer({ Target: { ...known('Target', dayFromToday(45)), why: 'The vendor is late.' } });
  await project.answer({ Target: { ...known('Target', dayFromToday(75)), why: 'Late once more.' } });
  await project.addEntry('Volume runs', { 'Cases a day': '120' });
  await project.expectLit('Proven on few cases, needed for many', '120');
  await project.clearByEntry('Proven on few cases, needed for many', { 'Cases a day': '500' });
  await project.expectLit('Month four is over and it is not in production', 'not');
  await project.answer({ Greenlit: known('Greenlit', dayFromToday(-200)) });
  await project.expectNotLit('Month four is over and it is not in production');
  await project.expectLit('Month six is over and it is not in production', 'not');
  await project.expectLit('The target keeps moving', 'moved 2 times');
  await project.clearByStage('The target keeps moving', 'Production', {
    allTheSame: 'It takes letters only; people look at each.',
  });
  await project.expectNotLit('Month six is over and it is not in production');
});
