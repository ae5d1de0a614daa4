import { type BulkDraft, EMPTY_BULK_DRAFT, flawsOf, wishOf } from './bulk-draft';

const draft = (part: Partial<BulkDraft>): BulkDraft => ({ ...EMPTY_BULK_DRAFT, ...part });
const days = (targetDays: string, reason = 'Late.') => draft({ target: 'days', targetDays, reason });
const DAYS = 'Write whole days, such as 14, or -7 to bring it forward.';

describe('what is wished of many projects', () => {
  it('must be something', () => {
    expect(flawsOf(EMPTY_BULK_DRAFT)).toEqual([
      { field: 'stage', message: 'Choose a stage, an owner or a target.' },
    ]);
    expect(flawsOf(draft({ stage: 'pilot' }))).toEqual([]);
  });

  it.each(['14', ' -7 ', '+3', '3650'])('moves targets by %s days', (text) => {
    expect(flawsOf(days(text))).toEqual([]);
    expect(wishOf(days(text))).toEqual({ targetDays: Number(text) });
  });

  it.each(['', '0', '1.5', 'soon', '3651', '-3651'])('moves no target by “%s” days', (text) => {
    expect(flawsOf(days(text))).toEqual([{ field: 'targetDays', message: DAYS }]);
  });

  it('says why targets move', () => {
    expect(flawsOf(days('14', ' '))).toEqual([
      { field: 'reason', message: 'Say why: the reason is kept with each moved date.' },
    ]);
  });

  it.each(['', '2027-02-30', '2027'])('sets no target to “%s”', (targetOn) => {
    expect(flawsOf(draft({ target: 'day', targetOn }))).toEqual([
      { field: 'targetOn', message: 'Choose a day, such as 23 November 2026.' },
    ]);
  });

  it('leaves out what stays as it is', () => {
    const owner = { personId: 'p-dana', name: 'Dana Reyes', title: null };
    expect(wishOf(draft({ owner, targetOn: '2027-01-01' }))).toEqual({ owner: 'p-dana' });
    expect(wishOf(draft({ target: 'day', targetOn: '2027-01-01' }))).toEqual({ targetOn: '2027-01-01' });
  });
});
