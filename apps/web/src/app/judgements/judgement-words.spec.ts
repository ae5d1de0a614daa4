import { isJudgement, judgementWords } from './judgement-words';

describe('a judgement in the history', () => {
  it('is told from facts and fields', () => {
    const closing = ['closing-item', 'closing-due'];
    const all = ['claim', 'waiver', 'dispute', 'decision', 'condition', ...closing, 'readiness', 'override'];
    expect(all.every(isJudgement)).toBe(true);
    expect(['stage', 'builder', 'constructor'].some(isJudgement)).toBe(false);
  });

  it('says what it was and what it became', () => {
    const [at, on] = [
      { status: 'at-risk', sentence: 'Late.' },
      { status: 'on-track', sentence: 'Well.' },
    ];
    expect(judgementWords('claim', null, on)).toEqual({ before: 'No claim', after: 'On track: “Well.”' });
    expect(judgementWords('claim', on, at)).toEqual({
      before: 'On track: “Well.”',
      after: 'At risk: “Late.”',
    });
    const waiver = { key: 'EVAL-1', until: '2026-12-03' };
    expect(judgementWords('waiver', null, waiver)).toEqual({
      before: 'Not waived',
      after: 'EVAL-1 waived until 3 December 2026',
    });
    expect(judgementWords('waiver', waiver, null).after).toBe('Not waived');
  });

  it('says how an item of the checklist was answered, and that it is open again', () => {
    const proof = { by: 'Jo Park', on: '2026-11-03' };
    const proven = { key: 'data-schema', state: 'proven', proof };
    expect(judgementWords('readiness', null, proven)).toEqual({
      before: 'Open',
      after:
        'The input has a schema, and an alarm tells when it breaks: proven, by Jo Park on 3 November 2026',
    });
    expect(judgementWords('readiness', { key: 'data-schema', state: 'attested' }, null)).toEqual({
      before: 'The input has a schema, and an alarm tells when it breaks: attested',
      after: 'Open',
    });
  });

  it('says what became of the closing list', () => {
    const off = { key: 'access-off', state: 'done' };
    expect(judgementWords('closing-item', null, off)).toEqual({
      before: 'Open',
      after: 'Access switched off: done',
    });
    const none = { key: 'users-told', state: 'not-applicable' };
    expect(judgementWords('closing-item', none, null)).toEqual({
      before: 'Users told: does not apply',
      after: 'Open',
    });
    expect(judgementWords('closing-due', { dueOn: '2026-12-23' }, { dueOn: '2027-01-15' })).toEqual({
      before: '23 December 2026',
      after: '15 January 2027',
    });
  });

  it('stands alone where nothing came before it', () => {
    expect(judgementWords('dispute', null, { key: 'EVAL-1' })).toEqual({
      before: null,
      after: 'EVAL-1 answered',
    });
    expect(judgementWords('decision', null, { kind: 'fix', dueOn: '2026-12-10' }).after).toBe(
      'Fix, due 10 December 2026',
    );
    expect(judgementWords('decision', null, { kind: 're-scope', dueOn: null }).after).toBe('Re-scope');
    const met = { decision: 'd-1', place: 1, state: 'met' };
    expect(judgementWords('condition', null, met)).toEqual({ before: null, after: 'Condition 2 is met' });
    expect(judgementWords('override', null, { because: 'It is a moonshot.' }).after).toBe(
      'It is a moonshot.',
    );
  });
});
