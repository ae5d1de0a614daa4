import { Component } from '@angular/core';
import type { ProjectRowReply, Role, ViewReply } from '@telltale/contract';
import { screen, within } from '@testing-library/angular';
import { aPage } from '../portfolio/portfolio.fixture';
import { type OpenedPage, openPage } from '../record/page.fixture';
import { TopBar } from '../shell/top-bar';
import { VIEWS, viewsPage } from '../views/views.fixture';

@Component({ imports: [TopBar], template: '<tt-top-bar /><input aria-label="A field" />' })
class AnyPage {}

export const ROUTES = { signs: AnyPage, portfolio: AnyPage, 'project/:id': AnyPage };
const HALDEN = { id: 'c-1', key: 'HAL', name: 'Halden Freight', timeZone: null, projects: 9 };
const OWN_1 = {
  id: 'OWN-1',
  mode: 'business-owner',
  title: 'Nobody in the business owns it',
  question: 'Who?',
};

interface Known {
  readonly projects?: ProjectRowReply[];
  readonly people?: object[];
  readonly views?: ViewReply[];
}

export async function openJump(address = '/signs', role: Role = 'editor', key = '{Control>}k{/Control}') {
  const page = await openPage(ROUTES, address, role);
  await page.user.keyboard(key);
  await screen.findByRole('combobox', { name: 'Search or jump to' });
  return page;
}

const nothingMore = { page: { nextCursor: null } };

/** Types, and answers all that is asked about it. What does not depend on the text is asked once. */
export async function type(page: OpenedPage, text: string, known: Known = {}, isFirst = true): Promise<void> {
  await page.user.keyboard(text);
  if (isFirst) {
    await page.answer('GET', '/api/v1/clients?limit=200', { data: [HALDEN], ...nothingMore });
    await page.answer('GET', '/api/v1/signs', { data: [OWN_1] });
    await page.answer('GET', VIEWS, viewsPage(...(known.views ?? [])));
  }
  const q = encodeURIComponent(text);
  await page.answer('GET', `/api/v1/projects?q=${q}&limit=30`, aPage(known.projects ?? []));
  const person = encodeURIComponent(text.replace(/^projects of\s*/, ''));
  await page.answer('GET', `/api/v1/people?q=${person}&limit=5`, {
    data: known.people ?? [],
    ...nothingMore,
  });
}

export const titlesIn = (group: string) =>
  within(screen.getByRole('group', { name: group }))
    .getAllByRole('option')
    .map((option) => option.querySelector('span')?.textContent.trim());
export const active = () =>
  document.getElementById(screen.getByRole('combobox').getAttribute('aria-activedescendant') ?? '');
