import { changeWords } from './change-words';

const july = { id: '1', on: '2026-07-03', what: 'Reads one claim', proof: 'https://wiki.example.org/1' };
const entry = (value: object) => ({ answer: 'known', value });

describe('a change of a register, in words', () => {
  it('tells the entry that came, changed or went', () => {
    const what = 'increments';
    expect(changeWords({ what, before: null, after: entry(july) })).toEqual({
      title: 'Working increment added',
      before: null,
      after: '3 July 2026 · Reads one claim · https://wiki.example.org/1',
    });
    const mended = { id: '1', on: '2026-07-03', what: 'Reads claims' };
    expect(changeWords({ what, before: entry(july), after: entry(mended) })).toMatchObject({
      title: 'Working increment changed',
      after: '3 July 2026 · Reads claims',
    });
    expect(changeWords({ what, before: entry(mended), after: null })).toEqual({
      title: 'Working increment taken away',
      before: null,
      after: '3 July 2026 · Reads claims',
    });
  });

  it('takes "none so far" for no entry', () => {
    const none = { answer: 'none' };
    expect(changeWords({ what: 'increments', before: null, after: none })).toEqual({
      title: null,
      before: 'Not asked',
      after: 'None so far',
    });
    expect(changeWords({ what: 'increments', before: none, after: entry(july) }).title).toBe(
      'Working increment added',
    );
  });

  it('says what figures, months, people and amounts are', () => {
    const spend = { month: '2026-10', planned: { amount: 1_000_000, currency: 'EUR' } };
    expect(changeWords({ what: 'spend', before: null, after: entry(spend) }).after).toBe(
      'October 2026 · Planned EUR 10,000',
    );
    const saving = {
      on: '2026-11-20',
      state: 'verified',
      amount: { amount: 15_000_000, currency: 'EUR' },
      verifiedBy: { name: 'Mira Sol' },
      corrects: '2',
    };
    expect(changeWords({ what: 'savings', before: null, after: entry(saving) })).toMatchObject({
      title: 'Line of savings added',
      after:
        '20 November 2026 · Verified · Amount EUR 150,000 · Verified by Mira Sol · Corrects another line',
    });
    const scope = { version: 2, on: '2026-06-03', what: 'All invoices', signedBy: { name: 'Dana Reyes' } };
    expect(changeWords({ what: 'scope-versions', before: null, after: entry(scope) }).after).toBe(
      'Version 2 · Written on 3 June 2026 · All invoices · Signed by Dana Reyes',
    );
    const contract = { vendor: 'Matchify', what: 'Matching', endsOn: '2027-03-31' };
    expect(changeWords({ what: 'contracts', before: null, after: entry(contract) }).after).toBe(
      'Matchify · For what: Matching · Ends on 31 March 2027',
    );
    const usage = { on: '2026-11-20', uses: 40 };
    expect(changeWords({ what: 'usage', before: null, after: entry(usage) }).after).toBe(
      '20 November 2026 · 40 uses',
    );
  });
});

it('leaves what is said of a judgement to its own words', () => {
  const waiver = { key: 'OWN-7', until: '2026-12-31' };
  expect(changeWords({ what: 'waiver', before: waiver, after: null })).toEqual({
    title: null,
    before: 'OWN-7 waived until 31 December 2026',
    after: 'Not waived',
  });
});
