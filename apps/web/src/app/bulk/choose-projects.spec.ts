import { screen, within } from '@testing-library/angular';
import { aPage, answerBoth, aSummary, openPortfolio } from '../portfolio/portfolio.fixture';
import { PortfolioPage } from '../portfolio/portfolio-page';
import { openPage } from '../record/page.fixture';
import { bar, check, LETTERS, openTable, ROUTES, TRIAGE } from './bulk.fixture';

describe('choosing projects of the portfolio', () => {
  it('is done by a mark on each row, and with Shift for a range', async () => {
    const page = await openTable();
    await page.user.click(check('Triage'));
    expect(await bar()).toHaveTextContent('1 project selected');
    expect(page.url()).toBe('/portfolio?stage=active');
    await page.user.keyboard('{Shift>}');
    await page.user.click(check('Routes'));
    await page.user.keyboard('{/Shift}');
    expect(await bar()).toHaveTextContent('3 projects selected');
    expect(check('Letters').closest('[role=row]')).toHaveAttribute('aria-selected', 'true');
    await page.user.click(within(await bar()).getByRole('button', { name: 'Clear' }));
    expect(screen.queryByRole('region', { name: 'Selected projects' })).toBeNull();
  });

  it('is done by x on the row that has the focus, and let go by Escape', async () => {
    const page = await openTable();
    screen.getByRole('link', { name: 'Letters' }).focus();
    await page.user.keyboard('x');
    expect(check('Letters')).toBeChecked();
    screen.getByRole('link', { name: 'Triage' }).focus();
    await page.user.keyboard('{Shift>}X{/Shift}');
    expect(await bar()).toHaveTextContent('2 projects selected');
    await page.user.keyboard('{Escape}');
    expect(check('Letters')).not.toBeChecked();
  });

  it('takes all that match, also those that nobody has scrolled to', async () => {
    const page = await openPortfolio('/portfolio?stage=active', {
      list: aPage([TRIAGE], 'next'),
      summary: aSummary({ projects: 3, stages: { ...aSummary().stages, building: 3 } }),
    });
    await page.answer(
      'GET',
      '/api/v1/projects?stage=active&sort=severity&limit=200&cursor=next',
      aPage([LETTERS, ROUTES]),
    );
    await page.user.click(await screen.findByRole('checkbox', { name: 'Select Triage' }));
    await page.user.click(within(await bar()).getByRole('button', { name: 'Select all 3 that match' }));
    await page.answer(
      'GET',
      '/api/v1/projects?stage=active&sort=severity&limit=200',
      aPage([TRIAGE], 'next'),
    );
    await page.answer(
      'GET',
      '/api/v1/projects?stage=active&sort=severity&limit=200&cursor=next',
      aPage([LETTERS, ROUTES]),
    );
    expect(await screen.findByText('3 projects selected')).toBeVisible();
  });

  it('is not for whoever may only read, nor for a past day', async () => {
    const viewer = await openPage({ portfolio: PortfolioPage }, '/portfolio?stage=active', 'viewer');
    await answerBoth(viewer, aPage([TRIAGE]));
    await screen.findByRole('link', { name: 'Triage' });
    expect(screen.queryByRole('checkbox')).toBeNull();
  });
});
