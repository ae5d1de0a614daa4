import { AskedFacts, askerOf } from './asked-facts';
import { known, none, on, readProject, readSign } from './record.fixture';
import { SIGNS } from './register';

describe('the reader of signs', () => {
  it('gives one reading a sign, in the order of the catalogue', () => {
    expect(readProject({}).signs.map(({ id }) => id)).toEqual(SIGNS.map(({ id }) => id));
  });

  it.each(['stopped', 'retired'] as const)('has no sign for a project that is %s', (stage) => {
    const { signs, rollUp } = readProject({ stage, facts: { 'business-owner': none() } });
    expect(signs.every(({ reading }) => reading === 'not-applicable')).toBe(true);
    expect(signs[0]?.because).toBe('the project has ended');
    expect(rollUp).toMatchObject({ status: null, lit: 0, questions: 0, coverage: { judged: 0, of: 0 } });
  });

  it('says why a sign does not apply in another stage', () => {
    expect(readSign('OWN-1', { stage: 'idea' }).because).toBe('not in this stage');
  });

  it('says from day 91 on that a sentence rests on an old answer', () => {
    const facts = { builder: none<never>('2026-08-25') };
    expect(readSign('BUILD-1', { facts, today: '2026-11-23' }).because).toBe('No builder is named.');
    expect(readSign('BUILD-1', { facts, today: '2026-11-24' }).because).toBe(
      'No builder is named. This rests on an answer last confirmed on 25 August 2026.',
    );
  });

  it('takes the oldest of the answers that a sentence rests on', () => {
    const facts = { 'eval-suite': known('triage v4', '2026-01-01'), 'eval-cases': known(3, '2026-11-01') };
    expect(readSign('EVAL-10', { facts }).because).toMatch(/last confirmed on 1 January 2026\.$/);
  });

  it('takes the snapshot of an imported file for the day on which it was last confirmed', () => {
    const source = { kind: 'import', asOf: '2024-12-16' } as const;
    const facts = { 'started-on': { ...on('2023-01-01'), source } };
    expect(readSign('BUILD-2', { stage: 'idea', facts }).because).toMatch(
      /since it was proposed on 1 January 2023; the limit is 60\. This rests .* on 16 December 2024\.$/,
    );
  });

  it('changes our defaults by the settings of a workspace, and no limit of the article', () => {
    const settings = { thresholds: { 'BUILD-5': { serious: 21 }, 'EVAL-3': { serious: 21 } } };
    const facts = { 'last-increment-on': on('2026-11-08'), 'last-eval-run-on': on('2026-11-08') };
    expect(readSign('BUILD-5', { facts, settings }).reading).toBe('clear');
    expect(readSign('EVAL-3', { facts, settings }).because).toBe('No eval run for 15 days; the limit is 7.');
  });

  it('names the nearest of all days on which a reading may change', () => {
    const facts = { 'last-increment-on': on('2026-11-20'), 'last-eval-run-on': on('2026-11-21') };
    expect(readProject({ facts }).nextChangeOn).toBe('2026-11-29');
    expect(readProject({}).nextChangeOn).toBeNull();
  });

  it('hands out shared readings that nobody can change', () => {
    const [first] = readProject({ stage: 'idea' }).signs;
    expect(Object.isFrozen(first)).toBe(true);
  });
});

describe('the facts that a sign may ask for', () => {
  it('are those that it declares', () => {
    const facts = new AskedFacts({ builder: none() });
    facts.passTo(askerOf({ id: 'OWN-1', reads: ['business-owner'] }));
    expect(() => facts.ask('builder')).toThrow("OWN-1 does not declare that it reads 'builder'.");
    expect(facts.ask('business-owner').answer).toBe('not-asked');
  });

  it('note a gap when they are asked for, and none when they are looked up', () => {
    const facts = new AskedFacts({});
    facts.passTo(askerOf({ id: 'X-1', reads: ['builder', 'target-on'] }));
    facts.peek('builder');
    expect(facts.openQuestions).toBeNull();
    facts.ask('target-on');
    expect(facts.openQuestions).toEqual([
      { fact: 'target-on', question: 'On which day shall it be in production?' },
    ]);
  });

  it('forget the gaps of one sign before the next', () => {
    const facts = new AskedFacts({});
    facts.passTo(askerOf({ id: 'X-1', reads: ['builder'] }));
    facts.ask('builder');
    facts.passTo(askerOf({ id: 'X-2', reads: [] }));
    expect(facts.openQuestions).toBeNull();
  });
});
