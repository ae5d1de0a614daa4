import { dayFromToday, NADIA, OMAR } from '../making';
import { known } from '../project-pages';
import { test } from '../signed-in';

test('no business owner: who owns it, and what the owner says', async ({ aProject }) => {
  const project = await aProject('Harbour Insurance', 'Claims triage', 'building');
  await project.answer({ 'Business owner': { says: 'Nobody owns it' } });
  await project.expectLit('Nobody in the business owns it', 'No business owner');
  await project.clearByFact('Nobody in the business owns it', known('Business owner', { person: OMAR.name }));
  await project.expectLit('It is owned outside the business', 'Omar Haddad (Head of IT)');
  await project.expectLit('The owner is below VP level', 'Omar Haddad');
  await project.clearByFact(
    'It is owned outside the business',
    known('Business owner', { person: NADIA.name }),
  );
  await project.expectNotLit('The owner is below VP level');

  await project.answer({
    'KPI of the owner': { says: 'No KPI of the owner moves' },
    'Current scope version': known('Current scope version', '3'),
    'Scope signature': { says: 'Never signed' },
    'Good-enough value': { says: 'Never set' },
  });
  await project.expectLit('No KPI of the owner moves when it works', 'Nadia Brand');
  await project.clearByFact(
    'No KPI of the owner moves when it works',
    known('KPI of the owner', 'Days to first decision'),
  );
  await project.expectLit('The owner has not signed the scope', 'version 3');
  await project.clearByFact('The owner has not signed the scope', {
    filled: { Version: '3', 'Signed by': { person: NADIA.name }, 'Signed on': dayFromToday(0) },
  });
  await project.expectLit('The owner has not said when it is good enough', 'Nadia Brand');
  await project.clearByFact('The owner has not said when it is good enough', {
    filled: { 'What is measured': 'Error rate', 'Good enough from': '2', 'Set by': { person: NADIA.name } },
  });

  const tradeOff = { 'What was chosen': 'Speed before looks', 'Made by': { person: NADIA.name } };
  await project.addEntry('Trade-offs', { ...tradeOff, 'Made on': dayFromToday(-29) });
  await project.expectLit('The owner makes no trade-off', 'for 29 days; the limit is 28.');
  await project.clearByEntry('The owner makes no trade-off', tradeOff);
});

test('no business owner: it runs, and hardly anybody uses it', async ({ aProject }) => {
  const project = await aProject('Harbour Motor', 'Quote assistant', 'production');
  await project.answer({
    'In production since': known('In production since', dayFromToday(-45)),
    'Usage target a week': known('Usage target a week', '100'),
  });
  await project.addEntry('Usage by week', { 'A day of the week': dayFromToday(-8), Uses: '49' });
  await project.expectLit('It runs, and hardly anybody uses it', 'used 49 times');
  await project.clearByEntry('It runs, and hardly anybody uses it', { Uses: '50' });
});
