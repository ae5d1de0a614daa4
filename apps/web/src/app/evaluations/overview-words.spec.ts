import { overviewSentence, verdictChoices } from './overview-words';

const VERDICTS = { better: 0, worse: 0, 'no-clear-change': 0, 'not-comparable': 0, 'not-known': 0 };

it('the verdicts that the list can be cut by are those that some suite has', () => {
  const verdicts = { ...VERDICTS, worse: 7, 'no-clear-change': 1_204 };
  const choices = verdictChoices({ projects: 0, canAnswer: 0, notKnown: 0, verdicts });
  expect(choices.map(({ name, count }) => `${name} ${count}`)).toEqual(['Worse 7', 'No clear change 1,204']);
});

describe('the sentence above all suites', () => {
  it('tells large numbers as people read them', () => {
    const counts = { projects: 3_121, canAnswer: 1_050, notKnown: 1_588, verdicts: VERDICTS };
    expect(overviewSentence(counts)).toBe(
      '1,050 of 3,121 projects from Building to Production can answer today whether it is better or worse than last week. ' +
        'Nobody was asked about 1,588.',
    );
  });

  it('says nothing of who was not asked where everybody was', () => {
    const counts = { projects: 2, canAnswer: 1, notKnown: 0, verdicts: VERDICTS };
    expect(overviewSentence(counts)).toMatch(/^1 of 2 projects .* than last week\.$/u);
  });
});
