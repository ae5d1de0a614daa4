import { fireEvent, screen, waitFor, within } from '@testing-library/angular';
import type { OpenedPage } from '../record/page.fixture';
import { aPage, aRow, aSummary, openPortfolio } from './portfolio.fixture';

/** With the old key code, which the CDK asks for and user-event does not send. */
const ESCAPE = { key: 'Escape', keyCode: 27 };
const START = '/portfolio?stage=active&group=client';

/** Waits for the list that a choice asks for, answers it, and gives what was asked. */
async function listAsked(page: OpenedPage): Promise<string> {
  const request = await waitFor(() => page.http.expectOne(({ url }) => url === '/api/v1/projects'));
  page.http.match(({ url }) => url === '/api/v1/portfolio/summary').forEach((one) => one.flush(aSummary()));
  request.flush(aPage([aRow()]));
  return request.request.urlWithParams.replace('/api/v1/projects?', '');
}

describe('filters and the address', () => {
  it('asks the API for what the address says', async () => {
    const page = await openPortfolio(START);
    await page.navigate(
      '/portfolio?client=c-1&stage=pilot&mode=demo&severity=serious&status=at-risk&owner=me&q=claims',
    );
    expect(await listAsked(page)).toBe(
      'client=c-1&stage=pilot&mode=demo&severity=serious&status=at-risk&owner=me&q=claims&sort=severity&limit=200',
    );
  });

  it('writes a pressed tile into the address, and out of it when pressed again', async () => {
    const page = await openPortfolio(START);
    const tile = await screen.findByRole('button', { name: /^Lock-in/ });
    await page.user.click(tile);
    expect(await listAsked(page)).toContain('mode=lock-in');
    expect(page.url()).toBe('/portfolio?stage=active&mode=lock-in&group=client');
    expect(tile).toHaveAttribute('aria-pressed', 'true');
    await page.user.click(tile);
    await listAsked(page);
    expect(page.url()).toBe(START);
    expect(tile).toHaveAttribute('aria-pressed', 'false');
  });

  it('shows one stage when its chip is pressed, and all that still move when pressed again', async () => {
    const page = await openPortfolio(START, {
      summary: aSummary({ stages: { ...aSummary().stages, pilot: 3 } }),
    });
    await page.user.click(await screen.findByRole('button', { name: 'Pilot 3' }));
    await listAsked(page);
    expect(page.url()).toBe('/portfolio?stage=pilot&group=client');
    await page.user.click(screen.getByRole('button', { name: 'Pilot 3' }));
    await listAsked(page);
    expect(page.url()).toBe(START);
  });

  it('tells mine from all, grouped from ungrouped', async () => {
    const page = await openPortfolio(START);
    await page.user.click(await screen.findByRole('button', { name: 'Mine' }));
    await listAsked(page);
    await page.user.click(screen.getByRole('button', { name: 'Group: client' }));
    await listAsked(page);
    expect(page.url()).toBe('/portfolio?stage=active&owner=me');
  });

  it('sorts by a head: up, down, and back to the gravest first', async () => {
    const page = await openPortfolio('/portfolio?stage=active');
    const head = await screen.findByRole('columnheader', { name: 'Project and business owner' });
    const asked: string[] = [];
    for (const direction of ['ascending', 'descending', 'none']) {
      await page.user.click(within(head).getByRole('button'));
      asked.push(new URLSearchParams(await listAsked(page)).get('sort') ?? '');
      expect(head).toHaveAttribute('aria-sort', direction);
    }
    expect(asked).toEqual(['name', '-name', 'severity']);
  });

  it('filters from the panel, and takes a filter away by its chip', async () => {
    const page = await openPortfolio(START);
    await page.user.click(await screen.findByRole('button', { name: 'Filter' }));
    const panel = await screen.findByRole('dialog', { name: 'Filter' });
    page.http
      .expectOne(({ url }) => url === '/api/v1/clients')
      .flush({ data: [], page: { nextCursor: null } });
    await page.user.click(within(panel).getByRole('checkbox', { name: 'At risk' }));
    await listAsked(page);
    await page.user.selectOptions(within(panel).getByLabelText('Severity'), 'Critical');
    await listAsked(page);
    expect(page.url()).toBe('/portfolio?stage=active&severity=critical&status=at-risk&group=client');
    fireEvent.keyDown(panel, ESCAPE);
    await page.user.click(await screen.findByRole('button', { name: 'Remove filter: At risk' }));
    await listAsked(page);
    expect(page.url()).toBe('/portfolio?stage=active&severity=critical&group=client');
  });

  it('exports what is filtered', async () => {
    await openPortfolio('/portfolio?stage=active&mode=demo&q=a%20b&group=client&sort=name');
    expect(await screen.findByRole('link', { name: 'Export as CSV' })).toHaveAttribute(
      'href',
      '/api/v1/exports/projects?format=csv&stage=active&mode=demo&q=a+b',
    );
  });
});
