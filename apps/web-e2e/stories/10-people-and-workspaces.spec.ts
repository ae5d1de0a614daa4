import { type Browser, expect, type Locator, type Page } from '@playwright/test';
import { ACCOUNT } from './account';
import { makeClient, type MadeClient, makeProject } from './making';
import { expectSound } from './pages-are-accessible';
import { test } from './signed-in';

const NORA = { name: 'Nora Lind', email: 'nora.lind@elmwood.example', password: 'a phrase that Nora keeps' };

interface Ground {
  readonly client: MadeClient;
  readonly project: string;
  readonly projectId: string;
}

async function aGround(page: Page, name: string, project: string): Promise<Ground> {
  const client = await makeClient(page, name);
  return { client, project, projectId: await makeProject(page, client, { name: project, stage: 'scoped' }) };
}

const rowOf = (page: Page, name: string): Locator =>
  page.getByRole('list', { name: 'Members' }).getByRole('listitem').filter({ hasText: name });

/** Opens the invitation form as an administrator; gives the link that is shown once. */
async function invite(page: Page, email: string, client: string): Promise<string> {
  await page.goto('/settings/people');
  await page.getByRole('button', { name: 'Invite somebody' }).click();
  await page.getByLabel('E-mail').fill(email);
  await page.getByRole('radio', { name: /^Viewer/ }).check();
  await page.getByRole('checkbox', { name: new RegExp(client) }).check();
  await page.getByRole('checkbox', { name: /^Guest/ }).check();
  await page.getByRole('button', { name: 'Invite', exact: true }).click();
  const link = page.getByLabel('Link of the invitation');
  await expect(link).toBeFocused();
  return await link.inputValue();
}

async function inAnotherBrowser(browser: Browser, address: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await page.goto(address);
  return page;
}

async function sees(page: Page, seen: Ground, hidden: Ground): Promise<void> {
  await page.goto('/portfolio');
  await expect(page.getByRole('link', { name: seen.project })).toBeVisible();
  await expect(page.getByText(hidden.project)).toHaveCount(0);
  await page.goto(`/project/${hidden.projectId}`);
  await expect(page.getByRole('heading', { name: 'There is no such project here' })).toBeVisible();
}

/** The session ended under an open page, which says so. */
async function signInAnew(page: Page): Promise<void> {
  await expect(page.getByText(/^ *Your session has ended/)).toBeVisible();
  await page.getByLabel('E-mail').fill(NORA.email);
  await page.getByLabel('Password', { exact: true }).fill(NORA.password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

async function comeBack(page: Page): Promise<void> {
  await signInAnew(page);
  await expect(page).not.toHaveURL(/sign-in/);
}

test('a person is invited to one client, moved to another, given more, and removed', async ({
  page,
  browser,
}) => {
  // Two browsers that come in four times between them.
  test.slow();
  const elm = await aGround(page, 'Elmwood Paper', 'Elmwood invoice reading');
  const oak = await aGround(page, 'Oakridge Water', 'Oakridge leak forecast');

  const link = await invite(page, NORA.email, elm.client.name);
  await expectSound(page, 'people, with an invitation');
  const nora = await inAnotherBrowser(browser, link);
  await expect(nora.getByRole('heading', { name: ACCOUNT.workspace })).toBeVisible();
  await expectSound(nora, 'an invitation');
  await nora.getByLabel('Your name').fill(NORA.name);
  await nora.getByLabel('Password', { exact: true }).fill(NORA.password);
  await nora.getByRole('button', { name: 'Create the account and come in' }).click();
  await expect(nora).toHaveURL(/\/portfolio/);
  await sees(nora, elm, oak);

  const late = await inAnotherBrowser(browser, link);
  await expect(late.getByRole('alert')).toContainText('It was accepted already.');
  await late.close();

  await page.reload();
  const row = rowOf(page, NORA.name);
  await expect(row).toContainText('Guest');
  await expect(row).toContainText(`Viewer · ${elm.client.name}`);
  await row.getByRole('button', { name: `Change ${NORA.name}` }).click();
  await row.getByRole('checkbox', { name: new RegExp(elm.client.name) }).uncheck();
  await row.getByRole('checkbox', { name: new RegExp(oak.client.name) }).check();
  await row.getByRole('button', { name: 'Save' }).click();
  await expect(row).toContainText(`Viewer · ${oak.client.name}`);
  await comeBack(nora);
  await sees(nora, oak, elm);

  await row.getByRole('button', { name: `Change ${NORA.name}` }).click();
  await row.getByRole('checkbox', { name: /^Guest/ }).uncheck();
  await row.getByRole('radio', { name: /^Editor/ }).check();
  await row.getByRole('button', { name: 'Save' }).click();
  await expect(row).toContainText(`Editor · ${oak.client.name}`);
  await comeBack(nora);
  await nora.goto('/settings/people');
  await expect(rowOf(nora, NORA.name)).toContainText(`Editor · ${oak.client.name}`);
  await expect(nora.getByRole('button', { name: 'Invite somebody' })).toHaveCount(0);

  await row.getByRole('button', { name: `Remove ${NORA.name}` }).click();
  await expect(row.getByLabel('Open questions and shared views go to')).toHaveValue('');
  await row.getByRole('button', { name: `Remove ${NORA.name}` }).click();
  await expect(page.getByText(`${NORA.name} is no member any more.`)).toBeVisible();
  await expect(row).toHaveCount(0);
  await signInAnew(nora);
  await expect(nora.getByRole('alert')).toContainText('This account belongs to no workspace');
  await nora.close();
});

test('the last administrator stays', async ({ page }) => {
  await page.goto('/settings/people');
  const row = rowOf(page, ACCOUNT.name);
  await row.getByRole('button', { name: 'Leave' }).click();
  await row.getByRole('button', { name: 'Leave the workspace' }).click();
  await expect(row.getByRole('alert')).toContainText('A workspace keeps an administrator');
  await page.goto('/portfolio');
  await expect(page).toHaveURL(/\/portfolio/);
});

async function goTo(page: Page, workspace: string): Promise<void> {
  await page.getByRole('button', { name: /account of/ }).click();
  await page.getByRole('menuitem', { name: `Go to ${workspace}` }).click();
}

async function makeWorkspace(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: /account of/ }).click();
  await page.getByRole('menuitem', { name: 'New workspace…' }).click();
  await page.getByLabel('Name', { exact: true }).fill(name);
  await page.getByRole('button', { name: 'Make the workspace' }).click();
  await expect(page.getByRole('heading', { name: `${name} is ready` })).toBeFocused();
  await expect(page.getByRole('button', { name: `Go to ${name}` })).toBeVisible();
  await expectSound(page, 'a workspace that was just made');
}

test('a tab of the workspace before says where the session is, and loses nothing', async ({ page }) => {
  await page.goto('/portfolio');
  await makeWorkspace(page, 'Reyes Second');
  const other = await page.context().newPage();
  await other.goto('/project/new');
  await other.getByLabel('Name', { exact: true }).fill('Typed in the first workspace');

  await goTo(page, 'Reyes Second');
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
  await expect(other.getByRole('heading', { name: 'You are in another workspace now' })).toBeVisible();
  await expect(other.getByText('Another tab of this browser went to Reyes Second.')).toBeVisible();
  await expectSound(other, 'another workspace');

  await other.getByRole('button', { name: `Go back to ${ACCOUNT.workspace}` }).click();
  await expect(other.getByLabel('Name', { exact: true })).toHaveValue('Typed in the first workspace');
  await expect(page.getByRole('heading', { name: 'You are in another workspace now' })).toBeVisible();
  await page.getByRole('button', { name: `Reload in ${ACCOUNT.workspace}` }).click();
  await page.getByRole('button', { name: /account of/ }).click();
  await expect(page.getByText(`${ACCOUNT.workspace} · administrator`)).toBeVisible();
});
