import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { generateSync } from 'otplib';
import { ACCOUNT } from './account';
import { MailBox } from './mail-box';
import { expectSound } from './pages-are-accessible';
import { TelltaleOnADay } from './telltale-on-a-day';
import { VirtualAuthenticator } from './virtual-authenticator';

const NEW_PASSWORD = 'plum lantern quiet seven';

let folder: string;
let mails: MailBox;
let telltale: TelltaleOnADay;
let address: string;

test.beforeAll(async () => {
  test.setTimeout(120_000);
  folder = mkdtempSync(join(tmpdir(), 'telltale-ways-in-'));
  mails = await MailBox.open();
  telltale = await TelltaleOnADay.startWith(folder, (port) => ({
    // Passkeys belong to a name: an address of numbers has none.
    TELLTALE_PUBLIC_URL: `http://localhost:${port}`,
    TELLTALE_SMTP_URL: mails.url,
    TELLTALE_MAIL_FROM: 'telltale@example.com',
  }));
  address = telltale.address.replace('127.0.0.1', 'localhost');
});

test.afterAll(async () => {
  await telltale.stop();
  await mails.close();
  rmSync(folder, { recursive: true });
});

async function givePassword(page: Page, password: string = ACCOUNT.password): Promise<void> {
  await page.goto(`${address}/sign-in`);
  await page.getByLabel('E-mail').fill(ACCOUNT.email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

async function giveRecoveryCode(page: Page, code: string): Promise<void> {
  await page.getByRole('button', { name: 'Use a recovery code instead' }).click();
  await page.getByLabel('Recovery code').fill(code);
  await page.getByRole('button', { name: 'Go on' }).click();
}

async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: /account of/ }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await expect(page).toHaveURL(/\/sign-in/);
}

async function withoutSuggestions(page: Page): Promise<void> {
  await page.addInitScript(() => {
    PublicKeyCredential.isConditionalMediationAvailable = () => Promise.resolve(false);
  });
}

async function openAccount(page: Page): Promise<void> {
  await page.getByRole('button', { name: /account of/ }).click();
  await page.getByRole('menuitem', { name: 'Your account' }).click();
  await expect(page.getByRole('list', { name: 'Sessions' })).toBeVisible();
}

const NORA = { name: 'Nora Lind', email: 'nora.lind@elmwood.example', password: 'a phrase that Nora keeps' };

/** The rule is turned on by whoever has a factor; somebody new is stopped by it, sets an app up, and is in. */
async function askOfEverybody(page: Page, browser: Browser): Promise<void> {
  await page.goto(`${address}/settings/sign-in`);
  await page.getByRole('checkbox', { name: 'Everybody needs a second step' }).check();
  await expect(page.getByText('Saved.')).toBeVisible();
  await expectSound(page, 'sign-in rules');
  const data = { email: NORA.email, role: 'editor', clients: null };
  const invited = await page.request.post(`${address}/api/v1/invitations`, { data });
  const { link } = (await invited.json()) as { link: string };

  const nora = await (await browser.newContext()).newPage();
  await nora.goto(new URL(link, address).href);
  await nora.getByLabel('Your name').fill(NORA.name);
  await nora.getByLabel('Password', { exact: true }).fill(NORA.password);
  await nora.getByRole('button', { name: 'Create the account and come in' }).click();
  await expect(nora.getByRole('heading', { name: 'This workspace asks for a second step' })).toBeVisible();
  await expectSound(nora, 'a workspace that asks for a second step');
  await nora.goto(`${address}/clients`);
  await expect(nora).toHaveURL(/\/second-factor$/);
  await nora.getByRole('link', { name: 'Set one up in your account' }).click();
  await expect(nora.getByText(/ asks for a second step\.$/)).toBeVisible();
  await nora.getByRole('button', { name: 'Set up an app' }).click();
  const secret = ((await nora.getByRole('group', { name: 'Key' }).textContent()) ?? '').replace(/\s/g, '');
  await nora.getByLabel('Code that the app shows').fill(generateSync({ secret }));
  await nora.getByRole('button', { name: 'Turn it on' }).click();
  await expect(nora.getByText(/ is open to you now\.$/)).toBeVisible();
  await nora.getByRole('link', { name: 'go to the portfolio' }).click();
  await expect(nora).toHaveURL(/\/portfolio/);
  await nora.close();
}

test('an app, recovery codes, a passkey and a link by mail let the right person in', async ({
  page,
  browser,
}) => {
  // Four browsers, and every page of the way in is looked at.
  test.setTimeout(400_000);
  await givePassword(page);
  await openAccount(page);
  await expectSound(page, 'your account');

  // An authenticator app is set up by its key.
  await page.getByRole('button', { name: 'Set up an app' }).click();
  const key = await page.getByRole('group', { name: 'Key' }).textContent();
  const secret = (key ?? '').replace(/\s/g, '');
  await expectSound(page, 'setting up an app');
  const now = Math.floor(Date.now() / 1_000);
  await page.getByLabel('Code that the app shows').fill(generateSync({ secret, epoch: now }));
  await page.getByRole('button', { name: 'Turn it on' }).click();
  const shown = page.getByRole('region', { name: 'Recovery codes' }).getByRole('listitem');
  await expect(shown).toHaveCount(10);
  const codes = await shown.allTextContents();
  await expectSound(page, 'recovery codes');
  await page.getByRole('button', { name: 'I have kept them' }).click();
  const [first = '', second = '', third = ''] = codes.map((code) => code.trim());

  // Its codes are asked for from now on; the one of the set-up was used, the next is taken early.
  await signOut(page);
  await givePassword(page);
  await expect(page.getByRole('heading', { name: 'One more step' })).toBeVisible();
  await expectSound(page, 'the second step');
  await page.getByLabel('Code of the app').fill(generateSync({ secret, epoch: now + 30 }));
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect(page).toHaveURL(/\/portfolio/);

  // A recovery code works once.
  await signOut(page);
  await givePassword(page);
  await giveRecoveryCode(page, first);
  await expect(page).toHaveURL(/\/portfolio/);
  await signOut(page);
  await givePassword(page);
  await giveRecoveryCode(page, first);
  await expect(page.getByRole('alert')).toContainText('The code does not match');
  await page.getByLabel('Recovery code').fill(second);
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect(page).toHaveURL(/\/portfolio/);

  // A passkey is added, and signs in alone.
  const device = await VirtualAuthenticator.of(page);
  await openAccount(page);
  await page.getByRole('button', { name: 'Add a passkey' }).click();
  await page.getByLabel('Name of the passkey').fill('Laptop');
  await device.touchedFor(async () => {
    await page.getByRole('button', { name: 'Go on' }).click();
    await expect(page.getByText(/^Added on .*, not used yet$/)).toBeVisible();
  });
  await expectSound(page, 'your account with a passkey');
  await signOut(page);
  // It is offered among the suggestions of the e-mail field, where it only has to be taken.
  await device.touchedFor(async () => {
    await page.goto(`${address}/sign-in`);
    await expect(page).toHaveURL(/\/portfolio/);
  });

  // Another browser comes in, is seen, and is put out.
  const other = await (await browser.newContext()).newPage();
  await givePassword(other);
  await giveRecoveryCode(other, third);
  await expect(other).toHaveURL(/\/portfolio/);
  // The recovery code has ended the session of the first browser, which now has no suggestions: the button is there for that.
  await withoutSuggestions(page);
  await page.goto(`${address}/portfolio`);
  await expect(page).toHaveURL(/\/sign-in/);
  await device.touchedFor(async () => {
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
    await expect(page).toHaveURL(/\/portfolio/);
  });
  await openAccount(page);
  const sessions = page.getByRole('list', { name: 'Sessions' }).getByRole('listitem');
  await expect(sessions).toHaveCount(2);
  await expect(sessions.first()).toContainText('This browser');
  await expect(sessions.first()).toContainText('with a passkey');
  await sessions
    .last()
    .getByRole('button', { name: /^Sign out/ })
    .click();
  await expect(sessions).toHaveCount(1);
  await other.reload();
  await expect(other).toHaveURL(/\/sign-in/);

  await askOfEverybody(page, browser);

  // A forgotten password is replaced by the link of a mail, and the second factor stays.
  await other.getByRole('link', { name: 'Forgot your password?' }).click();
  await expect(other.getByRole('heading', { name: 'Forgotten password' })).toBeVisible();
  await other.getByLabel('E-mail').fill(ACCOUNT.email);
  await expectSound(other, 'forgotten password');
  await other.getByRole('button', { name: 'Send me a link' }).click();
  await expect(other.getByRole('heading', { name: 'Look into your mail' })).toBeVisible();
  await other.goto(await mails.find(/http:\/\/localhost:\d+\/new-password\/[\w-]{43}/));
  await other.getByLabel('New password', { exact: true }).fill(NEW_PASSWORD);
  await expectSound(other, 'new password');
  await other.getByRole('button', { name: 'Change the password' }).click();
  await expect(other.getByRole('heading', { name: 'Your password is changed' })).toBeVisible();
  await page.reload();
  await expect(page).toHaveURL(/\/sign-in/);
  await givePassword(other, ACCOUNT.password);
  await expect(other.getByRole('alert')).toContainText('E-mail or password do not match');
  await givePassword(other, NEW_PASSWORD);
  await expect(other.getByRole('heading', { name: 'One more step' })).toBeVisible();
  await other.close();
});
