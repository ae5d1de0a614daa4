import { counterDeltas } from './counters';

const PROJECT = {
  client_id: 'hal',
  stage: 'pilot',
  status: 'off-track',
  decision_needed: 'plug-clock',
  mode_business_owner: 6,
  mode_first_project: 0,
  mode_demo: 1,
  mode_evaluation: 2,
  mode_lock_in: 2,
  mode_builder: 1,
} as const;

describe('the counters of a summary', () => {
  it('rise by all that a new project is', () => {
    expect(counterDeltas([{ before: null, after: PROJECT }])).toEqual(
      [
        ['projects', ''],
        ['need-decision', ''],
        ['stage', 'pilot'],
        ['status', 'off-track'],
        ['mode_business_owner', '6'],
        ['mode_first_project', '0'],
        ['mode_demo', '1'],
        ['mode_evaluation', '2'],
        ['mode_lock_in', '2'],
        ['mode_builder', '1'],
      ].map(([dimension, value]) => ({ client_id: 'hal', dimension, value, delta: 1 })),
    );
  });

  it('change by what differs alone', () => {
    const after = { ...PROJECT, decision_needed: null, status: 'on-track', mode_business_owner: 1 } as const;
    expect(counterDeltas([{ before: PROJECT, after }])).toEqual([
      { client_id: 'hal', dimension: 'need-decision', value: '', delta: -1 },
      { client_id: 'hal', dimension: 'status', value: 'off-track', delta: -1 },
      { client_id: 'hal', dimension: 'mode_business_owner', value: '6', delta: -1 },
      { client_id: 'hal', dimension: 'status', value: 'on-track', delta: 1 },
      { client_id: 'hal', dimension: 'mode_business_owner', value: '1', delta: 1 },
    ]);
  });

  it('are summed over many projects', () => {
    const changes = [
      { before: null, after: { ...PROJECT, stage: null, status: null } },
      { before: null, after: { ...PROJECT, stage: null, status: null } },
      { before: PROJECT, after: null },
    ];
    const deltas = counterDeltas(changes).map(
      ({ dimension, value, delta }) => `${dimension} ${value} ${delta}`,
    );
    expect(deltas).toEqual(
      expect.arrayContaining(['projects  1', 'stage not-asked 2', 'stage pilot -1', 'status none 2']),
    );
  });
});
