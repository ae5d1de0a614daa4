import { entries, litStages, none, on, readProject, readSign, type Situation } from './record.fixture';

interface Item {
  readonly title: string;
  readonly deliveredOn: string;
  readonly startedOn?: string;
  readonly project?: string;
}
const roadmap = (...items: readonly Item[]): Situation => ({
  stage: 'scoped',
  facts: { 'roadmap-items': entries(...items) },
});
const triage = (deliveredOn: string) => ({ title: 'Claims triage', deliveredOn });

describe('BUILD-2, on roadmap items', () => {
  it('is a watch sign on day 31 after an item was delivered', () => {
    expect(readSign('BUILD-2', roadmap(triage('2026-10-23')))).toMatchObject({
      severity: 'watch',
      because:
        "No project was started for the roadmap item 'Claims triage', delivered on 23 October 2026, 31 days ago; the limit is 30.",
      clearsWhen: "a project is started for 'Claims triage'",
      evidence: [
        { label: 'Roadmap item', value: 'Claims triage', fact: 'roadmap-items' },
        { kind: 'days', label: 'since it was delivered', value: '2026-10-23', fact: 'roadmap-items' },
      ],
    });
  });

  it('is clear on day 30, and the reading says when it will change', () => {
    expect(readSign('BUILD-2', roadmap(triage('2026-10-24'))).reading).toBe('clear');
    expect(readProject(roadmap(triage('2026-10-24'))).nextChangeOn).toBe('2026-11-24');
  });

  it('is serious on day 61, and a watch sign on day 60', () => {
    expect(readSign('BUILD-2', roadmap(triage('2026-09-23')))).toMatchObject({
      severity: 'serious',
      because: expect.stringMatching(/, 61 days ago; the limit is 60\.$/) as string,
    });
    expect(readSign('BUILD-2', roadmap(triage('2026-09-24'))).severity).toBe('watch');
  });

  it('names the oldest that waits, and counts the others that wait too long', () => {
    const situation = roadmap(
      { ...triage('2026-01-01'), startedOn: '2026-02-01' },
      { ...triage('2026-01-02'), project: 'Claims triage' },
      triage('2026-09-01'),
      { title: 'Quote bot', deliveredOn: '2026-10-01' },
      { title: 'Fraud alarm', deliveredOn: '2026-10-23' },
      { title: 'Tone check', deliveredOn: '2026-10-24' },
    );
    expect(readSign('BUILD-2', situation)).toMatchObject({
      because:
        "No project was started for the roadmap item 'Claims triage', delivered on 1 September 2026, 83 days ago, and 2 more; the limit is 60.",
      clearsWhen: "a project is started for 'Claims triage' and 2 more",
    });
    expect(readProject(situation).nextChangeOn).toBe('2026-11-24');
  });

  it('is clear when each item has its project, and where there are none', () => {
    const started = roadmap({ ...triage('2026-01-01'), startedOn: '2026-02-01' });
    expect(readSign('BUILD-2', started).reading).toBe('clear');
    const empty: Situation = { stage: 'scoped', facts: { 'roadmap-items': none() } };
    expect(readSign('BUILD-2', empty).reading).toBe('clear');
  });

  it('takes the limits of a workspace', () => {
    const settings = { thresholds: { 'BUILD-2': { watch: 10, serious: 20 } } };
    expect(readSign('BUILD-2', { ...roadmap(triage('2026-11-12')), settings }).severity).toBe('watch');
    expect(readSign('BUILD-2', { ...roadmap(triage('2026-11-02')), settings }).severity).toBe('serious');
    expect(readSign('BUILD-2', { ...roadmap(triage('2026-11-13')), settings }).reading).toBe('clear');
  });

  it('tells the idle idea and the idle item together, the graver one first', () => {
    const both = (startedOn: string, deliveredOn: string): Situation => ({
      stage: 'idea',
      facts: { 'started-on': on(startedOn), 'roadmap-items': entries(triage(deliveredOn)) },
    });
    expect(readSign('BUILD-2', both('2026-10-23', '2026-09-01'))).toMatchObject({
      severity: 'serious',
      because:
        "No project was started for the roadmap item 'Claims triage', delivered on 1 September 2026, 83 days ago; the limit is 60. Still an Idea, 31 days since it was proposed on 23 October 2026; the limit is 30.",
      clearsWhen: "a project is started for 'Claims triage', and it is scoped, or stopped",
      evidence: [{ label: 'Roadmap item' }, {}, { label: 'Proposed' }, {}],
    });
    const graverIdea = readSign('BUILD-2', both('2026-09-01', '2026-10-23'));
    expect(graverIdea.severity).toBe('serious');
    expect(graverIdea.because).toMatch(/^Still an Idea, 83 days/);
    expect(readSign('BUILD-2', both('2026-11-20', '2026-10-23')).because).toMatch(/^No project was started/);
    expect(readSign('BUILD-2', both('2026-10-23', '2026-11-20')).because).toMatch(/^Still an Idea/);
  });

  it('lights an Idea of which nobody was asked when it began', () => {
    expect(readSign('BUILD-2', { ...roadmap(triage('2026-10-23')), stage: 'idea' }).reading).toBe('lit');
  });

  it('applies from Idea to Production', () => {
    expect(litStages('BUILD-2', roadmap(triage('2026-01-01')))).toEqual([
      'idea',
      'scoped',
      'building',
      'pilot',
      'production',
    ]);
  });
});
