import type { IconName } from '../ui/icon-paths';

export interface PageLink {
  readonly path: string;
  readonly name: string;
  readonly icon: IconName;
}

/** The pages of the rail, in its order. The start page shows what still moves, client by client. */
export const PAGES: readonly PageLink[] = [
  { path: '/portfolio', name: 'Portfolio', icon: 'layout-list' },
  { path: '/clients', name: 'Clients', icon: 'building-complex' },
  { path: '/signs', name: 'Signs', icon: 'lightbulb' },
  { path: '/import', name: 'Import', icon: 'upload' },
];
