import type { EvidenceReply } from '@telltale/contract';
import { clearedBy } from './clearing-fact';

function shown(fact: string): EvidenceReply {
  return { kind: 'text', label: '', value: '', source: { fact, recordedOn: '2026-11-05', by: null } };
}

describe('what a card leads to', () => {
  it('is the fact that it shows', () => {
    expect(clearedBy({ id: 'LOCK-1', evidence: [shown('logic-holder'), shown('evals-holder')] })).toBe(
      'logic-holder',
    );
  });

  it('is the baseline once the saving is stated, not the saving again', () => {
    expect(clearedBy({ id: 'FIRST-3', evidence: [shown('expected-saving')] })).toBe('expected-saving');
    expect(clearedBy({ id: 'FIRST-3', evidence: [shown('expected-saving'), shown('saving-baseline')] })).toBe(
      'saving-baseline',
    );
  });

  it('is the proof that the lead lacks, not the lead', () => {
    expect(clearedBy({ id: 'BUILD-3', evidence: [shown('ai-lead'), shown('lead-build-proof')] })).toBe(
      'lead-build-proof',
    );
    expect(clearedBy({ id: 'BUILD-3', evidence: [shown('ai-lead')] })).toBe('ai-lead');
  });

  it('is nothing where a sign rests on no fact of the record', () => {
    const evidence = [{ kind: 'date' as const, label: '', value: '', source: null }];
    expect(clearedBy({ id: 'FIRST-6', evidence })).toBeNull();
  });
});
