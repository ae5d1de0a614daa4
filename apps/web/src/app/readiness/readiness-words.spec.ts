import type { Stage } from '@telltale/domain';
import { anItem, aChecklist } from './readiness.fixture';
import { gateSentence, itemLine, readinessSentence } from './readiness-words';

const TODAY = '2026-11-23';
const group = (name: string, score: number) => ({ key: name, name, score, items: [] });

describe('what the checklist says', () => {
  it('names the lowest group, as it is the score', () => {
    expect(readinessSentence(aChecklist())).toBe('Nothing is answered yet, so there is no score.');
    const groups = [group('Data', 50), group('Monitoring', 25), group('Exit', 100)];
    expect(readinessSentence(aChecklist({ score: 25, groups }))).toBe(
      'Monitoring is the lowest group, and it is the score of the project.',
    );
    const equals = [group('Data', 25), group('Monitoring', 25), group('Exit', 25)];
    expect(readinessSentence(aChecklist({ score: 25, groups: equals }))).toBe(
      'Data and 2 other groups are the lowest, and they are the score of the project.',
    );
    expect(readinessSentence(aChecklist({ score: 100, groups: [group('Data', 100)] }))).toBe(
      'Everything is proven.',
    );
  });

  it('counts what keeps the gate shut', () => {
    const gate = (missing: number, stage: Stage | null) => gateSentence(aChecklist({ missing }), stage);
    expect(gate(0, 'pilot')).toBe('The gate into Production is open: nothing that is required is open.');
    expect(gate(1, 'pilot')).toBe('The gate into Production is shut: 1 required item is open.');
    expect(gate(12, null)).toBe('The gate into Production is shut: 12 required items are open.');
    expect(gate(12, 'production')).toBe('It is in Production, and 12 required items are open.');
    expect(gate(0, 'production')).toBe('It is in Production, and nothing that is required is open.');
    expect(gate(12, 'retired')).toBe('The project has ended; its checklist is history.');
  });

  it('says who stands behind an item, and for how long', () => {
    const proof = { url: 'https://ci.example.org', on: '2026-11-01', by: 'Jo Park', expiresOn: '2026-12-01' };
    expect(itemLine(anItem({ state: 'proven', proof }), TODAY)).toBe(
      'Proven for 1 November 2026 by Jo Park, until 1 December 2026, 8 days left.',
    );
    const forEver = { ...proof, expiresOn: undefined };
    expect(itemLine(anItem({ state: 'proven', proof: forEver }), TODAY)).toBe(
      'Proven for 1 November 2026 by Jo Park, for good.',
    );
    expect(itemLine(anItem({ proof, expiredOn: '2026-11-20' }), TODAY)).toBe(
      'Open again since 20 November 2026: its proof ended.',
    );
    expect(itemLine(anItem({ state: 'attested', by: 'Jo Park', answeredOn: '2026-11-02' }), TODAY)).toBe(
      'Attested by Jo Park on 2 November 2026.',
    );
    expect(itemLine(anItem({ isRequired: false }), TODAY)).toContain('it may stay open');
  });
});
