import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { ACCOUNT } from './account';
import { dayFromToday, makeClient, makeProject } from './making';
import { expectSoundInLight } from './pages-are-accessible';
import { test } from './signed-in';

const CLIENT = 'Fernhill Rail';
const PROJECT = 'Track fault triage';
const REASON = 'The yard in Ostrow goes on by itself.';

async function enter(page: Page, workspaceId: string): Promise<void> {
  const entered = await page.request.post('/api/v1/session/workspace', { data: { workspaceId } });
  expect(entered.status()).toBe(200);
}

/** A new workspace, entered; gives the way back, for the stories after this one. */
async function inAnotherWorkspace(page: Page, name: string): Promise<() => Promise<void>> {
  const session = await page.request.get('/api/v1/session');
  const { workspace } = (await session.json()) as { readonly workspace: { readonly id: string } };
  const made = await page.request.post('/api/v1/workspaces', { data: { name } });
  expect(made.status()).toBe(201);
  await enter(page, ((await made.json()) as { readonly id: string }).id);
  return () => enter(page, workspace.id);
}

async function downloadArchive(page: Page): Promise<Buffer> {
  const downloading = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Download the archive' }).click();
  const archive = await downloading;
  expect(archive.suggestedFilename()).toMatch(/\.zip$/);
  return await readFile(await archive.path());
}

async function upload(page: Page, archive: Buffer): Promise<void> {
  const file = { name: 'fernhill.zip', mimeType: 'application/zip', buffer: archive };
  await page.getByLabel('Archive to take over').setInputFiles(file);
}

/** One byte of a compressed file is another: the name of its entry still stands. */
function damaged(archive: Buffer): Buffer {
  const copy = Buffer.from(archive);
  const place = copy.indexOf('changes.jsonl') + 'changes.jsonl'.length + 20;
  copy.writeUInt8(copy.readUInt8(place) ^ 0xff, place);
  return copy;
}

test('a client is handed over as one archive, and stands whole in another workspace', async ({ page }) => {
  const client = await makeClient(page, CLIENT);
  const id = await makeProject(page, client, { name: PROJECT, stage: 'building' });
  const decision = { kind: 'continue', reason: REASON, dueOn: dayFromToday(14) };
  const decided = await page.request.post(`/api/v1/projects/${id}/decisions`, { data: decision });
  expect(decided.status(), await decided.text()).toBe(201);
  await page.goto(`/clients/${client.id}`);
  const archive = await downloadArchive(page);

  const goBack = await inAnotherWorkspace(page, 'Fernhill itself');
  await page.goto('/clients');
  await page.getByRole('link', { name: 'Take over a client' }).click();
  await upload(page, damaged(archive));
  await expect(page.locator('main').getByRole('alert')).toContainText('This archive cannot be taken over');
  await expect(page.locator('main').getByRole('alert')).toContainText('changes.jsonl');

  await upload(page, archive);
  const found = page.getByRole('region', { name: CLIENT });
  await expect(found).toContainText(`From ${ACCOUNT.workspace}`);
  await expect(found).toContainText('1 project');
  await expect(found).toContainText('1 decision');
  await expect(page.locator('main').getByRole('alert')).toHaveCount(0);
  await expectSoundInLight(page, 'an archive that was tried');
  const tried = await page.request.get('/api/v1/clients');
  expect(((await tried.json()) as { readonly data: readonly unknown[] }).data).toEqual([]);

  await found.getByRole('button', { name: `Take over ${CLIENT}` }).click();
  await found.getByRole('link', { name: `Open ${CLIENT}` }).click();
  await expect(page.getByRole('button', { name: 'Change Nadia Brand' })).toBeVisible();
  await page.getByRole('link', { name: 'Open its portfolio' }).click();
  await page.getByRole('link', { name: PROJECT }).click();
  await expect(page).not.toHaveURL(new RegExp(id));
  const parts = page.getByRole('navigation', { name: 'Parts of the project' });
  await parts.getByRole('link', { name: /^Decisions/ }).click();
  await expect(page.getByText(REASON)).toBeVisible();
  await parts.getByRole('link', { name: /^History/ }).click();
  await expect(page.getByText(ACCOUNT.name).first()).toBeVisible();

  await page.goto('/clients/take-over');
  await upload(page, archive);
  await expect(page.locator('main').getByRole('alert')).toContainText('This archive was taken over before');
  await goBack();
});
