import { screen, waitFor } from '@testing-library/angular';
import { aPage, openPortfolio, rows } from './portfolio.fixture';

async function open() {
  const page = await openPortfolio('/portfolio?stage=active', { list: aPage(rows(3)) });
  await screen.findByRole('link', { name: 'Project 2' });
  return page;
}

describe('the keyboard in the table', () => {
  it('walks over the rows with j and k, from anywhere on the page', async () => {
    const { user } = await open();
    await user.keyboard('j');
    await waitFor(() => {
      expect(screen.getByRole('link', { name: 'Project 0' })).toHaveFocus();
    });
    await user.keyboard('j');
    await waitFor(() => {
      expect(screen.getByRole('link', { name: 'Project 1' })).toHaveFocus();
    });
    await user.keyboard('k');
    await waitFor(() => {
      expect(screen.getByRole('link', { name: 'Project 0' })).toHaveFocus();
    });
  });

  it('reaches one row by Tab, and the lamps from there by arrow keys', async () => {
    const { user } = await open();
    const links = screen.getAllByRole('link', { name: /^Project/ });
    expect(links.map(({ tabIndex }) => tabIndex)).toEqual([0, -1, -1]);
    links[0]?.focus();
    await user.keyboard('{ArrowRight}{ArrowRight}');
    expect(document.activeElement).toHaveAttribute('data-mode', 'first-project');
    await user.keyboard('{ArrowDown}');
    await waitFor(() => {
      expect(document.activeElement?.closest('[data-line]')).toHaveAttribute('data-line', '1');
    });
    expect(document.activeElement).toHaveAttribute('data-mode', 'first-project');
  });

  it('goes to the last row and back, and no further', async () => {
    const { user } = await open();
    screen.getByRole('link', { name: 'Project 0' }).focus();
    await user.keyboard('{End}');
    await waitFor(() => {
      expect(screen.getByRole('link', { name: 'Project 2' })).toHaveFocus();
    });
    await user.keyboard('j');
    expect(screen.getByRole('link', { name: 'Project 2' })).toHaveFocus();
  });

  it('opens the project at the mode of the lamp by Enter', async () => {
    const { user, url } = await open();
    screen.getByRole('link', { name: 'Project 1' }).focus();
    await user.keyboard('{ArrowRight}{Enter}');
    await waitFor(() => {
      expect(url()).toBe('/project/p-1?mode=business-owner');
    });
  });
});
