import type { ProjectState } from '../signs/project-state';
import { entriesOf } from './project-edit';

const STATE = {
  name: 'Claims triage',
  unit: null,
  stage: 'pilot',
  facts: {
    'owner-kpi': {
      answer: 'known',
      value: 'Days to decide',
      recordedOn: '2026-03-01',
      source: { kind: 'person', asked: 'Jo Park' },
      by: 'Ada Okafor',
    },
    'business-goal': { answer: 'none', recordedOn: '2026-03-01', source: { kind: 'person' } },
  },
} as unknown as ProjectState;

const PERSON = { kind: 'person' } as const;
const whatChanges = (edit: Parameters<typeof entriesOf>[1]) => entriesOf(STATE, edit).map(({ what }) => what);

describe('an edit', () => {
  it('becomes one entry for each field and fact that differs, facts before the stage', () => {
    const facts = {
      'business-goal': { answer: 'known', value: 'Halve it', source: PERSON },
      'owner-kpi': {
        answer: 'nobody-can-say',
        source: { kind: 'person', asked: 'Mo' },
        holdsFrom: '2026-02-01',
      },
    } as const;
    expect(
      entriesOf(STATE, { stage: 'production', name: 'Triage', unit: 'Claims', reason: 'Signed', facts }),
    ).toEqual([
      {
        what: 'name',
        before: 'Claims triage',
        after: 'Triage',
        holdsFrom: null,
        reason: 'Signed',
        source: null,
      },
      { what: 'unit', before: null, after: 'Claims', holdsFrom: null, reason: 'Signed', source: null },
      {
        what: 'owner-kpi',
        before: { answer: 'known', value: 'Days to decide' },
        after: { answer: 'nobody-can-say' },
        holdsFrom: '2026-02-01',
        reason: 'Signed',
        source: { kind: 'person', asked: 'Mo' },
      },
      {
        what: 'business-goal',
        before: { answer: 'none' },
        after: { answer: 'known', value: 'Halve it' },
        holdsFrom: null,
        reason: 'Signed',
        source: PERSON,
      },
      {
        what: 'stage',
        before: 'pilot',
        after: 'production',
        holdsFrom: null,
        reason: 'Signed',
        source: null,
      },
    ]);
  });

  it('is no entry where all is as it was', () => {
    expect(
      whatChanges({
        name: 'Claims triage',
        unit: null,
        stage: 'pilot',
        facts: {
          'owner-kpi': { answer: 'known', value: 'Days to decide', source: PERSON },
          'business-goal': { answer: 'none', source: PERSON },
          'target-on': { answer: 'not-asked', source: PERSON },
        },
      }),
    ).toEqual([]);
  });

  it('tells what was judged once, after the stage', () => {
    const after = { kind: 'stop' };
    const decision = {
      what: 'decision',
      before: null,
      after,
      holdsFrom: null,
      reason: 'No data',
      source: null,
    } as const;
    const edit = { stage: 'stopped', reason: 'No data', judgements: [decision] } as const;
    expect(whatChanges(edit)).toEqual(['stage', 'decision']);
  });

  it('confirms an answer when the same comes with a source of its own', () => {
    const again = (asked: string) => ({
      facts: { 'owner-kpi': { answer: 'known', value: 'Days to decide', source: { kind: 'person', asked } } },
    });
    expect(whatChanges(again('Mo Idris') as never)).toEqual(['owner-kpi']);
    expect(whatChanges(again('Jo Park') as never)).toEqual([]);
  });

  it('takes an answer back with not-asked', () => {
    const [entry] = entriesOf(STATE, { facts: { 'business-goal': { answer: 'not-asked', source: PERSON } } });
    expect(entry).toMatchObject({ before: { answer: 'none' }, after: null });
  });
});
