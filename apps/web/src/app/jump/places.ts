import { FACT_KEYS, factDefinition } from '@telltale/domain';
import { PAGES, type PageLink, SETTINGS_PAGE } from '../shell/pages';
import type { IconName } from '../ui/icon-paths';
import type { JumpTarget } from './jump-target';

interface NamedPlace {
  readonly title: string;
  readonly icon: IconName;
  readonly path: string;
  readonly words?: string;
}

/** Places that no rail shows, a line each; the pages of the rail are there by themselves. */
const MORE_PLACES: readonly NamedPlace[] = [
  { title: 'Settings: limits of the signs', icon: 'settings', path: '/settings/signs', words: 'thresholds' },
  { title: 'Settings: theme', icon: 'settings', path: '/settings', words: 'light dark appearance' },
  {
    title: 'Settings: readiness checklist',
    icon: 'settings',
    path: '/settings/readiness',
    words: 'template gate production',
  },
  { title: 'Settings: tokens', icon: 'settings', path: '/settings/tokens', words: 'build CI push secret' },
  {
    title: 'Settings: audit log',
    icon: 'settings',
    path: '/settings/audit',
    words: 'who did what export auditor seal',
  },
  { title: 'Settings: sample portfolio', icon: 'settings', path: '/settings', words: 'remove example' },
];

/** The parts of a project's page, a line each: what `tab` says in its address. */
const PROJECT_TABS: readonly { readonly tab: string | null; readonly title: string }[] = [
  { tab: null, title: 'Signs of this project' },
  { tab: 'record', title: 'Record of this project' },
  { tab: 'readiness', title: 'Readiness of this project' },
  { tab: 'savings', title: 'Savings of this project' },
  { tab: 'decisions', title: 'Decisions of this project' },
  { tab: 'history', title: 'History of this project' },
];

export const PAGE_TARGETS: readonly JumpTarget[] = [
  ...[...PAGES, SETTINGS_PAGE].map(({ name, icon, path, params }: PageLink) => ({
    id: `page-${name}`,
    icon,
    title: name,
    leads: { path, params },
  })),
  ...MORE_PLACES.map(({ title, icon, path, words }) => ({
    id: `page-${title.replaceAll(/\W+/g, '-')}`,
    icon,
    title,
    words,
    leads: { path },
  })),
];

/** The parts of the project that is open. */
export function tabTargets(project: string): JumpTarget[] {
  return PROJECT_TABS.map(({ tab, title }) => ({
    id: `tab-${tab ?? 'signs'}`,
    icon: 'file-text' as const,
    title,
    leads: { path: `/project/${project}`, params: { tab } },
  }));
}

/** What may be recorded on the project that is open: its stage, and every fact by its label. */
export function recordTargets(project: string): JumpTarget[] {
  const at = (fact: string) => ({ path: `/project/${project}`, params: { tab: 'record', fact } });
  const facts = FACT_KEYS.map((key) => ({
    id: `fact-${key}`,
    icon: 'pencil' as const,
    title: `Record: ${factDefinition(key).label}`,
    words: factDefinition(key).question,
    leads: at(key),
  }));
  return [
    { id: 'fact-stage', icon: 'arrow-right' as const, title: 'Move stage', leads: at('stage') },
    ...facts,
  ];
}
