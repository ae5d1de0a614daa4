import { signById } from '../signs/register';
import { answerDueOn } from './answer-due';

describe('the day by which an answer is due', () => {
  it('is the second working day after the question', () => {
    expect(answerDueOn('2026-11-20', { thresholds: {} })).toBe('2026-11-24');
  });

  it('is that of the workspace’s own limit of EVAL-11', () => {
    expect(answerDueOn('2026-11-20', { thresholds: { 'EVAL-11': { serious: 1 } } })).toBe('2026-11-23');
    expect(signById('EVAL-11')?.thresholds.serious?.value).toBe(2);
  });
});
