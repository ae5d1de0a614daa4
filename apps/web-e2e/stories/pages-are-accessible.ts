import { expect, type Page } from '@playwright/test';
import axe, { type RunOnly } from 'axe-core';
import type { AnsweredRequests } from './answered-requests';

/** A page by its address, and what is opened on it before it is looked at. */
export interface LookedAt {
  readonly address: string;
  readonly open?: (page: Page) => Promise<void>;
}

/** Every page of the application; ids come from the API, as the pages themselves get them. */
export async function pagesOf(page: Page): Promise<Readonly<Record<string, LookedAt>>> {
  const read = async <T>(path: string): Promise<T> => (await (await page.request.get(path)).json()) as T;
  const projects = await read<{ data: { id: string }[] }>('/api/v1/projects?sort=severity&limit=1');
  const clients = await read<{ data: { id: string }[] }>('/api/v1/clients?limit=1');
  const imports = await read<{ data: { id: string }[] }>('/api/v1/imports?limit=1');
  const project = `/project/${projects.data[0]?.id}`;
  const client = `/clients/${clients.data[0]?.id}`;
  return { ...PLAIN, ...OPENED, ...pagesOfProject(project), ...pagesOfRest(client, imports.data[0]?.id) };
}

const YESTERDAY = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);

const at = (address: string): LookedAt => ({ address });

const PLAIN: Readonly<Record<string, LookedAt>> = {
  portfolio: at('/portfolio'),
  'portfolio by client': at('/portfolio?group=client&mode=lock-in'),
  'portfolio with other columns': at('/portfolio?columns=owner,unit,status,updated&density=compact'),
  'portfolio of a view that is gone': at('/portfolio?view=01900000-0000-7000-8000-000000000000'),
  'portfolio where nothing matches': at('/portfolio?q=no+project+is+called+this'),
  'portfolio on a past day': at(`/portfolio?asOf=${YESTERDAY}`),
  'questions of many': at('/ask'),
  'new project': at('/project/new'),
  'no such project': at('/project/01900000-0000-7000-8000-000000000000'),
  import: at('/import'),
  'sign catalogue': at('/signs'),
  sign: at('/signs/OWN-1'),
  clients: at('/clients'),
  'taking over a client': at('/clients/take-over'),
  reviews: at('/review'),
  evaluations: at('/evaluations'),
  insights: at('/insights'),
  'back-test': at('/insights/back-test'),
  'your account': at('/account'),
  'forgotten password': at('/forgotten-password'),
  'a link to a new password': at('/new-password/made-up'),
  'a check-in that is not known': at('/check-in/made-up'),
  'a question that is not known': at('/answer/made-up'),
  'a shared page that is not known': at('/shared/made-up'),
  settings: at('/settings'),
  'limits of the signs': at('/settings/signs'),
  messages: at('/settings/messages'),
  people: at('/settings/people'),
  'audit log': at('/settings/audit'),
  'single sign-on': at('/settings/single-sign-on'),
  'sign-in rules': at('/settings/sign-in'),
  'new workspace': at('/workspaces/new'),
  'the page for the board': at('/board'),
  'the readiness checklist in the settings': at('/settings/readiness'),
  'not found': at('/nowhere'),
};

/** What stands above a page once somebody asks for it. */
const OPENED: Readonly<Record<string, LookedAt>> = {
  'views of the portfolio': {
    address: '/portfolio',
    open: async (page) => {
      await page.getByRole('button', { name: /^Views/ }).click();
      await expect(page.getByRole('heading', { name: 'Views' })).toBeVisible();
    },
  },
  'jump to anything': {
    address: '/portfolio',
    open: async (page) => {
      await expect(page.getByRole('row').nth(1)).toBeVisible();
      await page.keyboard.press('Control+k');
      await expect(page.getByRole('dialog')).toBeVisible();
    },
  },
  'bulk edit, previewed': { address: '/portfolio?stage=active', open: previewBulkEdit },
};

/** Chooses by the keyboard, as the boxes show themselves to a pointer only. */
async function previewBulkEdit(page: Page): Promise<void> {
  await page.getByRole('row').nth(1).getByRole('link').first().focus();
  await page.keyboard.press('x');
  await page.getByRole('region', { name: 'Selected projects' }).getByRole('button', { name: 'Edit' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Stage').selectOption({ label: 'Scoped' });
  await dialog.getByLabel('Reason').fill('To see what would change.');
  await dialog.getByRole('button', { name: 'Preview' }).click();
  await expect(dialog.getByRole('region', { name: 'What would change' })).toBeVisible();
}

function pagesOfProject(project: string): Readonly<Record<string, LookedAt>> {
  return {
    signs: at(project),
    'signs on a past day': at(`${project}?asOf=${YESTERDAY}`),
    record: at(`${project}?tab=record`),
    'record with an open question': at(`${project}?tab=record&fact=business-owner`),
    'record with an open register': at(`${project}?tab=record&fact=trade-offs`),
    'record with the stage open': at(`${project}?tab=record&fact=stage`),
    readiness: at(`${project}?tab=readiness`),
    savings: at(`${project}?tab=savings`),
    decisions: at(`${project}?tab=decisions`),
    deciding: at(`${project}?tab=decisions&decide=true`),
    history: {
      address: `${project}?tab=history`,
      open: async (page) => {
        await expect(page.getByRole('link', { name: 'History', exact: true })).toBeInViewport();
      },
    },
    'history on a past day': at(`${project}?tab=history&asOf=${YESTERDAY}`),
    'a day before it was recorded': at(`${project}?asOf=2020-01-01`),
    'guided questions': at(`${project}/ask`),
    'a sign about to be waived': {
      address: project,
      open: async (page) => {
        await page
          .getByRole('button', { name: /^Waive/ })
          .first()
          .click();
      },
    },
  };
}

function pagesOfRest(client: string, importId: string | undefined): Readonly<Record<string, LookedAt>> {
  return {
    client: at(client),
    ...(importId === undefined ? {} : { 'one import': at(`/import/${importId}`) }),
  };
}

/** Goes there, opens what is to be looked at, and waits until it stands. */
export async function lookAt(
  page: Page,
  { address, open }: LookedAt,
  requests: AnsweredRequests,
): Promise<void> {
  await page.goto(address);
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
  await open?.(page);
  await requests.wait();
}

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const RULES_OF_COLOUR = ['color-contrast', 'link-in-text-block'];

/** No serious or critical violation of WCAG 2.2 A and AA in either colour scheme, and nothing wider than the window. */
export async function expectSound(page: Page, name: string): Promise<void> {
  await expectSoundInLight(page, name);
  await expectSoundInDark(page, name);
}

/** The same without its dark colours, where those were looked at in another width. */
export async function expectSoundInLight(page: Page, name: string): Promise<void> {
  expect.soft(await graveOnes(page, { type: 'tag', values: WCAG }), `${name}, light`).toEqual([]);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect.soft(overflow, `${name} is no wider than the window`).toBeLessThanOrEqual(0);
}

/** The same page in other colours: only what rests on colours is looked at again. */
async function expectSoundInDark(page: Page, name: string): Promise<void> {
  await page.emulateMedia({ colorScheme: 'dark' });
  expect.soft(await graveOnes(page, { type: 'rule', values: RULES_OF_COLOUR }), `${name}, dark`).toEqual([]);
  await page.emulateMedia({ colorScheme: 'light' });
}

/**
 * Our pages have no frames, and what is in order need not be told node by node: a portfolio is looked at in a tenth
 * of the time. axe is brought into a page once, not for every look at it.
 */
async function graveOnes(page: Page, runOnly: RunOnly): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(async (only) => {
    const inPage = (window as unknown as { readonly axe: typeof axe }).axe;
    const { violations } = await inPage.run({ runOnly: only, resultTypes: ['violations'] });
    const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
    return grave.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  }, runOnly);
}
