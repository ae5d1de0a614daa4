import type { Facts } from '../facts/fact-catalogue';
import { entries, litStages, none, questionsOf, readSign } from './record.fixture';

const live = (facts: Facts) => ({ stage: 'production', facts }) as const;
const exported = (...hows: readonly ('proven' | 'said')[]) =>
  live({ exports: entries(...hows.map((how) => ({ on: '2026-11-03', layer: 'data' as const, how }))) });

describe('LOCK-7, an unproven export', () => {
  it('is serious when there is no export so far', () => {
    expect(readSign('LOCK-7', live({ exports: none() }))).toMatchObject({
      severity: 'serious',
      because: 'In Production and no export was ever proven.',
      clearsWhen: 'an export is opened elsewhere and recorded as proven',
      evidence: [{ label: 'Exports', value: 'none so far', fact: 'exports' }],
    });
  });

  it('is serious when exports are only said to work, and says so', () => {
    expect(readSign('LOCK-7', exported('said', 'said'))).toMatchObject({
      severity: 'serious',
      because:
        'In Production and no export was ever proven: that of data on 3 November 2026 is said, never proven.',
    });
  });

  it('is clear once one export was proven, whatever is only said since', () => {
    expect(readSign('LOCK-7', exported('proven')).reading).toBe('clear');
    expect(readSign('LOCK-7', exported('proven', 'said')).reading).toBe('clear');
  });

  it('is unknown while nobody was asked', () => {
    expect(questionsOf('LOCK-7', live({}))).toEqual([
      'Which layers were exported, and was the export opened elsewhere or only said to work?',
    ]);
  });

  it('applies in Production', () => {
    expect(litStages('LOCK-7', live({ exports: none() }))).toEqual(['production']);
  });
});
