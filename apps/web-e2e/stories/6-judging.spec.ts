import { expect } from '@playwright/test';
import { dayFromToday } from './making';
import { test } from './signed-in';

const UNOWNED = 'Nobody in the business owns it';

test('a sign is waived with a reason, and counts as waived, never as clear', async ({ page, aProject }) => {
  const unowned = { 'business-owner': { answer: 'none' } };
  const project = await aProject('Poplar Logistics', 'Dock planner', 'building', unowned);
  const card = project.card(UNOWNED);
  await card.getByRole('button', { name: /^Waive/ }).click();
  await card.getByRole('button', { name: 'Waive the sign' }).click();
  await expect(card).toContainText('Say why: it stays on the record.');
  await card.getByLabel(/^Until/).fill(dayFromToday(20));
  await card.getByLabel('Why it need not count until then').fill('The new VP starts next month.');
  await card.getByRole('button', { name: 'Waive the sign' }).click();
  await expect(page.getByRole('heading', { name: /^Waived/ })).toBeVisible();
  await expect(card).toContainText('The new VP starts next month.');
  await expect(page.getByRole('button', { name: /^Business owner: waived/ })).toBeVisible();
  await page.goto('/portfolio?q=dock');
  await expect(page.getByRole('gridcell', { name: /^Business owner: waived/ })).toBeVisible();
});

test('a decision stops the plug clock', async ({ page, aProject }) => {
  const project = await aProject('Poplar Rail', 'Wagon planner', 'building', {
    'eval-suite': { answer: 'none' },
  });
  await expect(page.getByRole('heading', { name: /^Plug clock since/ })).toBeVisible();
  await page.getByRole('link', { name: 'Decide', exact: true }).click();
  await page.getByRole('radio', { name: /^Fix/ }).check();
  await page.getByLabel('Reason', { exact: true }).fill('A suite of fifty cases comes first.');
  await page.getByLabel('Due, if by a day').fill(dayFromToday(14));
  await page.getByRole('button', { name: 'Record the decision' }).click();
  await expect(page.getByRole('heading', { name: /^Fix/ })).toBeVisible();
  await project.signs();
  await expect(page.getByRole('heading', { name: 'Plug clock', exact: true })).toBeVisible();
  await expect(page.getByRole('link', { name: 'All decisions' })).toBeVisible();
});

test('a second project that builds asks why, and the reason stays', async ({ page, aProject }) => {
  const first = await aProject('Poplar Harbour', 'Crane planner', 'building');
  const second = await first.sibling('Gate planner', 'scoped');
  await second.open();
  await second.openStageForm();
  const form = page.locator('tt-stage-form');
  await second.tryMovingTo('Building');
  await expect(form).toContainText(
    'Crane planner is in Building already, and Poplar Harbour has shipped nothing yet.',
  );
  await expect(form).not.toContainText('override');
  await second.moveAllTheSame('The crane planner waits for its crane.');
  await expect(page.getByText('The crane planner waits for its crane.')).toBeVisible();
});

test('going live with an open checklist asks why, and the reason stays', async ({ page, aProject }) => {
  const project = await aProject('Poplar Canal', 'Lock planner', 'pilot');
  await project.openStageForm();
  const form = page.locator('tt-stage-form');
  await project.tryMovingTo('Production');
  await expect(form).toContainText('open');
  await expect(form.getByRole('link', { name: /^Open the readiness checklist/ })).toBeVisible();
  await project.moveAllTheSame('It only counts boats.');
  await expect(page.getByText('It only counts boats.')).toBeVisible();
  await expect(page.getByText(/^Production/).first()).toBeVisible();
});
