import { expect, type Page } from '@playwright/test';
import { AcmeProvider } from './acme-provider';
import { ACCOUNT, signInAtOnce } from './account';
import { expectSound } from './pages-are-accessible';
import { test } from './signed-in';

const SECRET = 'what only the two of them know';

let provider: AcmeProvider | undefined;

test.afterEach(async ({ page }) => {
  await provider?.stop();
  // Other stories come in by password, and find the workspace as it was.
  await signInAtOnce(page);
  const settings = await page.request.get('/api/v1/settings/single-sign-on');
  const headers = { 'if-match': settings.headers()['etag'] ?? '' };
  await page.request.delete('/api/v1/settings/single-sign-on', { headers });
});

async function setOut(page: Page, email: string): Promise<void> {
  await page.goto('/sign-in');
  await page.getByRole('button', { name: 'Continue with single sign-on' }).click();
  await page.getByLabel('Work e-mail').fill(email);
  await page.getByRole('button', { name: 'Go to my company’s sign-in' }).click();
}

async function comeIn(page: Page, email: string, name: string): Promise<void> {
  await setOut(page, email);
  await expect(page.getByRole('heading', { name: 'Acme sign-in' })).toBeVisible();
  await page.getByLabel('Work e-mail').fill(email);
  await page.getByLabel('Full name').fill(name);
  await page.getByRole('button', { name: 'Enter' }).click();
}

test('a company’s own provider is set up, and lets its people in', async ({ page, browser, baseURL }) => {
  // Three browsers and a provider on a busy machine.
  test.slow();
  const redirectUri = `${baseURL}/api/v1/sso/callback`;
  provider = await AcmeProvider.start(redirectUri, SECRET);

  await page.goto('/settings');
  await page.getByRole('link', { name: 'Open single sign-on' }).click();
  await expect(page.getByRole('group', { name: 'Redirect address' })).toHaveText(redirectUri);
  await page.getByLabel(/^Issuer/).fill(provider.issuer);
  await page.getByLabel('Client id').fill('telltale');
  await page.getByLabel(/^Client secret/).fill(SECRET);
  await page.getByLabel(/^E-mail domains/).fill('example.com');
  await page.getByLabel(/^Whoever the provider knows/).check();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Saved.')).toBeVisible();
  await page.getByRole('button', { name: 'Test the connection' }).click();
  await expect(page.getByText('Nothing stands in the way.')).toBeVisible();
  await expect(page.getByText(/come in by single sign-on in this browser once/)).toBeVisible();
  await expectSound(page, 'single sign-on');

  await page.goto('/settings');
  await page.getByRole('button', { name: 'Sign out' }).click();
  await comeIn(page, ACCOUNT.email, ACCOUNT.name);
  await expect(page).toHaveURL(/\/portfolio/);
  await page.goto('/settings/single-sign-on');
  await expect(page.getByLabel(/can no longer enter this workspace by password/)).toBeEnabled();

  const stranger = await (await browser.newContext()).newPage();
  await setOut(stranger, 'mia@elsewhere.example');
  await expect(stranger).toHaveURL(/refusal=sso-unknown/);
  await expect(stranger.getByRole('alert')).toContainText('No single sign-on was found');
  await stranger.close();

  const colleague = await (await browser.newContext()).newPage();
  await comeIn(colleague, 'nora@example.com', 'Nora Beck');
  await expect(colleague).toHaveURL(/\/portfolio/);
  await colleague.goto('/settings');
  await expect(colleague.getByText('Nora Beck')).toBeVisible();
  await expect(colleague.getByText('viewer', { exact: true })).toBeVisible();
  await colleague.close();
});
