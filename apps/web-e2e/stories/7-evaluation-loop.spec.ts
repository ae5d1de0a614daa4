import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { installPromptfoo, runPromptfoo } from './promptfoo/real-promptfoo';
import { test } from './signed-in';

/** What a team puts into its build: the token, and the line that the page shows. */
interface Build {
  readonly token: string;
  readonly address: string;
  readonly folder: string;
}

async function aBuild(page: Page, projectId: string): Promise<Build> {
  const data = { name: 'A story of CI', scopes: ['evals:write'], projectId };
  const reply = await page.request.post('/api/v1/tokens', { data });
  const { secret } = (await reply.json()) as { readonly secret: string };
  const address = `${new URL(page.url()).origin}/api/v1/projects/${projectId}/eval-runs`;
  return { token: secret, address, folder: mkdtempSync(join(tmpdir(), 'telltale-story-evals-')) };
}

/** Runs the twenty cases and sends what promptfoo wrote, as documented; the reply of Telltale, and how curl ended. */
function runAndPush({ token, address, folder }: Build, drop: readonly string[], query = '') {
  const file = runPromptfoo(folder, { drop });
  const words = ['--fail-with-body', '-sS', '-H', `Authorization: Bearer ${token}`];
  const sent = ['--data-binary', `@${file}`, `${address}?suite=triage${query}`];
  const { stdout, status } = spawnSync('curl', [...words, ...sent], { encoding: 'utf8' });
  return { reply: JSON.parse(stdout) as Record<string, unknown>, status };
}

/** Rules of the model that a change for the worse takes away: five cases hang on them. */
const FIVE_CASES = ['refund', 'charged', 'password', 'login'];

/** Why promptfoo cannot be run here; null where it can. */
let why: string | null = null;

test.beforeAll(() => {
  test.setTimeout(300_000);
  why = installPromptfoo();
});

test('promptfoo runs, curl pushes, and the page says better or worse by itself', async ({
  page,
  aProject,
}) => {
  test.skip(why !== null, `promptfoo cannot be installed here: ${why ?? ''}`);
  test.setTimeout(240_000);
  const project = await aProject('Poplar Support', 'Ticket triage', 'building');
  const build = await aBuild(page, project.id);
  await page.goto(`/project/${project.id}?tab=evaluation`);
  await expect(page.getByText('Waiting for your first run.')).toBeVisible();

  const first = runAndPush(build, []);
  expect(first.reply).toMatchObject({ suite: 'triage', counts: { total: 20, passed: 18, failed: 2 } });
  await expect(
    page.getByRole('list', { name: 'Runs', exact: true }).getByText('18 of 20', { exact: true }),
  ).toBeVisible();

  await expect(page.getByText('Your first run has come in:')).toBeVisible();

  const second = runAndPush(build, FIVE_CASES, '&failOn=worse');
  expect(second.status, 'curl ends with an error, so that the build stops').not.toBe(0);
  await expect(
    page.getByRole('list', { name: 'Runs', exact: true }).getByText('13 of 20', { exact: true }),
  ).toBeVisible();
  const newest = page.getByRole('list', { name: 'Runs', exact: true }).getByRole('listitem').first();
  await expect(newest).toContainText('Worse');
  await expect(newest).toContainText('18 → 13 of 20');
  await expect(newest).toContainText('5 cases newly failing');

  await project.expectNotLit('Nobody can say whether it gets better or worse');
});
