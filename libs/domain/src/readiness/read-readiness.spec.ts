import type { ReadinessAnswer, ReadinessState } from './readiness-answer';
import { readReadiness } from './read-readiness';
import { STARTING_TEMPLATE } from './starting-template';
import type { ReadinessTemplate } from './template';

const TODAY = '2026-11-23';

const TWO_GROUPS: ReadinessTemplate = [
  {
    key: 'data',
    name: 'Data',
    items: [
      { key: 'schema', text: 'Schema', isRequired: true, proofDays: 180 },
      { key: 'pipeline', text: 'Pipeline', isRequired: true, proofDays: 30 },
      { key: 'tested', text: 'Tested', isRequired: false, proofDays: 30 },
    ],
  },
  { key: 'exit', name: 'Exit', items: [{ key: 'plan', text: 'Plan', isRequired: true, proofDays: null }] },
];

const answer = (state: ReadinessState, expiresOn?: string): ReadinessAnswer => ({
  state,
  on: '2026-11-01',
  by: 'Jo Park',
  ...(expiresOn === undefined ? {} : { proof: { on: '2026-11-01', by: 'Jo Park', expiresOn } }),
});

const read = (answers: Readonly<Record<string, ReadinessAnswer>>, today = TODAY) =>
  readReadiness(TWO_GROUPS, answers, today);

describe('the readiness of a project', () => {
  it('has no score while nobody answered anything', () => {
    expect(read({})).toMatchObject({ score: null, nextChangeOn: null });
    expect(read({}).missing.map(({ item }) => item.key)).toEqual(['schema', 'pipeline', 'plan']);
  });

  it('is that of its lowest group, half a point for what is attested and none for what is waived', () => {
    const reading = read({ schema: answer('proven'), pipeline: answer('attested'), plan: answer('proven') });
    expect(reading.groups.map(({ score }) => score)).toEqual([50, 100]);
    expect(reading.score).toBe(50);
    expect(read({ schema: answer('waived'), plan: answer('waived') }).score).toBe(0);
  });

  it('rounds down, so that 100 % means all of it', () => {
    expect(read({ schema: answer('proven'), pipeline: answer('proven') }).groups[0]?.score).toBe(66);
  });

  it('opens an item again on the day after its proof ends, and says so', () => {
    const until = (day: string) => read({ plan: answer('proven', day) });
    expect(until('2026-11-23').groups[1]?.items[0]).toMatchObject({ state: 'proven', expiredOn: null });
    expect(until('2026-11-23').nextChangeOn).toBe('2026-11-24');
    expect(until('2026-11-22').groups[1]?.items[0]).toMatchObject({ state: 'open', expiredOn: '2026-11-23' });
    expect(until('2026-11-22')).toMatchObject({ score: 0, nextChangeOn: null });
  });

  it('keeps the gate shut for required items that are open, and not for attested, waived or optional ones', () => {
    const answers = { schema: answer('attested'), pipeline: answer('waived'), plan: answer('proven') };
    expect(read(answers).missing).toEqual([]);
    expect(read({ ...answers, plan: answer('proven', '2026-11-22') }).missing).toHaveLength(1);
  });

  it('leaves answers alone whose item the template no longer has', () => {
    expect(read({ gone: answer('proven') })).toMatchObject({ score: null, nextChangeOn: null });
  });
});

describe('the starting template', () => {
  it('is the one of the product: 8 groups, 31 items, 22 of them required', () => {
    const items = STARTING_TEMPLATE.flatMap((group) => group.items);
    expect(STARTING_TEMPLATE).toHaveLength(8);
    expect(items).toHaveLength(31);
    expect(items.filter(({ isRequired }) => isRequired)).toHaveLength(22);
    expect(new Set(items.map(({ key }) => key)).size).toBe(31);
  });

  describe('with what runs prove', () => {
    const withRuns = (answers: Parameters<typeof read>[0], on: string, today = TODAY) =>
      readReadiness(TWO_GROUPS, answers, today, { pipeline: on }).groups[0]!.items[1]!;

    it('proves an item for as long as its proof holds, and counts in the score', () => {
      expect(withRuns({}, '2026-11-20')).toMatchObject({
        state: 'proven',
        answer: { proof: { on: '2026-11-20', by: 'its eval runs', expiresOn: '2026-12-20' } },
      });
      expect(withRuns({}, '2026-11-20', '2026-12-21').state).toBe('open');
      expect(readReadiness(TWO_GROUPS, {}, TODAY, { pipeline: '2026-11-20' })).toMatchObject({
        nextChangeOn: '2026-12-21',
        groups: [{ score: 33 }, { score: 0 }],
      });
    });

    it('outweighs a word, and gives way to a proof or a waiver', () => {
      expect(withRuns({ pipeline: answer('attested') }, '2026-11-20').state).toBe('proven');
      expect(withRuns({ pipeline: answer('waived') }, '2026-11-20').state).toBe('waived');
      expect(withRuns({ pipeline: answer('proven') }, '2026-11-20').answer?.by).toBe('Jo Park');
      expect(withRuns({ pipeline: answer('proven', '2026-11-01') }, '2026-11-20').answer?.by).toBeNull();
    });

    it('gives no score to a checklist that nobody has begun', () => {
      expect(readReadiness(TWO_GROUPS, {}, TODAY, { pipeline: '2026-11-20' }).score).toBeNull();
    });
  });
});
