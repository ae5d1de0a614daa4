import type { RegisterKey } from '@telltale/domain';
import type { ProjectState } from '../signs/project-state';
import type { AnswerWrite, AnswerWrites } from './project-edit';
import { applyEntry, firstState } from './record-changes';
import { registerEntries } from './register-entries';

const DAY = { on: '2026-11-23', by: 'Jo Park' };

const blank = firstState(
  { id: 'p', clientId: 'c' },
  { key: 'HAL-1', name: 'Claims triage', unit: null, stage: 'building' },
  { on: '2026-11-01', by: null },
);

const list = (...entries: readonly object[]): AnswerWrite => ({
  answer: 'known',
  value: entries,
  source: { kind: 'person' },
});
const none: AnswerWrite = { answer: 'none', source: { kind: 'person' } };

function written(state: ProjectState, key: RegisterKey, writes: AnswerWrites) {
  const entries = registerEntries(state, key, writes, null);
  const after = entries.reduce((sum, entry) => applyEntry(sum, entry, DAY), state);
  return { after, log: entries.map(({ what, before, after: next }) => ({ what, before, after: next })) };
}

const july = { id: '1', on: '2026-07-03', what: 'Reads one claim' };
const august = { id: '2', on: '2026-08-03' };

describe('the log of a register', () => {
  it('holds one change an entry, and the fact that follows from it', () => {
    const { log, after } = written(blank, 'increments', { increments: list(august, july) });
    expect(log).toEqual([
      { what: 'increments', before: null, after: { answer: 'known', value: august } },
      { what: 'increments', before: null, after: { answer: 'known', value: july } },
      {
        what: 'last-increment-on',
        before: null,
        after: { answer: 'known', value: { on: '2026-08-03', precision: 'day' } },
      },
    ]);
    expect(after.facts.increments?.value).toEqual([
      { ...july, recordedOn: '2026-11-23', by: 'Jo Park' },
      { ...august, recordedOn: '2026-11-23', by: 'Jo Park' },
    ]);
    expect(after.facts['last-increment-on']?.source).toEqual({ kind: 'register', register: 'increments' });
  });

  it('holds nothing for what already is so', () => {
    const { after } = written(blank, 'increments', { increments: list(july) });
    expect(written(after, 'increments', { increments: list(july) }).log).toEqual([]);
  });

  it('holds what an entry was and became, and an entry that was taken away', () => {
    const { after } = written(blank, 'increments', { increments: list(july, august) });
    const mended = { ...july, what: 'Reads claims' };
    expect(written(after, 'increments', { increments: list(mended) }).log).toEqual([
      { what: 'increments', before: { answer: 'known', value: august }, after: null },
      {
        what: 'increments',
        before: { answer: 'known', value: july },
        after: { answer: 'known', value: mended },
      },
      {
        what: 'last-increment-on',
        before: { answer: 'known', value: { on: '2026-08-03', precision: 'day' } },
        after: { answer: 'known', value: { on: '2026-07-03', precision: 'day' } },
      },
    ]);
  });

  it('takes the first entry for the end of "none so far"', () => {
    const { after } = written(blank, 'increments', { increments: none });
    expect(after.facts['last-increment-on']?.answer).toBe('none');
    const { log, after: begun } = written(after, 'increments', { increments: list(july) });
    expect(log[0]).toEqual({
      what: 'increments',
      before: { answer: 'none' },
      after: { answer: 'known', value: july },
    });
    expect(begun.facts.increments?.value).toHaveLength(1);
  });

  it('is as if nobody had been asked once the last entry is gone, and so is what followed from it', () => {
    const { after } = written(blank, 'increments', { increments: list(july) });
    const gone: AnswerWrite = { answer: 'known', value: [], source: { kind: 'person' } };
    const { after: empty } = written(after, 'increments', { increments: gone });
    expect(empty.facts).toEqual({});
  });

  it('leaves a fact alone that the same request answers, and one that somebody answered when nothing follows', () => {
    const own: AnswerWrite = {
      answer: 'known',
      value: { on: '2026-09-09', precision: 'day' },
      source: { kind: 'person' },
    };
    const { log } = written(blank, 'increments', { increments: list(july), 'last-increment-on': own });
    expect(log.map(({ what }) => what)).toEqual(['increments']);
    const { after } = written(blank, 'effort', {
      effort: list({ id: '1', on: '2026-07-03', kind: 'logging', actual: 2 }),
    });
    expect(after.facts['unglamorous-share']).toBeUndefined();
  });
});
