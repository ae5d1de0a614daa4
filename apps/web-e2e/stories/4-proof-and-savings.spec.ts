import { expect } from '@playwright/test';
import { fill } from './fields';
import { dayFromToday, NADIA } from './making';
import { test } from './signed-in';

test('a register keeps its entries by day, and feeds the facts that follow from them', async ({
  aProject,
}) => {
  const project = await aProject('Meadow Foods', 'Invoice reader', 'building');
  await project.addEntry('Scope versions', { Version: '1', 'Written on': dayFromToday(-30) });
  await project.addEntry('Scope versions', {
    Version: '2',
    'Written on': dayFromToday(-9),
    'Signed by': { person: NADIA.name },
    'Signed on': dayFromToday(-8),
  });
  await expect(project.factRow('Current scope version')).toContainText('2');
  await expect(project.factRow('Scope signature')).toContainText('Nadia Brand');
  const versions = project.registerCard('Scope versions');
  await versions.getByRole('button', { name: /^Add a/ }).click();
  await fill(versions, { Version: '2' });
  await versions.getByRole('button', { name: 'Add scope version' }).click();
  await expect(versions).toContainText('Version 2 is there already.');
  await versions.getByRole('button', { name: 'Cancel' }).click();
  await expect(versions.getByRole('listitem')).toHaveCount(2);
});

test('a saving is claimed, measured and verified; only then is it a headline', async ({ page, aProject }) => {
  const project = await aProject('Meadow Dairy', 'Milk forecast', 'building');
  await project.tab('Savings');
  const verified = page
    .getByRole('definition')
    .filter({ hasText: /verified|named/i })
    .first();
  await page.getByRole('button', { name: 'Add a claim' }).click();
  await fill(page.locator('tt-entry-form'), { Amount: '400000' });
  await page.getByRole('button', { name: 'Record the claim' }).click();
  await expect(page.locator('tt-savings-tab')).toContainText('EUR 400,000');
  await page.getByRole('button', { name: /^Measure/ }).click();
  await fill(page.locator('tt-entry-form'), {
    Amount: '310000',
    Baseline: 'Nine clerks in March',
    Method: 'Hours booked, before and after',
  });
  await page.getByRole('button', { name: 'Record the measurement' }).click();
  await page.getByRole('button', { name: /^Verify/ }).click();
  await fill(page.locator('tt-entry-form'), { Amount: '290000', 'Verified by': { person: NADIA.name } });
  await page.getByRole('button', { name: 'Verify it' }).click();
  await expect(page.getByText('Verified, so nobody changes it.', { exact: false })).toBeVisible();
  await expect(verified).toContainText('EUR 290,000');
});

test('an item of the checklist is attested, proven by a link, and by nothing that has ended', async ({
  page,
  aProject,
}) => {
  const project = await aProject('Meadow Bakery', 'Bread forecast', 'building');
  await project.tab('Readiness');
  const item = page.locator('tt-readiness-item').first();
  await item.getByRole('button', { name: /^Answer/ }).click();
  await item.getByText('Attested', { exact: true }).click();
  await item.getByRole('button', { name: 'Save answer' }).click();
  await expect(item).toContainText(/Attested by .* on /);
  await item.getByRole('button', { name: /^Answer/ }).click();
  await item.getByText('Proven', { exact: true }).click();
  await item.getByRole('button', { name: 'Save answer' }).click();
  await expect(item).toContainText('Give a link, or choose a file: one of them is the proof.');
  await fill(item, { 'Link to the proof': 'https://wiki.example.com/alarms' });
  await item.getByRole('button', { name: 'Save answer' }).click();
  await expect(item.getByRole('link', { name: 'Open the proof' })).toBeVisible();
  await item.getByRole('button', { name: /^Answer/ }).click();
  await fill(item, { 'Proves the day': dayFromToday(-60), 'Holds until': dayFromToday(-30) });
  await item.getByRole('button', { name: 'Save answer' }).click();
  await expect(item).toContainText('A proof that has ended proves nothing. Send a newer one.');
});
