import { aRow, rows } from './portfolio.fixture';
import { keyOf, tableLines } from './table-lines';

const ALONE = { isGrouped: false, hasMore: false, expectedRows: null, expectedGroups: 0 };
const BRIGHTWATER = { id: 'c-2', name: 'Brightwater Clinics' };

function kinds(lines: ReturnType<typeof tableLines>): string {
  return lines.map(({ kind }) => kind.charAt(0)).join('');
}

describe('the lines of the table', () => {
  it('puts a line before each client’s first project', () => {
    const list = [...rows(2), aRow({ id: 'p-9', client: BRIGHTWATER })];
    expect(tableLines(list, { ...ALONE, isGrouped: true }).map((line) => line.kind)).toEqual([
      'group',
      'project',
      'project',
      'group',
      'project',
    ]);
  });

  it('keeps the place of rows and groups that are still to be read', () => {
    const lines = tableLines(rows(2), {
      isGrouped: true,
      hasMore: true,
      expectedRows: 5,
      expectedGroups: 2,
    });
    expect(kinds(lines)).toBe('gppwwww');
    expect(lines.at(-1)?.kind).toBe('waiting-group');
  });

  it('keeps some place where nobody knows how many are to come, and none after the last', () => {
    expect(tableLines(rows(2), { ...ALONE, hasMore: true })).toHaveLength(32);
    expect(tableLines(rows(2), { ...ALONE, expectedRows: 5 })).toHaveLength(2);
  });

  it('gives every line a key of its own', () => {
    const lines = tableLines(rows(3), { isGrouped: true, hasMore: true, expectedRows: 9, expectedGroups: 3 });
    expect(new Set(lines.map((line, index) => keyOf(index, line))).size).toBe(lines.length);
  });
});
