import { clientStanding, type Sibling } from '../clients/client-standing';
import { exactly } from '../days/known-day';
import { CLEAR_FACT_STORIES } from './clear-fact-stories.fixture';
import { known, PROJECT_ID, readSign } from './record.fixture';
import { SIGNS } from './register';

describe('the clear-fact', () => {
  it.each(CLEAR_FACT_STORIES)(
    'of $sign puts it out: "$clearsWhen"',
    ({ sign, lit, clearsWhen, recorded, reading }) => {
      expect(readSign(sign, lit)).toMatchObject({ reading: 'lit', clearsWhen });
      expect(readSign(sign, recorded).reading).toBe(reading ?? 'clear');
    },
  );

  it('of FIRST-5 is another project of the client in Production', () => {
    const moonshot: Sibling = {
      projectId: PROJECT_ID,
      stage: 'building',
      startedOn: { answer: 'known', value: exactly('2026-06-01') },
      kind: 'build',
      hasShipped: false,
      firstMark: null,
      endedOn: null,
      recordedAt: '1',
    };
    const sibling: Sibling = { ...moonshot, projectId: 'sibling', stage: 'pilot', recordedAt: '2' };
    const facts = { moonshot: known(true) };
    const before = readSign('FIRST-5', { facts, client: clientStanding([moonshot, sibling]) });
    expect(before).toMatchObject({
      reading: 'lit',
      clearsWhen: 'another project of this client reaches Production',
    });
    const shipped: Sibling = { ...sibling, stage: 'production', hasShipped: true };
    const after = readSign('FIRST-5', { facts, client: clientStanding([moonshot, shipped]) });
    expect(after.reading).toBe('clear');
  });

  it('is told for every sign of the register', () => {
    const told = [...CLEAR_FACT_STORIES.map(({ sign }) => sign), 'FIRST-5'].sort();
    expect(told).toEqual(SIGNS.map(({ id }) => id).sort());
  });
});
