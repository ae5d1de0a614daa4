import { expect, type Page, test } from '@playwright/test';
import { ACCOUNT, signIn } from './account';
import { MADE_UP_INVENTORY } from './inventory';

test.describe.configure({ mode: 'serial' });

test.describe('from an empty Telltale to a light that goes out', () => {
  let page: Page;

  test.beforeAll(async ({ browser }) => {
    page = await browser.newPage();
  });

  test.afterAll(async () => {
    await page.close();
  });

  test('the first visit asks for the first account', async () => {
    await page.goto('/');
    await expect(page).toHaveURL(/\/welcome/);
    await page.getByLabel('Your name').fill(ACCOUNT.name);
    await page.getByLabel('Company or practice').fill(ACCOUNT.workspace);
    await page.getByLabel('E-mail').fill(ACCOUNT.email);
    await page.getByLabel('Password', { exact: true }).fill('too short');
    await page.getByRole('button', { name: 'Create account' }).click();
    await expect(page.getByText('At least 15 characters.').first()).toBeVisible();
    await page.getByLabel('Password', { exact: true }).fill(ACCOUNT.password);
    await page.getByRole('button', { name: 'Create account' }).click();
    await expect(page.getByRole('heading', { name: `Welcome, ${ACCOUNT.name}` })).toBeVisible();
  });

  test('a file of something else is refused, and says what to send', async () => {
    await page.getByRole('link', { name: 'Import a file' }).click();
    await page.getByLabel('File to import').setInputFiles({
      name: 'cats.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('cat,lives\nTom,9\n'),
    });
    await expect(page.getByRole('alert').first()).toContainText('Telltale');
    await expect(page.getByText('cat', { exact: false }).first()).toBeVisible();
  });

  test('an inventory is shown before it is written', async () => {
    await page.getByLabel('File to import').setInputFiles(MADE_UP_INVENTORY);
    await expect(page.getByRole('heading', { name: 'This is what was understood' })).toBeVisible();
    await page.getByRole('button', { name: /^Create \d+ projects/ }).click();
    await expect(page.getByRole('heading', { name: 'Done' })).toBeVisible();
    await page.getByRole('link', { name: 'Open the portfolio' }).click();
  });

  test('filters are in the address, and the way back takes them off again', async () => {
    await expect(page).toHaveURL(/\/portfolio/);
    await expect(page.getByRole('row').nth(3)).toBeVisible();
    await page.getByRole('button', { name: /^Lock-in/ }).click();
    await expect(page).toHaveURL(/mode=lock-in/);
    await expect(page.getByRole('gridcell', { name: /^Lock-in: .*critical/ }).first()).toBeVisible();
    await page.goBack();
    await expect(page).not.toHaveURL(/mode=lock-in/);
    await page.goForward();
    await expect(page).toHaveURL(/mode=lock-in/);
  });

  test('a fact is changed, and its light goes out at once, here and in another window', async ({
    browser,
  }) => {
    const other = await browser.newPage();
    await signIn(other);
    const row = page
      .getByRole('row')
      .filter({ has: page.getByRole('gridcell', { name: /^Lock-in: .*critical/ }) });
    const name = (await row.first().getByRole('link').first().textContent())?.trim() ?? '';
    await row.first().getByRole('link').first().click();
    await expect(page.getByRole('heading', { name: 'A vendor holds what should be ours' })).toBeVisible();
    await other.goto(page.url());
    await expect(other.getByRole('heading', { name: 'A vendor holds what should be ours' })).toBeVisible();

    await page
      .getByRole('link', { name: /^Record it/ })
      .first()
      .click();
    await page.getByText('We', { exact: true }).click();
    await page.getByRole('button', { name: 'Record answer' }).click();
    await expect(page.getByRole('button', { name: /^Lock-in: (clear|not known)/ })).toBeVisible();
    await expect(other.getByRole('heading', { name: 'A vendor holds what should be ours' })).toBeHidden({
      timeout: 2_000,
    });
    await page.goto('/portfolio?mode=lock-in');
    await expect(page.getByRole('link', { name, exact: true })).toBeHidden();
    await other.close();
  });
});
