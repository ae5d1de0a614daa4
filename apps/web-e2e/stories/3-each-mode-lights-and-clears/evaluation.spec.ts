import { dayFromToday } from '../making';
import { known } from '../project-pages';
import { test } from '../signed-in';

test('no evaluation loop', async ({ aProject }) => {
  const project = await aProject('Cedar Software', 'Ticket triage', 'building');
  await project.answer({ 'Eval suite': { says: 'No suite' } });
  await project.expectLit('Nobody can say whether it gets better or worse', 'suite');
  await project.clearByFact(
    'Nobody can say whether it gets better or worse',
    known('Eval suite', 'triage v4'),
  );
  await project.answer({
    'Cases in the suite': known('Cases in the suite', '3'),
    'Last eval run': known('Last eval run', dayFromToday(-8)),
  });
  await project.expectLit('The suite holds a handful of cases', '3 cases');
  await project.clearByFact('The suite holds a handful of cases', known('Cases in the suite', '4'));
  await project.expectLit('No eval run this week', '8 days');
  await project.clearByFact('No eval run this week', known('Last eval run', dayFromToday(0)));
});
