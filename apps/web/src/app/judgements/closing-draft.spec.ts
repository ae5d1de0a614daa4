import type { ClosingItemReply } from '@telltale/contract';
import { closingDraft, closingRequest, readAmount } from './closing-draft';

const open = {
  item: 'money-spent',
  state: 'open',
  note: null,
  url: null,
  amount: null,
  on: null,
  by: null,
} satisfies ClosingItemReply;

describe('an item of the closing list that is typed', () => {
  it('begins as done, or as it was said', () => {
    expect(closingDraft(open, 'EUR')).toEqual({ state: 'done', note: '', url: '', amount: '' });
    const said = { ...open, state: 'not-applicable', note: 'None.' } as const;
    expect(closingDraft(said, 'EUR')).toMatchObject({ state: 'not-applicable', note: 'None.' });
    expect(closingDraft({ ...open, state: 'done', amount: 4_200_000 }, 'EUR').amount).toBe('42000');
  });

  it('reads an amount in whole units of its currency', () => {
    expect(readAmount(' 42,000 ', 'EUR')).toBe(4_200_000);
    expect(readAmount('42.5', 'EUR')).toBe(4_250);
    expect(readAmount('42', 'JPY')).toBe(42);
    expect([readAmount('42.5', 'JPY'), readAmount('some', 'EUR'), readAmount('-3', 'EUR')]).toEqual([
      null,
      null,
      null,
    ]);
  });

  it('sends what goes with its state', () => {
    const draft = { state: 'done', note: ' Added up. ', url: '', amount: '42,000' } as const;
    expect(closingRequest(draft, open, 'EUR')).toEqual({
      state: 'done',
      note: 'Added up.',
      amount: 4_200_000,
    });
    expect(closingRequest({ ...draft, state: 'not-applicable' }, open, 'EUR')).toEqual({
      state: 'not-applicable',
      note: 'Added up.',
    });
    expect(closingRequest({ ...draft, state: 'open' }, open, 'EUR')).toEqual({ state: 'open' });
    expect(closingRequest(draft, { item: 'users-told' }, 'EUR')).toEqual({
      state: 'done',
      note: 'Added up.',
    });
  });
});
