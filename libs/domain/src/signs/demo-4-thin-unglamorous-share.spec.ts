import { known, litStages, none, questionsOf, readSign } from './record.fixture';

const share = (percent: number) => ({ facts: { 'unglamorous-share': known(percent) } });

describe('DEMO-4, a thin unglamorous share', () => {
  it('is a watch sign just under 70 %', () => {
    expect(readSign('DEMO-4', share(69.5))).toMatchObject({
      severity: 'watch',
      because: '69.5 % of the planned effort goes to unglamorous work; 70 % is to be expected.',
      evidence: [{ kind: 'percent', value: 69.5 }],
    });
  });

  it('is clear at 70 %', () => {
    expect(readSign('DEMO-4', share(70)).reading).toBe('clear');
  });

  it('is serious just under 50 %, and a watch sign at 50 %', () => {
    expect(readSign('DEMO-4', share(49)).severity).toBe('serious');
    expect(readSign('DEMO-4', share(50)).severity).toBe('watch');
  });

  it('takes none for 0 %', () => {
    expect(readSign('DEMO-4', { facts: { 'unglamorous-share': none() } })).toMatchObject({
      severity: 'serious',
      because: '0 % of the planned effort goes to unglamorous work; 70 % is to be expected.',
    });
  });

  it('takes the limit of a workspace for serious, and keeps the 70 % of the article', () => {
    const settings = { thresholds: { 'DEMO-4': { serious: 60, watch: 10 } } };
    expect(readSign('DEMO-4', { ...share(59), settings }).severity).toBe('serious');
    expect(readSign('DEMO-4', { ...share(60), settings }).severity).toBe('watch');
    expect(readSign('DEMO-4', { ...share(69), settings }).severity).toBe('watch');
  });

  it('is unknown while nobody was asked', () => {
    expect(questionsOf('DEMO-4', {})).toHaveLength(1);
  });

  it('applies from Scoped to Pilot', () => {
    expect(litStages('DEMO-4', share(10))).toEqual(['scoped', 'building', 'pilot']);
  });
});
