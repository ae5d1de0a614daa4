import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** Every page of the application by its address; ids come from the API, as the pages themselves get them. */
export async function addressesOf(page: Page): Promise<Readonly<Record<string, string>>> {
  const read = async <T>(path: string): Promise<T> => (await (await page.request.get(path)).json()) as T;
  const projects = await read<{ data: { id: string }[] }>('/api/v1/projects?sort=severity&limit=1');
  const clients = await read<{ data: { id: string }[] }>('/api/v1/clients?limit=1');
  const imports = await read<{ data: { id: string }[] }>('/api/v1/imports?limit=1');
  const yesterday = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
  const project = `/project/${projects.data[0]?.id}`;
  return {
    portfolio: '/portfolio',
    'portfolio by client': '/portfolio?group=client&mode=lock-in',
    'portfolio with other columns': '/portfolio?columns=owner,unit,status,updated&density=compact',
    'portfolio of a view that is gone': '/portfolio?view=01900000-0000-7000-8000-000000000000',
    'portfolio where nothing matches': '/portfolio?q=no+project+is+called+this',
    'portfolio on a past day': `/portfolio?asOf=${yesterday}`,
    signs: project,
    'signs on a past day': `${project}?asOf=${yesterday}`,
    'history on a past day': `${project}?tab=history&asOf=${yesterday}`,
    record: `${project}?tab=record`,
    'record with an open question': `${project}?tab=record&fact=business-owner`,
    readiness: `${project}?tab=readiness`,
    history: `${project}?tab=history`,
    'a past day': `${project}?asOf=2020-01-01`,
    'no such project': '/project/01900000-0000-7000-8000-000000000000',
    'new project': '/project/new',
    import: '/import',
    'one import': `/import/${imports.data[0]?.id}`,
    'sign catalogue': '/signs',
    sign: '/signs/OWN-1',
    clients: '/clients',
    client: `/clients/${clients.data[0]?.id}`,
    settings: '/settings',
    'the readiness checklist in the settings': '/settings/readiness',
    'limits of the signs': '/settings/signs',
    'not found': '/nowhere',
  };
}

/** No serious or critical violation of WCAG 2.2 A and AA, as axe finds them. */
export async function expectNoSeriousViolation(page: Page, name: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  const told = grave.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  expect(told, name).toEqual([]);
}
