import {
  checkClosing,
  CLOSING_ITEMS,
  closingDueOn,
  normalClosing,
  openItems,
  type SentClosing,
  spokenClosing,
} from './closing-list';

const pointers = (item: (typeof CLOSING_ITEMS)[number], sent: SentClosing) =>
  checkClosing(item, sent).map(({ pointer }) => pointer);

describe('the closing list of a project that was stopped', () => {
  it('has seven items, due 30 days after the decision', () => {
    expect(CLOSING_ITEMS).toHaveLength(7);
    expect(closingDueOn('2026-11-23')).toBe('2026-12-23');
  });

  it('says how many are open', () => {
    expect(openItems({})).toBe(7);
    expect(openItems({ 'access-off': { state: 'done' }, 'users-told': { state: 'not-applicable' } })).toBe(5);
    expect(spokenClosing(5, '2026-12-23')).toBe('5 of 7 open, due 23 December 2026');
    expect(spokenClosing(0, '2026-12-23')).toBe('all 7 done');
  });

  it('asks why an item does not apply, and for no reason where it is done', () => {
    expect(pointers('access-off', { state: 'done' })).toEqual([]);
    expect(pointers('access-off', { state: 'not-applicable' })).toEqual(['/note']);
    expect(pointers('access-off', { state: 'not-applicable', note: 'Nobody had any.' })).toEqual([]);
    expect(pointers('access-off', { state: 'done', note: ' ' })).toEqual(['/note']);
    expect(pointers('access-off', { state: 'done', url: 'wiki' })).toEqual(['/url']);
  });

  it('asks how much was spent, and of nothing else', () => {
    expect(pointers('money-spent', { state: 'done' })).toEqual(['/amount']);
    expect(pointers('money-spent', { state: 'done', amount: 0 })).toEqual([]);
    expect(pointers('money-spent', { state: 'done', amount: -1 })).toEqual(['/amount']);
    expect(pointers('money-spent', { state: 'done', amount: 1.5 })).toEqual(['/amount']);
    expect(pointers('money-spent', { state: 'open' })).toEqual([]);
    expect(pointers('access-off', { state: 'done', amount: 5 })).toEqual(['/amount']);
  });

  it('keeps what was said, and nothing of an open item', () => {
    expect(normalClosing({ state: 'open' })).toBeNull();
    expect(normalClosing({ state: 'done', note: ' Keys revoked. ' })).toEqual({
      state: 'done',
      note: 'Keys revoked.',
    });
  });
});
