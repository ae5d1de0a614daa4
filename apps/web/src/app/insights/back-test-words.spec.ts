import { casesWords } from './back-test-words';

it('tells how many of those that ended were watched, as people read large numbers', () => {
  const reply = { ended: 2_150, cases: 1_040, notWatched: 1_110, sample: 0 };
  expect(casesWords('stopped', reply, 30)).toBe(
    '2,150 projects stopped before Production; 1,040 of them were watched and still running on day 30.',
  );
});
