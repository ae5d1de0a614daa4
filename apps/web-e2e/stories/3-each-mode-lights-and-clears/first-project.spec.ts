import { expect } from '@playwright/test';
import { dayFromToday } from '../making';
import { known } from '../project-pages';
import { test } from '../signed-in';

test('wrong first project: too long, too much, for nothing stated', async ({ aProject }) => {
  const project = await aProject('North Mutual', 'Underwriting copilot', 'scoped');
  await project.answer({
    Started: known('Started', dayFromToday(-10)),
    Target: known('Target', dayFromToday(110)),
    Autonomy: { choose: 'Takes over the whole' },
    'Expected saving a year': { says: 'No saving stated' },
    'Baseline of the saving': { says: 'No baseline' },
    'Processes in scope': known('Processes in scope', '1'),
    'Departments in scope': known('Departments in scope', '4'),
    'User groups in scope': known('User groups in scope', '1'),
  });
  await project.expectLit('The first project takes too long', 'planned for 120 days');
  await project.clearByFact('The first project takes too long', {
    ...known('Target', dayFromToday(80)),
    why: 'The first quarter is enough.',
  });
  await project.expectLit('The first project takes over a whole process', 'a whole process or function');
  await project.clearByFact('The first project takes over a whole process', {
    choose: 'Takes over a part',
  });
  await project.expectLit('The first project changes too much at once', '4 departments');
  await project.clearByFact('The first project changes too much at once', known('Departments in scope', '1'));
  await project.expectLit('The first project states no money saved', 'no');
  await project.follow('The first project states no money saved');
  await project.recordOpenFact(known('Expected saving a year', '420000'));
  await project.expectLit('The first project states no money saved', 'baseline');
  await project.clearByFact(
    'The first project states no money saved',
    known('Baseline of the saving', 'Nine handlers at EUR 48,000 a year'),
  );
});

test('wrong first project: a moonshot, until something of the client ships and is told', async ({
  page,
  aProject,
}) => {
  const project = await aProject('South Mutual', 'Self-driving claims', 'building');
  const other = await project.sibling('Letter sorting', 'pilot');
  await project.answer({
    Started: known('Started', dayFromToday(-20)),
    Moonshot: { choose: 'Yes', whyNow: 'The board asked for it.' },
  });
  await project.expectLit('A moonshot before anything has shipped', 'has shipped nothing');
  await project.follow('A moonshot before anything has shipped', 'See its projects');
  await page.getByRole('link', { name: 'Letter sorting', exact: true }).click();
  await other.answer({
    Started: known('Started', dayFromToday(-90)),
    'In production since': known('In production since', dayFromToday(-45)),
  });
  await other.openStageForm();
  await other.moveTo('Production', { allTheSame: 'It ran before Telltale came.' });
  await other.sayNone('Headlines', 'None so far');
  await other.expectLit('The first project shipped, and nobody was told what it saves', '45 days later');
  await other.clearByEntry('The first project shipped, and nobody was told what it saves', {
    Headline: 'Letters are sorted within the hour',
    'Amount saved': '120000',
  });
  await project.open();
  await project.expectNotLit('A moonshot before anything has shipped');
});

test('wrong first project: each later one carries that the first was stopped', async ({ aProject }) => {
  const first = await aProject('West Mutual', 'Fraud radar', 'building');
  await first.answer({ Started: known('Started', dayFromToday(-60)) });
  const later = await first.sibling('Fraud radar, again', 'scoped');
  await later.open();
  await later.answer({ Started: known('Started', dayFromToday(-5)) });
  await first.open();
  await first.openStageForm();
  await first.moveTo('Stopped', { reason: 'The data never came.' });
  await later.open();
  await later.expectLit(
    "The client's first project was stopped",
    'each later one carries that for 24 months',
  );
  await expect(
    later.card("The client's first project was stopped").getByRole('link', { name: /^(Record|Change|See)/ }),
  ).toHaveCount(0);
});
