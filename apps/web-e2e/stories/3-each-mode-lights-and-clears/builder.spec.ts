import { dayFromToday, OMAR } from '../making';
import { known } from '../project-pages';
import { test } from '../signed-in';

test('strategy without a builder', async ({ aProject }) => {
  const project = await aProject('Linden Retail', 'Store assistant', 'idea');
  await project.answer({
    Started: known('Started', dayFromToday(-61)),
    Builder: { says: 'Nobody builds it' },
    'Responsible for AI': known('Responsible for AI', { person: OMAR.name }),
    'Lead: proof of strategy': known('Lead: proof of strategy', 'Planned the store programme'),
    'Lead: proof of building': { says: 'No proof of building' },
    'Business goal': { says: 'No business goal' },
    'Last working increment': { says: 'None so far' },
  });
  await project.expectLit('On paper, and nobody has started to build', '61 days');
  await project.clearByStage('On paper, and nobody has started to build', 'Scoped');
  await project.expectLit('Nobody builds it', 'builder');
  await project.clearByFact('Nobody builds it', known('Builder', { person: OMAR.name }));
  await project.expectLit('Whoever is responsible for AI has done half of it', 'Omar Haddad');
  await project.clearByFact(
    'Whoever is responsible for AI has done half of it',
    known('Lead: proof of building', 'The quote service'),
  );
  await project.expectLit('It serves no goal of the business', 'goal');
  await project.clearByFact('It serves no goal of the business', known('Business goal', 'Halve the queue'));
  await project.addEntry('Strategy documents', { On: dayFromToday(-80), Title: 'AI strategy' });
  await project.addEntry('Strategy documents', { On: dayFromToday(-30), Title: 'AI roadmap' });
  await project.expectLit('Strategy after strategy, and nothing that runs', 'AI roadmap');
  await project.clearByEntry('Strategy after strategy, and nothing that runs', {
    On: dayFromToday(-20),
    'What works': 'A first answer',
  });
  await project.openStageForm();
  await project.moveTo('Building');
  await project.expectLit('Nothing that runs for two weeks', '20 days');
  await project.clearByEntry('Nothing that runs for two weeks', { 'What works': 'Answers in the shop' });
});
