import { IS_FIRST, litStages, readProject, readSign } from './record.fixture';

const stopped = (firstStoppedOn: string | null) => ({ client: { ...IS_FIRST, firstStoppedOn } });

describe('FIRST-6, a first project that was stopped', () => {
  it('is a watch sign on each later project of the client', () => {
    expect(readSign('FIRST-6', stopped('2026-03-03'))).toMatchObject({
      severity: 'watch',
      because:
        "The client's first project was stopped on 3 March 2026, 8 months ago; each later one carries that for 24 months.",
      clearsWhen: '24 months have passed since the stop of 3 March 2026, on 3 March 2028',
      evidence: [{ kind: 'date', label: 'First project stopped', value: { on: '2026-03-03' } }],
    });
  });

  it('is lit up to the day before 24 months are over, and the reading says when it clears', () => {
    expect(readSign('FIRST-6', stopped('2024-11-24')).reading).toBe('lit');
    expect(readProject(stopped('2024-11-24')).nextChangeOn).toBe('2026-11-24');
    expect(readSign('FIRST-6', stopped('2024-11-23')).reading).toBe('clear');
    expect(readProject(stopped('2024-11-23')).nextChangeOn).toBeNull();
  });

  it('counts calendar months to the last day of a shorter one', () => {
    const leapDay = stopped('2024-02-29');
    expect(readSign('FIRST-6', { ...leapDay, today: '2026-02-27' }).reading).toBe('lit');
    expect(readSign('FIRST-6', { ...leapDay, today: '2026-02-28' }).reading).toBe('clear');
  });

  it('is carried on when the client has shipped since', () => {
    const client = {
      ...IS_FIRST,
      shipped: 1,
      first: { state: 'shipped-already' },
      firstStoppedOn: '2026-03-03',
    };
    expect(readSign('FIRST-6', { client: client as typeof IS_FIRST }).reading).toBe('lit');
  });

  it('keeps the 24 months of the article whatever a workspace sets', () => {
    const settings = { thresholds: { 'FIRST-6': { watch: 1 } } };
    expect(readSign('FIRST-6', { ...stopped('2024-11-24'), settings }).reading).toBe('lit');
  });

  it('does not apply where no first project was stopped', () => {
    expect(readSign('FIRST-6', stopped(null))).toMatchObject({
      reading: 'not-applicable',
      because: 'no first project of this client was stopped',
    });
  });

  it('applies from Idea to Pilot', () => {
    expect(litStages('FIRST-6', stopped('2026-03-03'))).toEqual(['idea', 'scoped', 'building', 'pilot']);
  });
});
