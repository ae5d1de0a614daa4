import type { SignSettingsReply, SignSettingsVersionListReply } from '@telltale/contract';
import type { Role } from '@telltale/contract';
import { screen, within } from '@testing-library/angular';
import { type OpenedPage, openPage } from '../record/page.fixture';
import { aLimit, aPreview, aRenewal, PAIR, someSettings } from './sign-settings.fixture';
import { SignSettingsPage } from './sign-settings-page';

const ADDRESS = '/api/v1/settings/signs';
const VERSIONS = `${ADDRESS}/versions?limit=20`;
const NO_VERSIONS: SignSettingsVersionListReply = { data: [], page: { nextCursor: null } };

interface Opened extends OpenedPage {
  readonly type: (text: string) => Promise<void>;
  readonly preview: () => Promise<void>;
}

const field = () => screen.getByRole('textbox', { name: 'EVAL-3, critical: days without a run' });

async function open(
  settings: SignSettingsReply = someSettings(),
  role: Role = 'administrator',
  query = '',
): Promise<Opened> {
  const page = await openPage({ 'settings/signs': SignSettingsPage }, `/settings/signs${query}`, role);
  await page.answer('GET', ADDRESS, settings);
  await page.answer('GET', VERSIONS, NO_VERSIONS);
  await screen.findByRole('heading', { name: 'Versions' });
  return {
    ...page,
    type: async (text) => {
      await page.user.clear(field());
      await page.user.type(field(), text);
    },
    preview: async () => {
      await page.user.click(await screen.findByRole('button', { name: 'Preview' }));
      await page.answer('POST', `${ADDRESS}/preview`, aPreview());
    },
  };
}

describe('the limits of the signs', () => {
  it('stand by mode and sign, in words, with our default and its bounds', async () => {
    await open();
    const section = screen.getByRole('region', { name: 'Evaluation' });
    expect(within(section).getByRole('link', { name: 'No eval run this week' })).toHaveAttribute(
      'href',
      '/signs/EVAL-3',
    );
    expect(field()).toHaveValue('28');
    expect(field()).toHaveAccessibleDescription('Our default is 28 days; from 1 to 365.');
    expect(within(section).getByText('From the article: it stays.')).toBeVisible();
    expect(within(section).getAllByRole('textbox')).toHaveLength(1);
    expect(screen.getByText('Version 4, changed by Bo Lind on 20 November 2026.')).toBeVisible();
  });

  it('are read, not changed, by whoever is no administrator', async () => {
    await open(someSettings({ thresholds: [aLimit({ value: 21 })] }), 'reviewer');
    expect(screen.getByText('An administrator can change them.')).toBeVisible();
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(screen.getByText('21')).toBeVisible();
  });

  it('are searched by any words, kept in the address', async () => {
    const page = await open();
    await page.user.type(screen.getByRole('searchbox', { name: 'Search the limits' }), 'pair');
    expect(await screen.findByRole('region', { name: 'Builder' })).toBeVisible();
    expect(screen.queryByRole('region', { name: 'Evaluation' })).toBeNull();
    expect(page.url()).toBe('/settings/signs?q=pair');
  });

  it('say that none is about what was searched for', async () => {
    await open(someSettings(), 'administrator', '?q=weather');
    expect(screen.getByRole('heading', { name: 'No limit is about that' })).toBeVisible();
  });

  it('say why they cannot be shown, and try again', async () => {
    const page = await openPage({ 'settings/signs': SignSettingsPage }, '/settings/signs');
    await page.answer('GET', ADDRESS, {}, { status: 503 });
    await page.user.click(await screen.findByRole('button', { name: 'Try again' }));
    await page.answer('GET', ADDRESS, someSettings());
    expect(await screen.findByRole('region', { name: 'Evaluation' })).toBeVisible();
  });
});

describe('a change of the limits', () => {
  it('is previewed before it is saved as a version', async () => {
    const page = await open();
    await page.type('21');
    expect(screen.getByText('1 limit changed, not saved')).toBeVisible();
    expect(screen.queryByRole('button', { name: /^Save/ })).toBeNull();
    await page.user.click(screen.getByRole('button', { name: 'Preview' }));
    const asked = await page.answer('POST', `${ADDRESS}/preview`, aPreview());
    expect(asked.request.body).toEqual({ thresholds: { 'EVAL-3': { critical: 21 } } });
    expect(await screen.findByText('14 projects would light and 3 would clear.')).toBeVisible();
    expect(
      screen.getByText('EVAL-3 No eval run this week, days without a run: 28 days → 21 days'),
    ).toBeVisible();
    await page.user.click(screen.getByText('Which projects'));
    expect(screen.getByRole('link', { name: 'Invoice matching' })).toHaveAttribute('href', '/project/prj-1');
    expect(screen.getByText('EVAL-3 serious → critical')).toBeVisible();
    expect(screen.getByText('and 16 more')).toBeVisible();
    await page.user.click(screen.getByRole('button', { name: 'Save as version 5' }));
    const saved = someSettings({ version: 5, thresholds: [aLimit({ value: 21 })], renewal: aRenewal() });
    const sent = await page.answer('PATCH', ADDRESS, saved);
    expect(sent.request.headers.get('If-Match')).toBe('"v4"');
    expect(sent.request.body).toEqual({ thresholds: { 'EVAL-3': { critical: 21 } } });
    expect(await screen.findByText('Version 5 is in force.')).toBeVisible();
    expect(field()).toHaveValue('21');
    expect(screen.queryByRole('button', { name: 'Preview' })).toBeNull();
  });

  it('needs another preview when another number is typed', async () => {
    const page = await open();
    await page.type('21');
    await page.preview();
    await screen.findByRole('button', { name: 'Save as version 5' });
    await page.type('20');
    expect(screen.queryByRole('button', { name: 'Save as version 5' })).toBeNull();
    expect(screen.getByRole('button', { name: 'Preview' })).toBeEnabled();
  });

  it.each(['0', '366', '1.5', 'soon', ''])('of %j is marked and not sent', async (text) => {
    const page = await open();
    await page.user.clear(field());
    if (text !== '') await page.user.type(field(), text);
    expect(field()).toBeInvalid();
    expect(field()).toHaveAccessibleDescription(/A whole number from 1 to 365\./);
    expect(screen.getByRole('button', { name: 'Preview' })).toBeDisabled();
  });

  it('shows at its field what the server refuses, and loses nothing', async () => {
    const page = await open();
    await page.type('6');
    await page.user.click(screen.getByRole('button', { name: 'Preview' }));
    const detail = 'It must be more than the limit for serious (7 days).';
    const errors = [{ pointer: '#/thresholds/EVAL-3/critical', detail }];
    await page.answer('POST', `${ADDRESS}/preview`, { code: 'invalid-request', errors }, { status: 422 });
    expect(await screen.findByText(detail)).toBeVisible();
    expect(field()).toHaveValue('6');
    await page.answer('GET', ADDRESS, someSettings());
    await page.type('8');
    expect(screen.queryByText(detail)).toBeNull();
  });

  it('goes back to what is in force, or to our default', async () => {
    const page = await open(someSettings({ thresholds: [aLimit({ value: 21 })] }));
    await page.user.click(screen.getByRole('button', { name: /^Our default/ }));
    expect(field()).toHaveValue('28');
    await page.user.click(screen.getByRole('button', { name: 'Preview' }));
    const asked = await page.answer('POST', `${ADDRESS}/preview`, aPreview());
    expect(asked.request.body).toEqual({ thresholds: { 'EVAL-3': { critical: null } } });
    await page.user.click(screen.getByRole('button', { name: /^Keep 21 days/ }));
    expect(field()).toHaveValue('21');
    expect(screen.queryByText(/changed, not saved/)).toBeNull();
  });

  it('turns a choice on', async () => {
    const page = await open();
    await page.user.click(screen.getByRole('checkbox', { name: 'BUILD-3, lit: a pair may satisfy it' }));
    await page.user.click(screen.getByRole('button', { name: 'Preview' }));
    const asked = await page.answer('POST', `${ADDRESS}/preview`, aPreview());
    expect(asked.request.body).toEqual({ thresholds: { 'BUILD-3': { pair: 1 } } });
    expect(PAIR.unit).toBe('yes-no');
  });

  it('outlasts what somebody else saves meanwhile, and shows it beside', async () => {
    const page = await open();
    await page.type('21');
    await page.preview();
    await page.user.click(await screen.findByRole('button', { name: 'Save as version 5' }));
    await page.answer('PATCH', ADDRESS, { code: 'stale-version' }, { status: 412 });
    const theirs = someSettings({ version: 5, thresholds: [aLimit({ value: 14 }), PAIR] });
    await page.answer('GET', ADDRESS, theirs);
    expect(await screen.findByText(/Meanwhile somebody else has set it to/)).toHaveTextContent(
      'Meanwhile somebody else has set it to 14 days',
    );
    expect(screen.getByRole('alert')).toHaveTextContent('Somebody else has changed this meanwhile');
    expect(field()).toHaveValue('21');
    expect(screen.getByRole('button', { name: 'Preview' })).toBeEnabled();
    await page.user.click(screen.getByRole('button', { name: /^Keep 14 days/ }));
    expect(field()).toHaveValue('14');
  });
});

describe('the renewal of the readings', () => {
  it('is told as it goes on, by live events', async () => {
    const page = await open(someSettings({ version: 5, renewal: aRenewal() }));
    expect(screen.getByText('Reading the projects again with version 5: 1,200 of 20,000.')).toBeVisible();
    expect(screen.getByRole('progressbar', { name: 'Projects read again' })).toHaveAttribute('value', '1200');
    page.tell({ topic: 'settings', by: null });
    const finishedAt = '2026-11-23T10:00:09.000Z';
    const renewal = aRenewal({ done: 20_000, finishedAt });
    await page.answer('GET', ADDRESS, someSettings({ version: 5, renewal }));
    expect(await screen.findByText('Read again with version 5: 20,000 projects.')).toBeVisible();
    page.http.verify();
  });
});

describe('the versions', () => {
  const version = (number: number) => ({
    version: number,
    savedAt: '2026-11-20T10:00:00.000Z',
    by: 'Bo Lind',
    changes: aPreview().changes,
  });

  it('are told newest first, back to our defaults', async () => {
    const page = await openPage({ 'settings/signs': SignSettingsPage }, '/settings/signs', 'viewer');
    await page.answer('GET', ADDRESS, someSettings());
    await page.answer('GET', VERSIONS, { data: [version(3)], page: { nextCursor: 'next' } });
    await page.user.click(await screen.findByRole('button', { name: 'Show older versions' }));
    await page.answer('GET', `${VERSIONS}&cursor=next`, { data: [version(2)], page: { nextCursor: null } });
    await screen.findByText('Version 2');
    const list = within(screen.getByRole('region', { name: 'Versions' }));
    expect(list.getAllByText(/^Version \d$/).map(({ textContent }) => textContent)).toEqual([
      'Version 3',
      'Version 2',
      'Version 1',
    ]);
    expect(list.getAllByText(/28 days → 21 days/)).toHaveLength(2);
  });
});
