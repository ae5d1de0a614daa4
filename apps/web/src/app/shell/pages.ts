import type { IconName } from '../ui/icon-paths';

export interface PageLink {
  readonly path: string;
  readonly name: string;
  readonly icon: IconName;
  /** Behind `g`, this key opens it. */
  readonly goKey?: string;
  readonly params?: Readonly<Record<string, string>>;
}

/** What the portfolio shows at first: projects that still move, client by client. It stands in the address like any choice. */
export const PORTFOLIO_START = { stage: 'active', group: 'client' } as const;

/** The pages of the rail, in its order. */
export const PAGES: readonly PageLink[] = [
  { path: '/portfolio', name: 'Portfolio', icon: 'layout-list', goKey: 'p', params: PORTFOLIO_START },
  { path: '/review', name: 'Review', icon: 'calendar-check', goKey: 'r' },
  { path: '/clients', name: 'Clients', icon: 'building-complex', goKey: 'c' },
  { path: '/evaluations', name: 'Evaluations', icon: 'chart-line', goKey: 'e' },
  { path: '/insights', name: 'Insights', icon: 'chart-no-axes-column', goKey: 'n' },
  { path: '/signs', name: 'Signs', icon: 'lightbulb', goKey: 's' },
  { path: '/import', name: 'Import', icon: 'upload', goKey: 'i' },
];

export const SETTINGS_PAGE: PageLink = { path: '/settings', name: 'Settings', icon: 'settings', goKey: ',' };
