import { answerName, isNotSaid, isNotTold, wordFinder } from './answer-words';

describe('an answer', () => {
  const find = wordFinder({ yes: ['Yes – by the CAIO'], no: ['No'], safety: ['Safety-Impacting'] });

  it('is equal or is not: what begins like "No" is not no', () => {
    expect(find('No')).toBe('no');
    expect(find('Not Applicable')).toBeNull();
    expect(find('No – agency does not have access to source code.')).toBeNull();
    expect(find('Nope')).toBeNull();
  });

  it('is the same in other capitals, dashes, white space and with a full stop', () => {
    expect(find(' NO. ')).toBe('no');
    expect(find('Safety-impacting\n')).toBe('safety');
    expect(find('Yes  -  by the\nCAIO')).toBe('yes');
    expect(find('Yes - by the caio')).toBe('yes');
    expect(find('Yes — by the CAIO')).toBe('yes');
  });

  it('has a name before its first colon', () => {
    expect(answerName('No testing: No testing of the model: none')).toBe('No testing');
    expect(answerName('Yes')).toBe('Yes');
  });
});

describe('a cell that says nothing', () => {
  it.each(['', ' ', '\u00a0', '-', 'N/A', 'n/a ', 'NA', 'Not Applicable', 'not applicable.'])(
    'is %p',
    (text) => expect(isNotSaid(text)).toBe(true),
  );

  it.each(['No', 'None', 'N/A -Consolidated into another use case.', 'Not yet', '0'])('is not %p', (text) =>
    expect(isNotSaid(text)).toBe(false),
  );
});

describe('a cell that says that it does not say', () => {
  it.each([
    'Data not reported by submitter and will be updated once additional information is collected',
    'Not Reported',
    'Withheld - Cybersecurity',
    'REDACTED',
    'Disclosing this information may impede the agency’s ability',
    'TBD',
  ])('is %p', (text) => expect(isNotTold(text)).toBe(true));

  it.each(['No', 'Withheld tax calculator', 'Unknown vessels', 'Data'])('is not %p', (text) =>
    expect(isNotTold(text)).toBe(false),
  );
});
