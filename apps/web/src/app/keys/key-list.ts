import { PAGES, SETTINGS_PAGE } from '../shell/pages';

interface KeyLine {
  readonly keys: readonly string[];
  readonly does: string;
}

/** The keys that work, as the sheet of keys shows them. */
export const KEY_LIST: readonly KeyLine[] = [
  { keys: ['Ctrl K', '/'], does: 'Search or jump to a project, client, view, page or action' },
  { keys: ['Ctrl Enter'], does: 'There: open in a new tab' },
  ...[...PAGES, SETTINGS_PAGE].flatMap(({ goKey, name }) =>
    goKey === undefined ? [] : [{ keys: [`g ${goKey}`], does: `Go to ${name}` }],
  ),
  { keys: ['j', 'k'], does: 'Next row, previous row' },
  { keys: ['←', '→'], does: 'Move between the lamps and cells of a row' },
  { keys: ['Enter'], does: 'Open the project of the row' },
  { keys: ['x', 'Shift X'], does: 'Select the row, or all up to it' },
  { keys: ['Home', 'End'], does: 'First and last row' },
  { keys: ['j', 'k', 'd', 'n'], does: 'In a review: next project, back, decide, note' },
  { keys: ['Ctrl Enter'], does: 'In a review: keep the note' },
  { keys: ['Esc'], does: 'Close a panel or a card' },
  { keys: ['?'], does: 'These keys' },
];
