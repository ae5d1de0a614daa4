import { boundsWords, counted, decides, renewalWords, turnFigures, turnSentence } from './limit-words';
import { aLimit, aRenewal, PAIR } from './sign-settings.fixture';

const NO_TURNS = { light: 0, clear: 0, worse: 0, milder: 0, out: 0 };

describe('a limit in words', () => {
  it('says what it decides, what is counted and how far it may go', () => {
    expect(decides({ name: 'critical' })).toBe('Critical');
    expect(decides({ name: 'moves' })).toBe('Lit');
    expect(counted(aLimit())).toBe('days without a run');
    expect(counted({ unit: 'months', meaning: 'calendar months since the greenlight' })).toBe(
      'calendar months since the greenlight',
    );
    expect(counted({ unit: 'percent', meaning: 'of the target' })).toBe('% of the target');
    expect(counted({ unit: 'days', meaning: 'without a run' })).toBe('days: without a run');
    expect(counted({ unit: 'count', meaning: 'moves of the target' })).toBe('moves of the target');
    expect(boundsWords(aLimit({ default: 1, most: 10_000 }))).toBe('Our default is 1 day; from 1 to 10,000.');
    expect(boundsWords(PAIR)).toBe('Our default is no.');
  });
});

describe('what a change would do', () => {
  it.each([
    [{ ...NO_TURNS, light: 14, clear: 3 }, '14 projects would light and 3 would clear.', '14 light, 3 clear'],
    [{ ...NO_TURNS, light: 1 }, '1 project would light.', '1 light'],
    [
      { light: 1, clear: 2, worse: 3, milder: 4, out: 5 },
      '1 project would light, 2 would clear, 3 would get worse, 4 would get milder and 5 would go out without being clear.',
      '1 light, 2 clear, 3 worse, 4 milder, 5 out, not clear',
    ],
    [NO_TURNS, 'Nothing would turn on any project.', ''],
  ])('%j', (counts, sentence, figures) => {
    expect(turnSentence(counts)).toBe(sentence);
    expect(turnFigures(counts)).toBe(figures);
  });
});

describe('a renewal', () => {
  it('says how far it is, and when it is through', () => {
    expect(renewalWords(aRenewal())).toBe('Reading the projects again with version 5: 1,200 of 20,000.');
    expect(renewalWords(aRenewal({ total: 1, done: 1, finishedAt: '2026-11-23T10:00:09.000Z' }))).toBe(
      'Read again with version 5: 1 project.',
    );
  });
});
