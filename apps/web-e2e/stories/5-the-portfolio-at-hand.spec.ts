import { expect } from '@playwright/test';
import { makeClient, makeProject } from './making';
import { test } from './signed-in';

test('many are edited at once: previewed, written, and taken back', async ({ page }) => {
  const client = await makeClient(page, 'Juniper Energy');
  for (const name of ['Meter reading', 'Meter forecast', 'Meter billing'])
    await makeProject(page, client, { name, stage: 'idea' });
  await page.goto('/portfolio?q=meter');
  for (const name of ['Meter reading', 'Meter billing']) {
    await page.getByRole('row').filter({ hasText: name }).hover();
    await page.getByRole('checkbox', { name: `Select ${name}` }).click();
  }
  const selected = page.getByRole('region', { name: 'Selected projects' });
  await selected.getByRole('button', { name: 'Edit' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Stage').selectOption({ label: 'Scoped' });
  await dialog.getByRole('button', { name: 'Preview' }).click();
  await expect(dialog.getByRole('heading', { name: '2 projects change.' })).toBeVisible();
  await dialog.getByRole('button', { name: /2 projects$/ }).click();
  await expect(page.getByText('2 projects changed.')).toBeVisible();
  await expect(page.getByRole('row').filter({ hasText: 'Scoped' })).toHaveCount(2);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('Undone: 2 projects are as they were.')).toBeVisible();
  await expect(page.getByRole('row').filter({ hasText: 'Scoped' })).toHaveCount(0);
});

test('a view is saved, is where Telltale starts, and is let go again', async ({ page }) => {
  const client = await makeClient(page, 'Juniper Water');
  await makeProject(page, client, { name: 'Pump forecast', stage: 'idea' });
  await page.goto('/portfolio?q=pump&stage=idea');
  await page.getByRole('button', { name: /^Views/ }).click();
  await page.getByRole('button', { name: 'Save current view as …' }).click();
  await page.getByLabel('Name of the view').fill('Pumps');
  await page.getByRole('button', { name: 'Save view' }).click();
  await page.getByRole('button', { name: 'More for Pumps' }).click();
  await page.getByRole('button', { name: 'Make it my start page' }).click();
  await expect(page.getByRole('button', { name: 'No longer my start page' })).toBeVisible();
  await page.goto('/');
  await expect(page).toHaveURL(/q=pump/);
  await expect(page.getByRole('link', { name: 'Pump forecast', exact: true })).toBeVisible();
  await page.getByRole('button', { name: /^Views/ }).click();
  await page.getByRole('button', { name: 'More for Pumps' }).click();
  await page.getByRole('button', { name: 'Delete', exact: true }).click();
  await page.getByRole('button', { name: 'Delete view' }).click();
  await page.goto('/');
  await expect(page).not.toHaveURL(/q=pump/);
});
