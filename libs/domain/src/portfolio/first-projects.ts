import { spokenCount } from '../days/spoken-day';
import { spokenList } from '../words/spoken-list';
import { numbered, unlessNone } from './cases-known';
import type { PortfolioSignalDefinition, SignalFindings } from './portfolio-signal';

/** How the first project of each client stands; each client is in one of these. */
export interface FirstProjects {
  readonly shipped: number;
  readonly inside: number;
  readonly late: number;
  readonly dead: number;
  readonly none: number;
  /** It runs, and its original target is not known. */
  readonly withoutWindow: number;
  /** Which project is the first one is not known. */
  readonly notKnown: number;
}

export const firstProjects: PortfolioSignalDefinition<FirstProjects> = {
  id: 'first-projects',
  of: 'clients',
  means:
    'The first project decides whether there is a second. Late is past the original target, however often it moved since; dead is a first project that was stopped and none that followed. One that followed counts by how it runs.',
  find(clients) {
    const { shipped, inside, late, dead, none, withoutWindow, notKnown } = clients;
    const n = shipped + inside + late + dead + none + withoutWindow + notKnown;
    return { title: titleOf(clients, n), n, parts: partsOf(clients), notKnown: notKnownOf(clients) };
  },
};

function titleOf({ shipped, inside, late, dead, none }: FirstProjects, n: number): string {
  const found = [
    ...numbered(shipped, 'has shipped', 'have shipped'),
    ...numbered(inside, 'runs inside its window', 'run inside their windows'),
    ...numbered(late, 'is late', 'are late'),
    ...numbered(dead, 'is dead', 'are dead'),
    ...numbered(none, 'has not begun', 'have not begun'),
  ];
  if (n === 0) return 'There is no client yet.';
  if (found.length === 0) return `How the first projects of ${spokenCount(n, 'client')} stand is not known.`;
  return `Of the first projects of ${spokenCount(n, 'client')}, ${spokenList(found)}.`;
}

function partsOf(clients: FirstProjects): SignalFindings['parts'] {
  return [
    { label: 'Shipped', count: clients.shipped, tone: 'good' },
    { label: 'Running inside its window', count: clients.inside, tone: 'plain' },
    { label: 'Late', count: clients.late, tone: 'serious' },
    { label: 'Dead', count: clients.dead, tone: 'plain' },
    { label: 'None begun', count: clients.none, tone: 'plain' },
    { label: 'Not known', count: clients.withoutWindow + clients.notKnown, tone: 'unknown' },
  ];
}

function notKnownOf({ withoutWindow, notKnown }: FirstProjects): readonly string[] {
  return [
    ...unlessNone(
      withoutWindow,
      (count) => `${spokenCount(count, 'first project')} without a known original target.`,
    ),
    ...unlessNone(
      notKnown,
      (count) =>
        `Which project came first is not known at ${spokenCount(count, 'client')}: a start or a stage was not asked.`,
    ),
  ];
}
