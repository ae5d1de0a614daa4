import { aSummary } from './portfolio.fixture';
import { portfolioSentence } from './portfolio-sentence';

function sentence(summary: Parameters<typeof aSummary>[0], isMine = false): string {
  const { first, rest } = portfolioSentence(aSummary(summary), isMine, '2026-11-23');
  return `${first} ${rest}`;
}

describe('the sentence on top', () => {
  it('says what needs a decision and what turned', () => {
    expect(sentence({ needDecision: 4, turns: { since: '2026-11-16', lit: 9, cleared: 6 } })).toBe(
      '4 projects need a decision. 9 signs are new since 16 November, 6 have cleared.',
    );
  });

  it('speaks of one as of one', () => {
    expect(sentence({ needDecision: 1, turns: { since: '2026-11-16', lit: 1, cleared: 1 } }, true)).toBe(
      '1 project of yours needs a decision. 1 sign is new since 16 November, 1 has cleared.',
    );
  });

  it('says that nothing needs a decision and nothing turned', () => {
    expect(sentence({ needDecision: 0 })).toBe(
      'Nothing needs a decision. No sign has turned since 16 November.',
    );
  });

  it('names the year where it is another, and how many cannot be judged', () => {
    const statuses = { 'on-track': 0, 'at-risk': 0, 'off-track': 0, 'not-known': 1204 };
    expect(sentence({ statuses, turns: { since: '2025-12-29', lit: 0, cleared: 2 } })).toBe(
      'Nothing needs a decision. No sign is new since 29 December 2025, 2 have cleared. 1,204 projects cannot be judged yet.',
    );
  });
});
