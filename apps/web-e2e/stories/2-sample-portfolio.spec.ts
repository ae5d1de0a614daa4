import { expect, test } from '@playwright/test';
import { signIn } from './account';
import { AnsweredRequests } from './answered-requests';
import { makeClient } from './making';
import { expectSound, expectSoundInLight, lookAt, pagesOf } from './pages-are-accessible';

const SIZES = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
] as const;

test.describe.configure({ mode: 'serial' });

test.describe('the sample portfolio', () => {
  test('is loaded with one click, beside what was imported', async ({ page }) => {
    await signIn(page);
    await page.goto('/settings');
    await page.getByRole('button', { name: 'Load the sample portfolio' }).click();
    await expect(page.getByText(/^Loaded: /)).toBeVisible({ timeout: 60_000 });
    // As long as names of real agencies are: the pages that are looked at below must have room for it.
    await makeClient(page, 'United States Agency for International Development and Trade');
    await page.goto('/portfolio?q=invoice+matching');
    await page.getByRole('link', { name: 'Invoice matching' }).click();
    await expect(page.getByRole('heading', { name: 'Plug clock' })).toBeVisible();
    await page.getByRole('link', { name: 'History' }).click();
    await expect(page.getByText('Cleared').filter({ visible: true }).first()).toBeVisible();
  });

  test('a past day shows what was known then, and nothing can be changed', async ({ page }) => {
    await signIn(page);
    await page.goto('/portfolio?q=invoice+matching');
    await page.getByRole('link', { name: 'Invoice matching' }).click();
    await expect(page.getByRole('heading', { name: /Lit signs/ })).toBeVisible();
    const now = await page.locator('tt-sign-card').count();
    const past = new Date(Date.now() - 100 * 86_400_000).toISOString().slice(0, 10);
    await page.goto(`${new URL(page.url()).pathname}?asOf=${past}`);
    await expect(page.getByText(/As known on/)).toBeVisible();
    await expect(page.getByRole('heading', { name: /Lit signs/ })).toBeVisible();
    expect(await page.locator('tt-sign-card').count()).toBeLessThan(now);
    await expect(page.getByRole('link', { name: 'Record it' })).toHaveCount(0);
  });

  test('the slider goes back through the days of a project, by its keys, and forward to today', async ({
    page,
  }) => {
    await signIn(page);
    await page.goto('/portfolio?q=invoice+matching');
    await page.getByRole('link', { name: 'Invoice matching' }).click();
    await page.getByRole('button', { name: 'Slide through the days' }).click();
    const slider = page.getByRole('slider', { name: 'The day that is shown' });
    await slider.focus();
    for (let week = 0; week < 10; week += 1) await page.keyboard.press('PageDown');
    await expect(page).toHaveURL(/asOf=/);
    await expect(page.getByText(/^As known on/).first()).toBeVisible();
    await expect(page.getByRole('link', { name: 'Record it' })).toHaveCount(0);
    await page.getByRole('button', { name: 'Back to today' }).first().click();
    await expect(page).not.toHaveURL(/asOf=/);
    await expect(page.getByRole('heading', { name: /Lit signs/ })).toBeVisible();
  });

  test('no line of the portfolio holds more than it has room for, on a phone', async ({ browser }) => {
    const context = await browser.newContext({ viewport: SIZES[1] });
    const page = await context.newPage();
    await signIn(page);
    for (const columns of ['', '&columns=owner,unit,stage,window,evaluation,coverage,status,next']) {
      await page.goto(`/portfolio?stage=active${columns}`);
      await expect(page.locator('tt-project-row').first()).toBeVisible();
      const cut = await page
        .locator('tt-project-row')
        .evaluateAll((rows) => rows.filter((row) => row.scrollHeight > row.clientHeight + 1).length);
      expect(cut).toBe(0);
    }
    await context.close();
  });

  for (const viewport of SIZES) {
    // Colours do not depend on the width: the dark ones are looked at once.
    const isWide = viewport.width > 1_000;
    const schemes = isWide ? 'light or dark' : 'light';
    test(`no page has a serious violation, ${schemes}, ${viewport.width} wide`, async ({ browser }) => {
      test.setTimeout(1_200_000);
      const context = await browser.newContext({ viewport, reducedMotion: 'reduce' });
      const page = await context.newPage();
      const requests = new AnsweredRequests(page);
      await page.goto('/sign-in');
      await expectSound(page, 'sign-in');
      await signIn(page);
      for (const [name, looked] of Object.entries(await pagesOf(page))) {
        await lookAt(page, looked, requests);
        await (isWide ? expectSound(page, name) : expectSoundInLight(page, name));
      }
      await context.close();
    });
  }

  test('is gone with one more click', async ({ page }) => {
    await signIn(page);
    await page.goto('/settings');
    await page.getByRole('button', { name: 'Remove the sample portfolio' }).click();
    await page.getByRole('button', { name: 'Remove it' }).click();
    await expect(page.getByRole('button', { name: 'Load the sample portfolio' })).toBeVisible({
      timeout: 60_000,
    });
  });
});
