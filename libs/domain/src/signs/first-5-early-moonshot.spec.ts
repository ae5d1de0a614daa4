import { IS_FIRST, known, litStages, none, questionsOf, readSign, SHIPPED_BEFORE } from './record.fixture';

const moonshot = { facts: { moonshot: known(true) }, client: IS_FIRST };

describe('FIRST-5, an early moonshot', () => {
  it('is critical while the client has shipped nothing', () => {
    expect(readSign('FIRST-5', moonshot)).toMatchObject({
      severity: 'critical',
      because: 'A moonshot is in Building, and the client has shipped nothing so far.',
      clearsWhen: 'another project of this client reaches Production',
    });
  });

  it('is lit on a moonshot that is not the first project, too', () => {
    const client = { ...IS_FIRST, first: { state: 'known', projectId: 'another' } } as const;
    expect(readSign('FIRST-5', { ...moonshot, client }).reading).toBe('lit');
  });

  it('is clear once the client has shipped one, without asking', () => {
    expect(readSign('FIRST-5', { facts: {}, client: SHIPPED_BEFORE }).reading).toBe('clear');
  });

  it.each([known(false), none<boolean>()])('is clear when it is no moonshot', (answer) => {
    expect(readSign('FIRST-5', { facts: { moonshot: answer }, client: IS_FIRST }).reading).toBe('clear');
  });

  it('is unknown while nobody was asked whether it is one', () => {
    expect(questionsOf('FIRST-5', { client: IS_FIRST })).toEqual([
      'Is it a moonshot, a bet that changes how the company works?',
    ]);
  });

  it('is unknown while a sibling, whose stage was not asked, may have shipped', () => {
    const client = { ...IS_FIRST, hasUnknownStage: true };
    expect(questionsOf('FIRST-5', { ...moonshot, client })).toEqual([
      "Which stage are the client's other projects in?",
    ]);
  });

  it('applies in Building alone', () => {
    expect(litStages('FIRST-5', moonshot)).toEqual(['building']);
  });
});
