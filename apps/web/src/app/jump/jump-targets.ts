import { computed, inject, type Signal } from '@angular/core';
import { Session } from '../access/session';
import { Address } from '../shell/address';
import { actionTargets, asOfTarget, BACK_TO_TODAY } from './actions';
import { clientTarget, ownerTarget, projectTarget, signTarget, viewTarget } from './found-targets';
import type { JumpSources } from './jump-sources';
import type { JumpGroup, JumpTarget } from './jump-target';
import { PAGE_TARGETS, recordTargets, tabTargets } from './places';
import { best, bestFound, inOrder } from './rank';
import { RecentPlaces } from './recent-places';
import { spokenAsOf } from './spoken-as-of';

/** As many of each as can be looked over at a glance. */
const SHOWN = { projects: 7, people: 4, few: 5, ofProject: 6, parts: 9 } as const;

/** What the dialog offers for a text, the best first; for none, where one was last, and what there is. Needs `inject()`. */
export function jumpGroups(text: Signal<string>, sources: JumpSources): Signal<readonly JumpGroup[]> {
  const session = inject(Session);
  const address = inject(Address);
  const recent = inject(RecentPlaces);
  const project = computed(() => /^\/project\/(?!new$)([^/]+)$/.exec(address.path())?.[1] ?? null);
  const ofProject = computed(() => {
    const id = project();
    if (id === null) return [];
    const mayRecord = session.mayEdit() && address.asOf() === null;
    return [...tabTargets(id), ...(mayRecord ? recordTargets(id) : [])];
  });
  const actions = computed(() => [
    ...(address.asOf() === null ? [] : [BACK_TO_TODAY]),
    ...actionTargets(session),
  ]);
  const pastDay = computed(() => {
    const day = spokenAsOf(text(), session.today());
    return day === null ? [] : [asOfTarget(day)];
  });

  return computed(() => {
    if (text() === '')
      return filled([
        ['Recent', recent.all()],
        ['This project', ofProject().slice(0, SHOWN.parts)],
        ['Pages', PAGE_TARGETS],
        ['Actions', actions()],
      ]);
    const few = (targets: readonly JumpTarget[]) => best(targets, text(), SHOWN.few);
    const owners = sources.people().map((person) => ownerTarget(person, sources.clients()));
    const groups = filled([
      ['Past day', pastDay()],
      ['Projects', bestFound(sources.projects().map(projectTarget), text(), SHOWN.projects)],
      ['Clients', few(sources.clients().map(clientTarget))],
      ['Views', few(sources.savedViews().map(viewTarget))],
      ['Business owners', bestFound(owners, text(), SHOWN.people)],
      ['This project', best(ofProject(), text(), SHOWN.ofProject)],
      ['Signs', few(sources.signs().map(signTarget))],
      ['Pages', few(PAGE_TARGETS)],
      ['Actions', few(actions())],
    ]);
    return inOrder(groups, text());
  });
}

function filled(groups: readonly (readonly [string, readonly JumpTarget[]])[]): JumpGroup[] {
  return groups.map(([title, targets]) => ({ title, targets })).filter(({ targets }) => targets.length > 0);
}
