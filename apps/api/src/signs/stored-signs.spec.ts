import type { SignReading } from '@telltale/domain';
import type { LitEpisode } from './lit-episodes';
import { keptSigns, storeSigns } from './stored-signs';

const EPISODE = { sign: 'LOCK-1', litOn: '2026-11-12' } as LitEpisode;

const LIT: SignReading = {
  id: 'LOCK-1',
  mode: 'lock-in',
  reading: 'lit',
  severity: 'critical',
  because: 'Acme holds the data.',
  clearsWhen: 'we hold the data, alone or shared',
  evidence: [
    {
      kind: 'text',
      label: 'Data',
      value: 'Acme',
      fact: 'data-holder',
      recordedOn: '2026-11-10',
      by: 'Jo Park',
    },
    { kind: 'text', label: 'Logic', value: 'Acme', fact: 'logic-holder', recordedOn: '2026-11-10' },
    { kind: 'days', label: 'since the last move', value: '2026-10-01' },
  ],
};
const UNKNOWN: SignReading = {
  id: 'EVAL-3',
  mode: 'evaluation',
  reading: 'unknown',
  severity: null,
  questions: [
    { fact: 'eval-suite', question: 'Which suite?' },
    { fact: 'last-eval-run-on', question: 'When?', asked: { who: 'Jo Park', on: '2026-11-01' } },
    { fact: 'stage', question: 'Which stage?', asked: { who: null, on: '2026-11-02' } },
  ],
};
const CLEAR: SignReading = { id: 'OWN-1', mode: 'business-owner', reading: 'clear', severity: null };
const NOT_APPLICABLE: SignReading = {
  id: 'FIRST-1',
  mode: 'first-project',
  reading: 'not-applicable',
  severity: null,
  because: 'not in this stage',
};

describe('signs in a reading period', () => {
  it('are small arrays that say no more than is needed', () => {
    expect(storeSigns([CLEAR, NOT_APPLICABLE], [])).toEqual([
      ['OWN-1', 1],
      ['FIRST-1', 0, 'not in this stage'],
    ]);
  });

  it('come back whole, with the day on which they were lit', () => {
    const stored = JSON.parse(
      JSON.stringify(storeSigns([LIT, UNKNOWN, CLEAR, NOT_APPLICABLE], [EPISODE])),
    ) as never;
    const expected = [LIT, UNKNOWN, CLEAR, NOT_APPLICABLE].map(({ mode: _mode, ...kept }) => kept);
    expect(keptSigns(stored)).toEqual(
      expected.map((sign) => ({ ...sign, litSince: sign.id === 'LOCK-1' ? '2026-11-12' : null })),
    );
  });

  it('cannot be lit without an episode', () => {
    expect(() => storeSigns([LIT], [])).toThrow('LOCK-1 is lit and has no episode.');
  });
});
