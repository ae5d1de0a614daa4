import type { KeptSign } from '../signs/stored-signs';
import { questionReplies } from './sign.mapping';

const waiting = (id: string, ...facts: readonly (readonly [string, string])[]): KeptSign => ({
  ...{ id, reading: 'unknown', severity: null, litSince: null },
  questions: facts.map(([fact, question]) => ({ fact, question })) as KeptSign['questions'],
});
const GOAL = ['business-goal', 'Which goal?'] as const;
const SHARE = ['unglamorous-share', 'Which share?'] as const;
const BUILDER = ['builder', 'Who builds it?'] as const;
const OWNER = ['business-owner', 'Who owns it?'] as const;

describe('the questions to ask', () => {
  it('begin with those for which most critical signs wait, then with those for which most signs do', () => {
    const signs = [
      waiting('BUILD-6', GOAL),
      waiting('DEMO-4', SHARE),
      waiting('DEMO-3', SHARE),
      waiting('BUILD-1', BUILDER),
      waiting('OWN-1', OWNER),
      waiting('OWN-2', OWNER),
    ];
    expect(questionReplies(signs, {}).map(({ fact, signs: ids }) => [fact, ids])).toEqual([
      ['business-owner', ['OWN-1', 'OWN-2']],
      ['builder', ['BUILD-1']],
      ['unglamorous-share', ['DEMO-4', 'DEMO-3']],
      ['business-goal', ['BUILD-6']],
    ]);
  });
});
