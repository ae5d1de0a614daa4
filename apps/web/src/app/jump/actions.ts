import { inject } from '@angular/core';
import { Router } from '@angular/router';
import { type Day, spokenDay } from '@telltale/domain';
import { firstValueFrom } from 'rxjs';
import { Session } from '../access/session';
import { Density } from '../portfolio/density';
import { SampleApi } from '../sample/sample-api';
import { Address } from '../shell/address';
import { PORTFOLIO_START } from '../shell/pages';
import { type Theme, ThemeChoice } from '../theme/theme-choice';
import { THEME_WORDS } from '../theme/theme-words';
import type { IconName } from '../ui/icon-paths';
import type { Deed, JumpTarget, Place } from './jump-target';

interface Action {
  readonly title: string;
  readonly icon: IconName;
  /** Who may do it; everybody unless said. */
  readonly who?: 'editors' | 'administrators' | 'administrators of all clients';
  readonly words?: string;
  readonly leads: Place | Deed;
}

/** What can be done from anywhere, a line each. */
const ACTIONS: readonly Action[] = [
  { title: 'New project', icon: 'plus', who: 'editors', words: 'add', leads: { path: '/project/new' } },
  {
    title: 'New client',
    icon: 'plus',
    who: 'editors',
    words: 'add',
    leads: { path: '/clients', params: { add: 'client' } },
  },
  {
    title: 'Import a file',
    icon: 'upload',
    who: 'editors',
    words: 'csv inventory',
    leads: { path: '/import' },
  },
  { title: 'Load the sample portfolio', icon: 'download', who: 'administrators', leads: loadSample },
  {
    title: 'New workspace',
    icon: 'plus',
    who: 'administrators of all clients',
    words: 'add tenant',
    leads: { path: '/workspaces/new' },
  },
  ...THEME_WORDS.map(({ theme, words, icon }) => ({
    title: `Theme: ${words.toLocaleLowerCase()}`,
    icon,
    words: 'switch appearance mode',
    leads: () => chooseTheme(theme),
  })),
  { title: 'Compact rows', icon: 'rows-3', words: 'density low', leads: () => inject(Density).choose(true) },
  { title: 'Full rows', icon: 'rows-3', words: 'density high', leads: () => inject(Density).choose(false) },
  { title: 'Sign out', icon: 'log-out', words: 'log leave', leads: signOut },
];

/** Those that the role allows. */
export function actionTargets({ mayEdit, isAdministrator, seesAllAsAdministrator }: Session): JumpTarget[] {
  const may = {
    editors: mayEdit(),
    administrators: isAdministrator(),
    'administrators of all clients': seesAllAsAdministrator(),
  };
  return ACTIONS.filter(({ who }) => who === undefined || may[who]).map(({ title, icon, words, leads }) => ({
    id: `action-${title.replaceAll(/\W+/g, '-')}`,
    icon,
    title,
    words,
    leads,
  }));
}

/** The page one is on as it was known on that day; from a page that knows no day, the portfolio. */
export function asOfTarget(day: Day): JumpTarget {
  return {
    id: `as-of-${day}`,
    icon: 'calendar',
    title: `As of ${spokenDay(day)}`,
    leads: () => showDay(day),
  };
}

export const BACK_TO_TODAY: JumpTarget = {
  id: 'as-of-today',
  icon: 'calendar',
  title: 'Back to today',
  words: 'as of now',
  leads: () => inject(Address).change({ asOf: null }),
};

async function showDay(day: Day): Promise<void> {
  const address = inject(Address);
  const router = inject(Router);
  if (/^\/(portfolio$|project\/(?!new$))/.test(address.path())) address.change({ asOf: day });
  else await router.navigate(['/portfolio'], { queryParams: { ...PORTFOLIO_START, asOf: day } });
}

async function loadSample(): Promise<void> {
  const router = inject(Router);
  await firstValueFrom(inject(SampleApi).load());
  await router.navigate(['/portfolio'], { queryParams: PORTFOLIO_START });
}

async function signOut(): Promise<void> {
  const router = inject(Router);
  await inject(Session).signOut();
  await router.navigate(['/sign-in']);
}

function chooseTheme(theme: Theme): void {
  inject(ThemeChoice).choose(theme);
}
