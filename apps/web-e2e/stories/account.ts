import type { Page } from '@playwright/test';

/** The account of all stories; the first of them makes it. */
export const ACCOUNT = {
  name: 'Dana Reyes',
  workspace: 'Reyes Advisory',
  email: 'dana@example.com',
  password: 'four plain words here',
} as const;

/** Makes the account where no story has made it yet, so that each story can be run alone. */
export async function haveAccount(page: Page): Promise<void> {
  const setup = await page.request.get('/api/v1/setup');
  if (!((await setup.json()) as { readonly needed: boolean }).needed) return;
  const { name, workspace: workspaceName, email, password } = ACCOUNT;
  await page.request.post('/api/v1/setup', { data: { name, workspaceName, email, password } });
}

export async function signIn(page: Page): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('E-mail').fill(ACCOUNT.email);
  await page.getByLabel('Password', { exact: true }).fill(ACCOUNT.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL(/\/portfolio/);
}

/** As `signIn`, where the way in is not the story. */
export async function signInAtOnce(page: Page): Promise<void> {
  const { email, password } = ACCOUNT;
  await page.request.post('/api/v1/session', { data: { email, password } });
}
