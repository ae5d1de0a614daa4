import type { DecisionCondition, Stage } from '@telltale/domain';
import { decisionNeed, nextNeedOn, type Situation } from './decision-need';
import type { Judgements, LatestDecision } from './judgements';
import type { LitEpisode } from './lit-episodes';
import type { KeptCondition } from './turn-conditions';

const lit = (sign: string, more: Partial<LitEpisode> = {}): LitEpisode => ({
  sign,
  litOn: '2026-11-04',
  severity: 'critical',
  severityOn: '2026-11-04',
  litBy: null,
  clearedOn: null,
  clearedBy: null,
  waivedUntil: null,
  ...more,
});
const SCORE: DecisionCondition = {
  kind: 'score',
  suite: 'triage',
  comparison: 'at-least',
  value: 0.85,
  by: '2026-12-12',
};
const decided = (more: Partial<LatestDecision> = {}): LatestDecision => ({
  id: 'd',
  kind: 'fix',
  dueOn: null,
  conditions: [{ kind: 'text', text: 'Finance signs' }, SCORE],
  decidedBy: null,
  covers: ['OWN-1'],
  on: '2026-11-10',
  by: 'Jo Park',
  ...more,
});
const turned = (state: 'met' | 'missed', place: number, turnedOn: string): KeptCondition => ({
  of: 'd',
  place,
  state,
  because: 'It says why.',
  turnedOn,
  turnedBy: null,
});

const at = (
  day: string,
  judgements: Judgements,
  more: Partial<Situation> & { readonly stage?: Stage } = {},
): Situation => {
  const { stage = 'pilot', open = [], conditions = [] } = more;
  return { day, state: { stage, judgements }, open, conditions };
};

describe('a project needs a decision', () => {
  it('while the plug clock runs for a critical sign', () => {
    expect(decisionNeed(at('2026-11-23', {}, { open: [lit('OWN-1')] }))).toMatchObject({
      why: 'plug-clock',
      since: '2026-11-04',
    });
    const decision = decided();
    expect(decisionNeed(at('2026-11-23', { decision }, { open: [lit('OWN-1')] }))).toBeNull();
  });

  it('from the day after the one by which the latest decision was due', () => {
    const decision = decided({ dueOn: '2026-12-10' });
    expect(decisionNeed(at('2026-12-10', { decision }))).toBeNull();
    expect(nextNeedOn(at('2026-12-10', { decision }))).toBe('2026-12-11');
    expect(decisionNeed(at('2026-12-11', { decision }))).toEqual({
      why: 'decision-overdue',
      since: '2026-12-11',
      sign: null,
      text: 'Decision overdue: Fix was due 10 December 2026',
    });
    expect(nextNeedOn(at('2026-12-11', { decision }))).toBeNull();
  });

  it('once a condition is missed, else once one is met', () => {
    const decision = decided();
    const conditions = [turned('met', 0, '2026-12-01'), turned('missed', 1, '2026-12-13')];
    expect(decisionNeed(at('2026-12-14', { decision }, { conditions }))).toMatchObject({
      why: 'condition-missed',
      since: '2026-12-13',
      text: 'Condition missed: Score of triage is at least 0.85 by 12 December 2026',
    });
    expect(
      decisionNeed(at('2026-12-14', { decision }, { conditions: conditions.slice(0, 1) })),
    ).toMatchObject({
      why: 'condition-met',
      since: '2026-12-01',
      text: 'Condition met: Finance signs',
    });
  });

  it('while the closing list of a stopped project is overdue', () => {
    const decision = decided({ kind: 'stop', on: '2026-11-10', dueOn: '2026-11-12' });
    const stopped = (day: string, judgements: Judgements = {}) =>
      at(day, { decision, ...judgements }, { stage: 'stopped' });
    expect(decisionNeed(stopped('2026-12-10'))).toBeNull();
    expect(nextNeedOn(stopped('2026-12-10'))).toBe('2026-12-11');
    expect(decisionNeed(stopped('2026-12-11'))).toMatchObject({
      why: 'closing-overdue',
      since: '2026-12-11',
      text: 'Closing list overdue: 7 of 7 open, due 10 December 2026',
    });
    const said = { on: '2026-11-20', by: 'Jo Park' };
    expect(decisionNeed(stopped('2026-12-11', { closingDue: { dueOn: '2026-12-31', ...said } }))).toBeNull();
    const done = { state: 'done', ...said } as const;
    const closing = {
      'data-returned': done,
      'contract-notice': done,
      'access-off': done,
      'owner-told': done,
      'users-told': done,
      'lesson-written': done,
    };
    expect(decisionNeed(stopped('2026-12-11', { closing }))).toMatchObject({ why: 'closing-overdue' });
    const all = { ...closing, 'money-spent': { ...done, amount: 0 } };
    expect(decisionNeed(stopped('2026-12-11', { closing: all }))).toBeNull();
  });

  it('from seven days before a waiver of a lit sign ends', () => {
    const waivers = { 'OWN-3': { until: '2026-12-10', reason: 'Soon.', on: '2026-11-20', by: 'Jo Park' } };
    const open = [lit('OWN-3', { severity: 'serious', waivedUntil: '2026-12-10' })];
    expect(decisionNeed(at('2026-12-02', { waivers }, { open }))).toBeNull();
    expect(nextNeedOn(at('2026-12-02', { waivers }, { open }))).toBe('2026-12-03');
    expect(decisionNeed(at('2026-12-03', { waivers }, { open }))).toEqual({
      why: 'waiver-ending',
      since: '2026-12-03',
      sign: 'OWN-3',
      text: 'Waiver ending: OWN-3 is waived until 10 December 2026',
    });
    const short = { 'OWN-3': { ...waivers['OWN-3'], on: '2026-12-08' } };
    expect(decisionNeed(at('2026-12-08', { waivers: short }, { open }))).toMatchObject({
      since: '2026-12-08',
    });
  });

  it('for the first of several reasons', () => {
    const decision = decided({ dueOn: '2026-12-01' });
    const conditions = [turned('missed', 1, '2026-11-20')];
    const open = [lit('LOCK-1', { severityOn: '2026-11-25' })];
    expect(decisionNeed(at('2026-12-02', { decision }, { conditions, open }))).toMatchObject({
      why: 'plug-clock',
      since: '2026-11-20',
    });
    expect(decisionNeed(at('2026-12-02', { decision }, { conditions }))).toMatchObject({
      why: 'decision-overdue',
    });
  });

  it('for nothing but its closing list once it has ended', () => {
    const decision = decided({ dueOn: '2026-11-12' });
    const conditions = [turned('missed', 1, '2026-11-20')];
    expect(decisionNeed(at('2026-12-02', { decision }, { conditions, stage: 'retired' }))).toBeNull();
  });
});
