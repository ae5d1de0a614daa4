import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test, type TestInfo } from '@playwright/test';
import { ACCOUNT } from './account';
import { expectSound } from './pages-are-accessible';
import { TelltaleOnADay } from './telltale-on-a-day';

const FIRST = '2026-11-23';
const BY = '2026-11-26';
const SECOND = '2026-11-30';

const FORMATS = ['A4', 'Letter'] as const;

interface Closed {
  readonly id: string;
  readonly project: string;
  readonly json: string;
  readonly markdown: string;
}

let folder: string;
let telltale: TelltaleOnADay;
let closed: Closed;

test.describe.configure({ mode: 'serial' });
test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'telltale-reviews-'));
});
test.afterEach(() => telltale.stop());
test.afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function enter(page: Page, day: string): Promise<void> {
  telltale = await TelltaleOnADay.start(day, folder);
  const { email, password } = ACCOUNT;
  await page.request.post(`${telltale.address}/api/v1/session`, { data: { email, password } });
}

const minutes = async (page: Page, id: string, format: string) =>
  await (await page.request.get(`${telltale.address}/api/v1/reviews/${id}/minutes?format=${format}`)).text();

/** Opens the review of all clients, and the project that is first on its agenda. */
async function begin(page: Page): Promise<void> {
  await page.goto(`${telltale.address}/review`);
  await page.getByRole('button', { name: 'Start the review' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'All clients' })).toBeVisible();
}

async function close(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Close the review' }).click();
  await page.getByRole('button', { name: 'Close and freeze the minutes' }).click();
  await expect(page.getByText(/These minutes never change/)).toBeVisible();
  return new URL(page.url()).pathname.split('/').at(-1) ?? '';
}

/** Prints the page into a PDF, which is kept beside the story, and counts its sheets. */
async function sheets(page: Page, info: TestInfo, name: string): Promise<number> {
  const format = name.split('-').at(-1);
  const pdf = await page.pdf({ format, path: info.outputPath(`${name}.pdf`) });
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

test('the first review decides on a condition, keeps a note, and freezes its minutes', async ({ page }) => {
  test.setTimeout(180_000);
  await enter(page, FIRST);
  const loaded = await page.request.post(`${telltale.address}/api/v1/sample-portfolio`, { timeout: 120_000 });
  expect(loaded.status()).toBe(201);
  await begin(page);
  await expect(page.getByRole('region', { name: /^Needs a decision/ })).toBeVisible();
  await expectSound(page, 'the agenda');
  await page.keyboard.press('j');
  await expect(page.getByText(/^Project 1 of/)).toBeVisible();
  const project = await page.getByRole('heading', { level: 1 }).innerText();
  await expectSound(page, 'a project of the agenda');
  await page.keyboard.press('d');
  await page.getByRole('radio', { name: /^Fix/ }).check();
  await page.getByLabel('Reason', { exact: true }).fill('It grows to a real day, or it ends.');
  await page.getByRole('button', { name: 'Add a condition' }).click();
  await page.getByLabel('Condition', { exact: true }).selectOption('fact');
  await page.getByLabel('Fact', { exact: true }).selectOption('target-volume');
  await page.getByLabel('Comparison').selectOption('at-least');
  await page.getByLabel('Value').fill('900000');
  await page.getByLabel('By', { exact: true }).fill(BY);
  await page.getByRole('button', { name: 'Record the decision' }).click();
  await expect(page.getByText('In this review by')).toBeVisible();
  await page.keyboard.press('n');
  await page.keyboard.type('The vendor was asked twice.');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('The vendor was asked twice.')).toBeVisible();
  await page.getByRole('link', { name: 'Agenda' }).click();
  await page.getByRole('button', { name: 'Add me' }).click();
  const id = await close(page);
  await expect(page.getByRole('heading', { level: 2, name: 'Halden Freight' })).toBeVisible();
  const [json, markdown] = [await minutes(page, id, 'json'), await minutes(page, id, 'markdown')];
  expect(json).toContain('The vendor was asked twice.');
  const hash = createHash('sha256').update(json).digest('hex');
  await expect(page.getByText(`SHA-256 of the minutes: ${hash}`)).toBeVisible();
  closed = { id, project, json, markdown };
});

test('the second one opens with what became of it, and the first one’s minutes are what they were', async ({
  page,
}, info) => {
  test.setTimeout(180_000);
  await enter(page, SECOND);
  // The job that reads signs and conditions again begins with the start.
  const needed = async () => {
    const reply = await page.request.get(
      `${telltale.address}/api/v1/projects?q=${encodeURIComponent(closed.project)}`,
    );
    return ((await reply.json()) as { data: { decisionNeeded: { why: string } | null }[] }).data[0]
      ?.decisionNeeded?.why;
  };
  await expect.poll(needed, { timeout: 60_000 }).toBe('condition-missed');
  await begin(page);
  await expect(page.getByText('What changed since the review of 23 November 2026')).toBeVisible();
  const promises = page.getByRole('region', { name: 'From last time' });
  const promise = promises.getByRole('listitem').filter({ hasText: closed.project });
  await expect(promise).toContainText('It grows to a real day, or it ends.');
  await expect(promise).toContainText('condition missed');
  const needs = page.getByRole('region', { name: /^Needs a decision/ });
  await expect(needs.getByRole('listitem').filter({ hasText: closed.project }).first()).toContainText(
    'Condition missed',
  );
  await needs.getByRole('link', { name: closed.project }).click();
  await expect(page.getByRole('heading', { level: 1, name: closed.project })).toBeVisible();
  await expect(page.getByText(/^Condition missed: Target volume a day is at least 900000/)).toBeVisible();
  expect(await minutes(page, closed.id, 'json')).toBe(closed.json);
  expect(await minutes(page, closed.id, 'markdown')).toBe(closed.markdown);
  await page.goto(`${telltale.address}/review/${closed.id}`);
  await expect(page.getByText(/These minutes never change/)).toBeVisible();
  await expectSound(page, 'the minutes');
  // A page a client; what is told of all of them follows the last one, where it may need a page more.
  const clients = await page.locator('section.client').count();
  expect(clients).toBeGreaterThan(1);
  for (const format of FORMATS) {
    const count = await sheets(page, info, `minutes-${format}`);
    expect([clients, clients + 1]).toContain(count);
  }
  await page.goto(`${telltale.address}/board`);
  await expect(page.getByRole('region', { name: 'What we ask of you' })).toContainText(closed.project);
  await expectSound(page, 'the board');
  // Two pages at most for six clients: it is read in five minutes.
  for (const format of FORMATS) expect(await sheets(page, info, `board-${format}`)).toBeLessThanOrEqual(2);
});
