import { readSignal } from './portfolio-signal';
import { type Outcomes, shareShipped } from './share-shipped';

const NOTHING: Outcomes = {
  shipped: 0,
  stopped: 0,
  overdue: 0,
  running: 0,
  withoutWindow: 0,
  retiredUnseen: 0,
  withoutStage: 0,
};
const read = (outcomes: Partial<Outcomes>) => readSignal(shareShipped, { ...NOTHING, ...outcomes });

describe('the share shipped', () => {
  it('is hidden under 5 finished projects, whatever else runs', () => {
    expect(read({ shipped: 3, stopped: 1, overdue: 20 })).toMatchObject({
      title: 'Too few projects have finished to say which share ships.',
      hidden: 'hidden: 4 finished projects, at least 5 are needed',
      n: 24,
    });
    expect(read({ shipped: 3, stopped: 1 }).share).toBeUndefined();
    expect(read({ stopped: 1 }).hidden).toBe('hidden: 1 finished project, at least 5 are needed');
  });

  it('is told from 5 on, of shipped, stopped and long overdue, beside the article’s 30 %', () => {
    const signal = read({ shipped: 4, stopped: 1, overdue: 6, running: 9 });
    expect(signal).toMatchObject({
      title: '4 of 11 shipped: 36 %, not clearly different from the article’s 30 %.',
      n: 11,
      notKnown: [],
    });
    expect(signal.hidden).toBeUndefined();
    expect(signal.share).toMatchObject({
      words: '36 % (95 % interval 15 to 65 %)',
      beside: { share: 0.3, words: 'roughly 30 % (article)' },
    });
  });

  it('differs from the article’s figure only where its interval leaves that out', () => {
    expect(read({ shipped: 9, stopped: 1 }).title).toBe(
      '9 of 10 shipped: 90 %, more than the article’s 30 %.',
    );
    expect(read({ shipped: 1, stopped: 29 }).title).toBe(
      '1 of 30 shipped: 3 %, less than the article’s 30 %.',
    );
    expect(read({ shipped: 0, stopped: 5 }).title).toBe(
      '0 of 5 shipped: 0 %, not clearly different from the article’s 30 %.',
    );
  });

  it('tells apart what nobody knows, and never counts it as not shipped', () => {
    const signal = read({ shipped: 5, withoutWindow: 1, retiredUnseen: 2, withoutStage: 1 });
    expect(signal.title).toBe('5 of 5 shipped: 100 %, more than the article’s 30 %.');
    expect(signal.notKnown).toEqual([
      '1 running project is without a known start and original target: not counted.',
      '2 projects are retired, and nobody told whether it shipped: not counted.',
      'The stage of 1 project was not asked.',
    ]);
  });
});
