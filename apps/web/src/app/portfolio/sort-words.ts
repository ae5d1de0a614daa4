import type { ProjectSort } from '@telltale/contract';

/** The orders of the list, each with what it is good for. */
export const SORT_WORDS: readonly { readonly sort: ProjectSort; readonly words: string }[] = [
  { sort: 'severity', words: 'Gravest first' },
  { sort: 'name', words: 'Name, A to Z' },
  { sort: '-name', words: 'Name, Z to A' },
  { sort: 'client', words: 'Client, A to Z' },
  { sort: '-client', words: 'Client, Z to A' },
  { sort: 'target', words: 'Target, soonest first' },
  { sort: '-target', words: 'Target, latest first' },
  { sort: '-updated', words: 'Changed most recently' },
  { sort: 'updated', words: 'Unchanged for longest' },
];

const SHORT: Readonly<Record<ProjectSort, string>> = {
  severity: 'severity',
  name: 'name',
  '-name': 'name, down',
  client: 'client',
  '-client': 'client, down',
  target: 'target',
  '-target': 'target, latest',
  updated: 'oldest change',
  '-updated': 'last change',
};

export function sortLabel(sort: ProjectSort): string {
  return `Sort: ${SHORT[sort]}`;
}
