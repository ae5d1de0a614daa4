import { screen, waitFor } from '@testing-library/angular';
import { aProject, aSign } from '../project/project.fixture';
import { aPage, aRow, modes, openPortfolio } from './portfolio.fixture';

const PROJECT = aProject({ id: 'p-1', signs: [aSign()] });
const LIT = { reading: 'lit', severity: 'critical' } as const;

async function open() {
  const page = await openPortfolio('/portfolio?stage=active', {
    list: aPage([aRow({ modes: modes({ 'business-owner': LIT }) })]),
  });
  const lamp = await screen.findByRole('img', { name: 'Business owner: lit, critical' });
  return { ...page, cell: lamp.parentElement! };
}

describe('the card of a lamp', () => {
  it('asks for the project once somebody stays on the lamp, and tells its signs', async () => {
    const { user, cell, answer } = await open();
    await user.hover(cell);
    await answer('GET', '/api/v1/projects/p-1', PROJECT);
    const card = await screen.findByRole('tooltip');
    await waitFor(() => {
      expect(card).toHaveTextContent('IT owns it, nobody from the business does');
    });
    expect(card).toHaveTextContent('Since 4 November 2026, 19 days.');
    expect(card).toHaveTextContent('Clears when a person from the business owns it in place of Lena Brandt');
    expect(cell).toHaveAccessibleDescription(/IT owns it/);
  });

  it('asks nothing when the pointer only passes', async () => {
    const { user, cell, http } = await open();
    await user.hover(cell);
    await user.unhover(cell);
    await new Promise((resolve) => setTimeout(resolve, 400));
    http.verify();
    expect(screen.queryByRole('tooltip')).not.toBeInTheDocument();
  });

  it('opens by focus, closes by Escape, and does not ask again for what it knows', async () => {
    const { user, cell, answer, http } = await open();
    cell.focus();
    await answer('GET', '/api/v1/projects/p-1', PROJECT);
    await screen.findByText('IT owns it, nobody from the business does');
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('tooltip')).not.toBeInTheDocument();
    await user.hover(cell);
    expect(await screen.findByText('IT owns it, nobody from the business does')).toBeInTheDocument();
    http.verify();
  });

  it('says why the signs could not be read', async () => {
    const { user, cell, answer } = await open();
    await user.hover(cell);
    const gone = { type: '', code: 'not-found', title: '', status: 404 };
    await answer('GET', '/api/v1/projects/p-1', gone, { status: 404 });
    expect(await screen.findByText(/There is nothing here for you/)).toBeInTheDocument();
  });
});
