import { exactly } from '../days/known-day';
import { clientStanding, type Sibling } from './client-standing';

const project = (projectId: string, changes: Partial<Sibling> = {}): Sibling => ({
  projectId,
  stage: 'building',
  startedOn: { answer: 'known', value: exactly('2026-06-01') },
  kind: null,
  hasShipped: false,
  firstMark: null,
  endedOn: null,
  recordedAt: projectId,
  ...changes,
});
const startedOn = (day: string) => ({ startedOn: { answer: 'known', value: exactly(day) } }) as const;
const firstOf = (...siblings: Sibling[]) => clientStanding(siblings).first;

describe('the first project of a client', () => {
  it('is the earliest started', () => {
    const siblings = [project('a', startedOn('2026-06-01')), project('b', startedOn('2026-05-31'))];
    expect(firstOf(...siblings)).toEqual({ state: 'known', projectId: 'b' });
    expect(firstOf(...siblings.reverse())).toEqual({ state: 'known', projectId: 'b' });
  });

  it('is the earlier recorded of two that started on one day', () => {
    const siblings = [project('a', { recordedAt: '2' }), project('b', { recordedAt: '1' })];
    expect(firstOf(...siblings)).toEqual({ state: 'known', projectId: 'b' });
  });

  it('takes a start known to the month from its last day', () => {
    const june = { answer: 'known', value: { on: '2026-06-01', precision: 'month' } } as const;
    const siblings = [project('a', { startedOn: june }), project('b', startedOn('2026-06-29'))];
    expect(firstOf(...siblings)).toEqual({ state: 'known', projectId: 'b' });
  });

  it.each(['stopped', 'retired'] as const)('is none that is %s', (stage) => {
    const ended = project('a', { ...startedOn('2025-01-01'), stage });
    expect(firstOf(ended, project('b'))).toEqual({ state: 'known', projectId: 'b' });
    expect(firstOf(ended)).toEqual({ state: 'none' });
  });

  it.each(['roadmap', 'advice'])('is no %s', (kind) => {
    const other = project('a', { ...startedOn('2025-01-01'), kind });
    expect(firstOf(other, project('b', { kind: 'build' }))).toEqual({ state: 'known', projectId: 'b' });
  });

  it('is one whose kind nobody asked for', () => {
    expect(firstOf(project('a', { kind: null }))).toEqual({ state: 'known', projectId: 'a' });
  });

  it('is none that was not started', () => {
    const planned = project('a', { startedOn: { answer: 'none' } });
    expect(firstOf(planned, project('b'))).toEqual({ state: 'known', projectId: 'b' });
    expect(firstOf(planned)).toEqual({ state: 'none' });
  });

  it.each(['not-asked', 'nobody-can-say'] as const)('is not known while a start is %s', (answer) => {
    expect(firstOf(project('a'), project('b', { startedOn: { answer } }))).toEqual({
      state: 'not-known',
      because: 'start',
    });
  });

  it('does not wait for the start of a project that has ended', () => {
    const ended = project('a', { stage: 'stopped', startedOn: { answer: 'not-asked' } });
    expect(firstOf(ended, project('b'))).toEqual({ state: 'known', projectId: 'b' });
  });

  it('is not known while the stage of any project is not', () => {
    expect(firstOf(project('a'), project('b', { stage: null }))).toEqual({
      state: 'not-known',
      because: 'stage',
    });
  });

  it('is no more once one has shipped, whatever is open beside it', () => {
    const shipped = project('a', { stage: 'retired', hasShipped: true });
    expect(firstOf(shipped, project('b', { stage: null }))).toEqual({ state: 'shipped-already' });
  });

  it('is none of a client without projects', () => {
    expect(clientStanding([])).toEqual({
      shipped: 0,
      hasUnknownStage: false,
      first: { state: 'none' },
      firstStoppedOn: null,
    });
  });
});

describe('the standing of a client', () => {
  it('counts what reached Production, whatever came after', () => {
    const siblings = [
      project('a', { stage: 'production', hasShipped: true }),
      project('b', { stage: 'retired', hasShipped: true }),
      project('c'),
    ];
    expect(clientStanding(siblings).shipped).toBe(2);
  });

  it('says when one more may have shipped', () => {
    expect(clientStanding([project('a', { stage: null })]).hasUnknownStage).toBe(true);
    expect(clientStanding([project('a')]).hasUnknownStage).toBe(false);
  });

  it('keeps the latest day on which a first project was stopped', () => {
    const stopped = (projectId: string, endedOn: string) =>
      project(projectId, { stage: 'stopped', firstMark: 'stopped', endedOn });
    const siblings = [stopped('a', '2026-03-01'), stopped('b', '2026-08-01'), stopped('c', '2025-08-01')];
    expect(clientStanding(siblings).firstStoppedOn).toBe('2026-08-01');
    const later = project('d', { stage: 'stopped', endedOn: '2026-10-01' });
    expect(clientStanding([...siblings, later]).firstStoppedOn).toBe('2026-08-01');
  });
});
