import { screen, waitFor } from '@testing-library/angular';
import { openJump, titlesIn, type } from './jump.fixture';

/** The tabs of a project, and the one move that stands with them. */
const PARTS_AND_STAGE = [
  'Signs of this project',
  'Record of this project',
  'Readiness of this project',
  'Savings of this project',
  'Decisions of this project',
  'History of this project',
  'Move stage',
];

describe('actions from anywhere', () => {
  it('show the page as of a day in plain words', async () => {
    const page = await openJump('/portfolio?stage=active');
    await page.user.keyboard('as of 3 october');
    expect(await screen.findByRole('option', { name: 'As of 3 October 2026' })).toHaveAttribute(
      'aria-selected',
      'true',
    );
    await page.user.keyboard('{Enter}');
    await waitFor(() => {
      expect(page.url()).toBe('/portfolio?stage=active&asOf=2026-10-03');
    });
  });

  it('lead from a page without a day to the portfolio of that day', async () => {
    const page = await openJump('/signs');
    await page.user.keyboard('yesterday');
    await page.user.click(await screen.findByRole('option', { name: 'As of 22 November 2026' }));
    await waitFor(() => {
      expect(page.url()).toBe('/portfolio?stage=active&group=client&asOf=2026-11-22');
    });
  });

  it('record any fact of the open project, move its stage, open its parts', async () => {
    const page = await openJump('/project/p-1?tab=history');
    const [titles, others] = [PARTS_AND_STAGE, titlesIn('This project').slice(PARTS_AND_STAGE.length)];
    expect(titlesIn('This project').slice(0, titles.length)).toEqual(titles);
    expect(others.every((title) => title?.startsWith('Record: '))).toBe(true);
    await type(page, 'business owner');
    await page.user.click(await screen.findByRole('option', { name: 'Record: Business owner' }));
    await waitFor(() => {
      expect(page.url()).toBe('/project/p-1?tab=record&fact=business-owner');
    });
  });

  it('record nothing on a past day, nor for a viewer', async () => {
    await openJump('/project/p-1?asOf=2026-10-03');
    expect(titlesIn('This project')).toEqual(PARTS_AND_STAGE.slice(0, -1));
    expect(titlesIn('Actions')[0]).toBe('Back to today');
  });

  it('change theme and rows at once', async () => {
    const page = await openJump('/portfolio?stage=active');
    await page.user.keyboard('dark');
    await page.user.click(await screen.findByRole('option', { name: 'Theme: dark' }));
    await waitFor(() => {
      expect(document.documentElement.dataset['theme']).toBe('dark');
    });
    delete document.documentElement.dataset['theme'];
    await page.user.keyboard('/');
    await page.user.click(await screen.findByRole('option', { name: 'Compact rows' }));
    await waitFor(() => {
      expect(page.url()).toBe('/portfolio?stage=active&density=compact');
    });
  });

  it('load the sample while the dialog waits, and say why not', async () => {
    const page = await openJump('/signs', 'administrator');
    await page.user.click(screen.getByRole('option', { name: 'Load the sample portfolio' }));
    expect(await screen.findByText('Load the sample portfolio …')).toBeInTheDocument();
    await page.answer('POST', '/api/v1/sample-portfolio', { code: 'sample-already-loaded' }, { status: 409 });
    expect(await screen.findByText(/The sample portfolio is already loaded\./)).toBeInTheDocument();
  });

  it('sign out', async () => {
    const page = await openJump();
    await page.user.click(screen.getByRole('option', { name: 'Sign out' }));
    await page.answer('DELETE', '/api/v1/session', null, { status: 204 });
    await waitFor(() => {
      expect(page.url()).toBe('/sign-in');
    });
  });

  it('open a place in a new tab with Ctrl and Enter', async () => {
    const open = jest.spyOn(window, 'open').mockReturnValue(null);
    const page = await openJump('/portfolio?client=c-7');
    await page.user.keyboard('{ArrowDown}{Control>}{Enter}{/Control}');
    expect(open).toHaveBeenCalledWith('/review?client=c-7', '_blank', 'noopener');
    expect(page.url()).toBe('/portfolio?client=c-7');
    open.mockRestore();
  });
});
