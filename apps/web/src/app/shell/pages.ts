import type { IconName } from '../ui/icon-paths';

export interface PageLink {
  readonly path: string;
  readonly name: string;
  readonly icon: IconName;
  readonly params?: Readonly<Record<string, string>>;
}

/** What the portfolio shows at first: projects that still move, client by client. It stands in the address like any choice. */
export const PORTFOLIO_START = { stage: 'active', group: 'client' } as const;

/** The pages of the rail, in its order. */
export const PAGES: readonly PageLink[] = [
  { path: '/portfolio', name: 'Portfolio', icon: 'layout-list', params: PORTFOLIO_START },
  { path: '/clients', name: 'Clients', icon: 'building-complex' },
  { path: '/insights', name: 'Insights', icon: 'chart-no-axes-column' },
  { path: '/signs', name: 'Signs', icon: 'lightbulb' },
  { path: '/import', name: 'Import', icon: 'upload' },
];

export const SETTINGS_PAGE: PageLink = { path: '/settings', name: 'Settings', icon: 'settings' };
