import { Component } from '@angular/core';
import { screen, waitFor } from '@testing-library/angular';
import { aPage, aRow } from '../portfolio/portfolio.fixture';
import { openPage } from '../record/page.fixture';
import { TopBar } from '../shell/top-bar';

@Component({ imports: [TopBar], template: '<tt-top-bar /><input aria-label="A field" />' })
class AnyPage {}

const CLIENTS = {
  data: [
    {
      id: 'c-1',
      key: 'HAL',
      name: 'Halden Freight',
      timeZone: null,
      projects: 9,
      createdAt: '',
      updatedAt: '',
    },
  ],
  page: { nextCursor: null },
};

async function openJump(key = '{Control>}k{/Control}') {
  const page = await openPage({ signs: AnyPage }, '/signs');
  await page.user.keyboard(key);
  await screen.findByRole('combobox', { name: 'Search or jump to' });
  await page.answer('GET', '/api/v1/clients?limit=200', CLIENTS);
  return page;
}

describe('jumping', () => {
  it('offers the pages before anything is typed', async () => {
    await openJump();
    expect(screen.getAllByRole('option').map((option) => option.textContent.trim())).toEqual([
      'Portfolio',
      'Clients',
      'Insights',
      'Signs',
      'Import',
    ]);
  });

  it('finds projects and clients by a part of the name, and goes to the chosen one', async () => {
    const page = await openJump('/');
    await page.user.keyboard('hal');
    await page.answer(
      'GET',
      '/api/v1/projects?q=hal&limit=7',
      aPage([aRow(), aRow({ id: 'p-2', name: 'Berths' })]),
    );
    expect(
      await screen.findByRole('option', { name: /Invoice matching HAL-1 · Halden Freight · Building/ }),
    ).toHaveAttribute('aria-selected', 'true');
    expect(screen.getByRole('option', { name: /Halden Freight 9 projects/ })).toBeInTheDocument();
    await page.user.keyboard('{ArrowDown}');
    expect(screen.getByRole('combobox')).toHaveAttribute('aria-activedescendant', 'project-p-2');
    await page.user.keyboard('{Enter}');
    await waitFor(() => {
      expect(page.url()).toBe('/project/p-2');
    });
    expect(screen.queryByRole('combobox')).not.toBeInTheDocument();
  });

  it('goes round from the first to the last', async () => {
    const page = await openJump();
    await page.user.keyboard('{ArrowUp}');
    expect(screen.getByRole('option', { name: 'Import' })).toHaveAttribute('aria-selected', 'true');
  });

  it('says that nothing has that name', async () => {
    const page = await openJump();
    await page.user.keyboard('zzz');
    await page.answer('GET', '/api/v1/projects?q=zzz&limit=7', aPage([]));
    expect(await screen.findByText('Nothing is named “zzz”.')).toBeInTheDocument();
  });

  it('leaves the slash to a field that is being typed in', async () => {
    const page = await openPage({ signs: AnyPage }, '/signs');
    await page.user.type(screen.getByLabelText('A field'), 'a/b?');
    expect(screen.getByLabelText('A field')).toHaveValue('a/b?');
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });

  it('shows all keys on a question mark', async () => {
    const page = await openPage({ signs: AnyPage }, '/signs');
    await page.user.keyboard('?');
    expect(await screen.findByRole('dialog', { name: 'Keys' })).toHaveTextContent('Next row, previous row');
  });
});
