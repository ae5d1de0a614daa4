import { TestBed } from '@angular/core/testing';
import type { Role } from '@telltale/contract';
import { screen, waitFor } from '@testing-library/angular';
import { Session } from '../access/session';
import { aPage, aRow } from '../portfolio/portfolio.fixture';
import { DANA } from '../record/facts.fixture';
import { aView } from '../views/views.fixture';
import { active, openJump, titlesIn, type } from './jump.fixture';

describe('jumping', () => {
  it('offers pages and what the role allows before anything is typed, and asks nothing', async () => {
    const page = await openJump();
    expect(titlesIn('Pages')).toEqual([
      'Portfolio',
      'Review',
      'Clients',
      'Evaluations',
      'Insights',
      'Signs',
      'Import',
      'Settings',
      'Settings: limits of the signs',
      'Settings: theme',
      'Settings: readiness checklist',
      'Settings: tokens',
      'Settings: audit log',
      'Settings: sample portfolio',
    ]);
    expect(titlesIn('Actions')).toEqual([
      'New project',
      'New client',
      'Import a file',
      'Theme: as the system',
      'Theme: light',
      'Theme: dark',
      'Compact rows',
      'Full rows',
      'Sign out',
    ]);
    page.http.verify();
  });

  it.each<[Role, string[]]>([
    ['viewer', []],
    ['editor', ['New project', 'New client', 'Import a file']],
    [
      'administrator',
      ['New project', 'New client', 'Import a file', 'Load the sample portfolio', 'New workspace'],
    ],
  ])('offers a %s only what the role allows', async (role, actions) => {
    await openJump('/signs', role);
    expect(titlesIn('Actions').filter((title) => /^(New|Import|Load)/.test(title ?? ''))).toEqual(actions);
  });

  it('is a combobox that says which of the list is chosen', async () => {
    const page = await openJump();
    const field = screen.getByRole('combobox');
    expect(field).toHaveAttribute('aria-expanded', 'true');
    expect(field).toHaveAttribute(
      'aria-controls',
      screen.getByRole('listbox', { name: 'Places and actions' }).id,
    );
    expect(active()).toHaveTextContent('Portfolio');
    await page.user.keyboard('{End}');
    expect(active()).toHaveTextContent('Sign out');
    expect(active()).toHaveAttribute('aria-selected', 'true');
    await page.user.keyboard('{ArrowDown}');
    expect(active()).toHaveTextContent('Portfolio');
    await page.user.keyboard('{ArrowUp}{ArrowUp}{Home}');
    expect(active()).toHaveTextContent('Portfolio');
  });

  it('finds projects and clients by a part of the name, and goes to the chosen one', async () => {
    const page = await openJump('/signs', 'editor', '/');
    await type(page, 'hal', { projects: [aRow(), aRow({ id: 'p-2', name: 'Halting berths' })] });
    expect(
      await screen.findByRole('option', { name: /Halting berths HAL-1 · Halden Freight · Building/ }),
    ).toHaveAttribute('aria-selected', 'true');
    expect(titlesIn('Projects')).toEqual(['Halting berths', 'Invoice matching']);
    expect(screen.getByRole('option', { name: /Halden Freight 9 projects/ })).toBeInTheDocument();
    await page.user.keyboard('{ArrowDown}');
    expect(active()).toHaveAttribute('id', 'project-p-1');
    await page.user.keyboard('{Enter}');
    await waitFor(() => {
      expect(page.url()).toBe('/project/p-1');
    });
    expect(screen.queryByRole('combobox')).not.toBeInTheDocument();
  });

  it('takes a search back whose text has changed meanwhile', async () => {
    const page = await openJump();
    await page.user.keyboard('cl');
    const first = await waitFor(() => page.http.expectOne('/api/v1/projects?q=cl&limit=30'));
    await page.user.keyboard('aims');
    await waitFor(() => {
      expect(first.cancelled).toBe(true);
    });
    await page.answer('GET', '/api/v1/projects?q=claims&limit=30', aPage([aRow({ name: 'Claims triage' })]));
    expect(await screen.findByRole('option', { name: /Claims triage/ })).toBeInTheDocument();
  });

  it('keeps the choice when later answers move it', async () => {
    const page = await openJump();
    await page.user.keyboard('s');
    await page.user.keyboard('{ArrowDown}');
    const chosen = active()?.id;
    expect(chosen).toBe('page-Settings');
    await page.answer('GET', '/api/v1/projects?q=s&limit=30', aPage([aRow({ name: 'S' })]));
    await screen.findByRole('option', { name: /^S HAL-1/ });
    expect(active()?.id).toBe(chosen);
  });

  it('leads to what a person owns, whatever the portfolio was narrowed to', async () => {
    const page = await openJump('/portfolio?client=c-7&asOf=2026-10-03');
    await type(page, 'projects of dana', { people: [{ ...DANA, id: 'p-dana', clientId: 'c-1' }] });
    const option = await screen.findByRole('option', {
      name: /Projects of Dana Reyes VP Sales · Halden Freight/,
    });
    await page.user.click(option);
    await waitFor(() => {
      expect(page.url()).toBe('/portfolio?asOf=2026-10-03&owner=p-dana');
    });
  });

  it('opens saved views and signs', async () => {
    const page = await openJump();
    await type(page, 'monday', { views: [aView()] });
    await page.user.click(await screen.findByRole('option', { name: 'Monday view' }));
    await waitFor(() => {
      expect(page.url()).toBe('/portfolio?view=v-1&stage=active&group=client');
    });
    await page.user.keyboard('{Control>}k{/Control}');
    await screen.findByRole('combobox');
    await type(page, 'own-1');
    await page.user.click(
      await screen.findByRole('option', { name: /OWN-1 Nobody in the business owns it/ }),
    );
    await waitFor(() => {
      expect(page.url()).toBe('/signs/OWN-1');
    });
  });

  it('offers where one was last, and forgets it at the way out', async () => {
    const page = await openJump();
    await type(page, 'inv', { projects: [aRow()] });
    await page.user.click(await screen.findByRole('option', { name: /Invoice matching/ }));
    await page.navigate('/signs');
    await page.user.keyboard('/');
    await screen.findByRole('combobox');
    expect(titlesIn('Recent')).toEqual(['Invoice matching']);
    TestBed.inject(Session).forget();
    await waitFor(() => {
      expect(screen.queryByRole('group', { name: 'Recent' })).not.toBeInTheDocument();
    });
  });

  it('says that nothing has that name', async () => {
    const page = await openJump();
    await type(page, 'zzz');
    expect(await screen.findByText('Nothing is named “zzz”.')).toBeInTheDocument();
    expect(screen.getByRole('combobox')).toHaveAttribute('aria-expanded', 'false');
  });

  it('says why nothing can be found', async () => {
    const page = await openJump();
    await page.user.keyboard('inv');
    await page.answer('GET', '/api/v1/projects?q=inv&limit=30', { code: 'not-ready' }, { status: 503 });
    expect(await screen.findByText('Telltale is starting. Try again in a few seconds.')).toBeInTheDocument();
  });
});
