import { aRow } from '../portfolio/portfolio.fixture';
import { Selection } from './selection';

const rows = (count: number) => Array.from({ length: count }, (_none, n) => aRow({ id: `p-${n}` }));
const ids = (selection: Selection) => selection.projects().map(({ id }) => id);

describe('the chosen projects', () => {
  it('are chosen and let go one by one', () => {
    const [first, second] = rows(2) as [ReturnType<typeof aRow>, ReturnType<typeof aRow>];
    const selection = new Selection();
    selection.toggle(first);
    selection.toggle(second);
    selection.toggle(first);
    expect(ids(selection)).toEqual(['p-1']);
  });

  it.each([
    [1, 3, ['p-1', 'p-2', 'p-3']],
    [3, 1, ['p-3', 'p-1', 'p-2']],
  ])('are a range from row %i to row %i', (from, to, expected) => {
    const all = rows(5);
    const selection = new Selection();
    selection.toggle(all[from]!);
    selection.extendTo(all[to]!, all);
    expect(ids(selection)).toEqual(expected);
  });

  it('are one row where a range has no beginning', () => {
    const all = rows(3);
    const selection = new Selection();
    selection.extendTo(all[2]!, all);
    expect(ids(selection)).toEqual(['p-2']);
  });

  it('are 500 at most', () => {
    const selection = new Selection();
    selection.add(rows(499));
    expect(selection.isFull()).toBe(false);
    selection.add(rows(501));
    expect([selection.count(), selection.isFull()]).toEqual([500, true]);
  });
});
