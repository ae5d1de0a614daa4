import type { DecisionCondition, WatchedRecord } from '@telltale/domain';
import type { LatestDecision } from './judgements';
import { TIME_ALONE } from './lit-episodes';
import { type KeptCondition, nextMissOn, turnConditions } from './turn-conditions';

const BY = '2026-12-03';
const builder: DecisionCondition = { kind: 'fact', fact: 'builder', comparison: 'known', by: BY };
const words: DecisionCondition = { kind: 'text', text: 'Finance signs', by: BY };

const decided = (...conditions: DecisionCondition[]): LatestDecision => ({
  id: 'd',
  kind: 'fix',
  dueOn: null,
  conditions,
  decidedBy: null,
  covers: [],
  on: '2026-11-20',
  by: 'Jo Park',
});
const record = (today: string, facts: object = {}): WatchedRecord => ({
  facts,
  evaluation: null,
  currency: 'EUR',
  today,
});
const known = { builder: { answer: 'known', value: { personId: 'p' }, recordedOn: '2026-11-25' } };
const byChange = (_sign: string, shown: readonly string[]) => (shown.includes('builder') ? 7 : 9);

describe('the conditions of the latest decision', () => {
  it('begin to wait with it, and say for what', () => {
    const { conditions, changed } = turnConditions(
      [],
      decided(words, builder),
      record('2026-11-20'),
      byChange,
    );
    expect(conditions.map(({ place, state, turnedOn }) => [place, state, turnedOn])).toEqual([
      [0, 'waiting', null],
      [1, 'waiting', null],
    ]);
    expect(conditions[1]?.because).toBe('Builder: nobody has said; an answer is asked by 3 December 2026.');
    expect(changed).toEqual(conditions);
  });

  it('turn with the change that made them so, and are written once', () => {
    const decision = decided(builder);
    const { conditions: waiting } = turnConditions([], decision, record('2026-11-20'), byChange);
    const { conditions, changed } = turnConditions(waiting, decision, record('2026-11-25', known), byChange);
    expect(changed).toEqual([
      { of: 'd', place: 0, state: 'met', because: 'Builder is known.', turnedOn: '2026-11-25', turnedBy: 7 },
    ]);
    expect(turnConditions(conditions, decision, record('2026-11-26', known), byChange).changed).toEqual([]);
  });

  it('are missed by time alone on the day after theirs', () => {
    const decision = decided(builder);
    const { conditions: waiting } = turnConditions([], decision, record('2026-11-20'), byChange);
    expect(nextMissOn(waiting, decision)).toBe('2026-12-04');
    expect(turnConditions(waiting, decision, record(BY), () => TIME_ALONE).changed).toEqual([]);
    const { conditions, changed } = turnConditions(waiting, decision, record('2026-12-04'), () => TIME_ALONE);
    expect(changed).toMatchObject([{ state: 'missed', turnedOn: '2026-12-04', turnedBy: null }]);
    expect(nextMissOn(conditions, decision)).toBeNull();
  });

  it('stay as they turned, whatever comes later', () => {
    const decision = decided(builder);
    const missed: KeptCondition = {
      of: 'd',
      place: 0,
      state: 'missed',
      because: 'Nobody has said.',
      turnedOn: '2026-12-04',
      turnedBy: null,
    };
    const later = turnConditions([missed], decision, record('2026-12-10', known), byChange);
    expect(later).toEqual({ conditions: [missed], changed: [] });
  });

  it('are those of the latest decision alone', () => {
    const earlier: KeptCondition = {
      of: 'before',
      place: 0,
      state: 'missed',
      because: 'Nobody has said.',
      turnedOn: '2026-11-19',
      turnedBy: null,
    };
    const { conditions } = turnConditions([earlier], decided(builder), record('2026-11-20'), byChange);
    expect(conditions).toMatchObject([{ of: 'd', state: 'waiting' }]);
    expect(turnConditions([earlier], undefined, record('2026-11-20'), byChange).conditions).toEqual([]);
  });

  it('in words wait for a person, and no day turns them', () => {
    const decision = decided(words);
    const { conditions } = turnConditions([], decision, record('2026-12-20'), () => TIME_ALONE);
    expect(conditions).toMatchObject([{ state: 'waiting' }]);
    expect(nextMissOn(conditions, decision)).toBeNull();
  });
});
