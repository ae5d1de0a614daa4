import { screen, waitFor, within } from '@testing-library/angular';
import { aPage, aRow, openPortfolio, rows } from './portfolio.fixture';

const START = '/portfolio?stage=active';

async function openChooser(address = START) {
  const page = await openPortfolio(address);
  await screen.findByRole('link', { name: 'Invoice matching' });
  await page.user.click(screen.getByRole('button', { name: 'Columns' }));
  return { ...page, panel: await screen.findByRole('dialog', { name: 'Columns' }) };
}

/** Also behind the open chooser. */
const heads = () =>
  screen
    .getAllByRole('columnheader', { hidden: true })
    .map((head) => `${head.getAttribute('aria-colindex')} ${head.textContent.trim()}`);

/** As wide as the table would be laid out; jsdom lays nothing out. */
function layOut(width: number): void {
  jest.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(width);
}

afterEach(() => jest.restoreAllMocks());

describe('the columns of the table', () => {
  it('are the usual ones while the address names none', async () => {
    await openPortfolio(START);
    await screen.findByRole('link', { name: 'Invoice matching' });
    expect(heads().slice(7)).toEqual([
      '8 Stage',
      '9 60–90 day window',
      '10 Evaluation, 8 weeks',
      '11 Judged on',
      '12 Status',
      '13 Next',
    ]);
    expect(screen.getByRole('grid', { name: 'Projects' })).toHaveAttribute('aria-colcount', '13');
  });

  it('are those of the address, in their own order, with what each shows', async () => {
    await openPortfolio('/portfolio?columns=updated,unit,target,owner', {
      list: aPage([aRow({ unit: 'Claims', updatedAt: '2026-11-20T23:30:00Z', targetOn: '2027-01-15' })]),
    });
    const row = (await screen.findByRole('link', { name: 'Invoice matching' })).closest<HTMLElement>(
      '[role=row]',
    )!;
    expect(heads().slice(7)).toEqual(['8 Business owner', '9 Unit', '10 Target', '11 Changed']);
    const cells = within(row).getAllByRole('gridcell').slice(7);
    // Past midnight in Berlin, where the workspace is.
    expect(cells.map((cell) => cell.textContent.trim())).toEqual([
      'Dana Reyes, VP Sales',
      'Claims',
      '15 Jan 2027',
      '21 Nov',
    ]);
    expect(within(row).getAllByRole('gridcell')[0]).toHaveTextContent('Invoice matchingHalden Freight');
    expect(screen.getByRole('columnheader', { name: 'Project' })).toBeInTheDocument();
  });

  it('say what nobody was asked', async () => {
    await openPortfolio('/portfolio?columns=owner,unit,target', {
      list: aPage([aRow({ unit: null, targetOn: null, owner: null, ownerAnswer: 'not-asked' })]),
    });
    const row = (await screen.findByRole('link', { name: 'Invoice matching' })).closest<HTMLElement>(
      '[role=row]',
    )!;
    const cells = within(row).getAllByRole('gridcell').slice(7);
    expect(cells.map((cell) => cell.textContent.trim())).toEqual([
      'owner not asked',
      'not asked',
      'none known',
    ]);
  });

  it('are ticked in the chooser, and written to the address', async () => {
    const { user, panel, url } = await openChooser();
    await user.click(within(panel).getByRole('checkbox', { name: 'Business owner' }));
    await waitFor(() => {
      expect(url()).toBe(
        '/portfolio?stage=active&columns=owner,stage,window,evaluation,coverage,status,next',
      );
    });
    expect(heads()[7]).toBe('8 Business owner');
    await user.click(within(panel).getByRole('button', { name: 'The usual columns' }));
    await waitFor(() => {
      expect(url()).toBe('/portfolio?stage=active');
    });
  });

  it('never lose the last one', async () => {
    const { panel } = await openChooser('/portfolio?columns=stage');
    expect(within(panel).getByRole('checkbox', { name: 'Stage' })).toBeDisabled();
    expect(within(panel).getByRole('checkbox', { name: 'Status' })).toBeEnabled();
  });

  it('make way where the window is too narrow, and the chooser says which', async () => {
    layOut(940);
    const { panel } = await openChooser();
    expect(heads().slice(7)).toEqual(['8 Stage', '9 60–90 day window', '10 Status', '11 Next']);
    expect(panel).toHaveTextContent(/This window is too narrow for: Evaluation, 8 weeks.* Judged on\./u);
    expect(within(panel).getByRole('checkbox', { name: 'Judged on' })).toBeChecked();
  });

  it('sort by the last change, and by the target in the one column that shows it first', async () => {
    const { user, url } = await openPortfolio('/portfolio?columns=window,target,updated');
    await screen.findByRole('link', { name: 'Invoice matching' });
    expect(screen.queryByRole('button', { name: '60–90 day window' })).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Target' }));
    await waitFor(() => {
      expect(url()).toContain('sort=target');
    });
    expect(screen.getByRole('columnheader', { name: 'Target' })).toHaveAttribute('aria-sort', 'ascending');
    await user.click(screen.getByRole('button', { name: 'Changed' }));
    await waitFor(() => {
      expect(url()).toContain('sort=updated');
    });
  });

  it.each([
    ['stage', 8],
    ['owner,unit,stage,window,target,coverage,status,next,updated', 16],
  ])('are walked over with arrow keys: %s', async (columns, cells) => {
    const { user } = await openPortfolio(`/portfolio?columns=${columns}`, { list: aPage(rows(2)) });
    (await screen.findByRole('link', { name: 'Project 0' })).focus();
    await user.keyboard('{ArrowRight}'.repeat(cells + 3));
    expect(document.activeElement).toHaveAttribute('data-column', String(cells - 1));
    await user.keyboard('{ArrowDown}');
    await waitFor(() => {
      expect(document.activeElement?.closest('[data-line]')).toHaveAttribute('data-line', '1');
    });
    expect(document.activeElement).toHaveAttribute('data-column', String(cells - 1));
  });

  it('leave the focus in the column before one that is gone', async () => {
    const page = await openPortfolio('/portfolio?columns=stage,status', { list: aPage(rows(2)) });
    (await screen.findByRole('link', { name: 'Project 0' })).focus();
    await page.user.keyboard('{ArrowRight}'.repeat(8));
    expect(document.activeElement).toHaveAttribute('data-column', '8');
    await page.navigate('/portfolio?columns=stage');
    document.body.focus();
    (document.activeElement as HTMLElement | null)?.blur();
    await page.user.keyboard('j');
    await waitFor(() => {
      expect(document.activeElement).toHaveAttribute('data-column', '7');
    });
  });
});

describe('the height of the rows', () => {
  it('stands in the address once it was chosen', async () => {
    const { user, url } = await openPortfolio('/portfolio?stage=active&density=compact');
    const button = await screen.findByRole('button', { name: 'Compact rows' });
    expect(button).toHaveAttribute('aria-pressed', 'true');
    await user.click(button);
    await waitFor(() => {
      expect(url()).toBe('/portfolio?stage=active&density=full');
    });
    expect(button).toHaveAttribute('aria-pressed', 'false');
  });

  it('is the device’s where the address is silent', async () => {
    await openPortfolio('/portfolio?stage=active&density=airy');
    expect(await screen.findByRole('button', { name: 'Compact rows' })).toHaveAttribute(
      'aria-pressed',
      'false',
    );
  });
});
