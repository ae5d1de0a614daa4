import type { Page } from '@playwright/test';

/** The account of all stories; the first of them makes it. */
export const ACCOUNT = {
  name: 'Dana Reyes',
  workspace: 'Reyes Advisory',
  email: 'dana@example.com',
  password: 'four plain words here',
} as const;

export async function signIn(page: Page): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('E-mail').fill(ACCOUNT.email);
  await page.getByLabel('Password', { exact: true }).fill(ACCOUNT.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL(/\/portfolio/);
}
