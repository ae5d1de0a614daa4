import type { AgendaItemReply } from '@telltale/contract';
import { proofsTogether } from './proofs-together';

const item = (kind: AgendaItemReply['kind'], title: string): AgendaItemReply => ({
  kind,
  word: kind,
  title,
  because: '',
  on: '2026-11-20',
  subject: title,
  mode: null,
  severity: null,
  clearsWhen: null,
});
const proofs = (count: number) =>
  Array.from({ length: count }, (_, index) => item('proof-expired', `Proof ${index + 1}`));
const titles = (items: readonly AgendaItemReply[]) => items.map(({ title }) => title);

describe('proofs that ended', () => {
  it('stand one by one up to three', () => {
    expect(titles(proofsTogether([item('sign-new', 'A'), ...proofs(3)]))).toEqual([
      'A',
      'Proof 1',
      'Proof 2',
      'Proof 3',
    ]);
  });

  it('are one item from four on, in their place, with the first three named', () => {
    const told = proofsTogether([item('sign-new', 'A'), ...proofs(5), item('stage-changed', 'B')]);
    expect(titles(told)).toEqual(['A', '5 proofs of the checklist ended', 'B']);
    expect(told[1]?.because).toBe('Open again: “Proof 1”, “Proof 2”, “Proof 3” and 2 more.');
  });
});
