import { DayScale } from '../../days/day-scale';
import { aTurn } from '../project.fixture';
import { anEpisode } from './timeline.fixture';
import { timelineGroups } from './timeline-rows';
import { timelineTitle } from './timeline-title';

// Twenty days, five percent each.
const FRAME = { scale: new DayScale('2026-11-03', '2026-11-23'), shown: '2026-11-23' };

const barsOf = (...episodes: Parameters<typeof timelineGroups>[0]) =>
  timelineGroups(episodes, FRAME).flatMap(({ rows }) => rows.flatMap(({ bars }) => bars));

describe('the rows of a timeline', () => {
  it('stand by mode in the order of the lamps, and by when a sign first lit', () => {
    const groups = timelineGroups(
      [
        anEpisode({ sign: 'LOCK-1', mode: 'lock-in', litOn: '2026-11-04' }),
        anEpisode({ sign: 'OWN-3', litOn: '2026-11-20', times: 2 }),
        anEpisode({ sign: 'OWN-5', litOn: '2026-11-10' }),
        anEpisode({ sign: 'OWN-3', litOn: '2026-11-05', clearedOn: '2026-11-08' }),
      ],
      FRAME,
    );
    expect(groups.map(({ name, rows }) => [name, rows.map(({ sign, bars }) => [sign, bars.length])])).toEqual(
      [
        [
          'Business owner',
          [
            ['OWN-3', 2],
            ['OWN-5', 1],
          ],
        ],
        ['Lock-in', [['LOCK-1', 1]]],
      ],
    );
  });

  it('hold bars from the day a sign lit to the day it cleared, or to the shown day', () => {
    const [cleared] = barsOf(anEpisode({ litOn: '2026-11-05', clearedOn: '2026-11-08', clearedBy: aTurn() }));
    expect(cleared).toMatchObject({ place: 10, width: 15, isOpen: false, turnedAt: null });
    const shown = { ...FRAME, shown: '2026-11-18' };
    const [open] = timelineGroups([anEpisode()], shown).flatMap(({ rows }) => rows[0]?.bars ?? []);
    expect(open).toMatchObject({ place: 50, width: 25, isOpen: true });
  });

  it('say all of an episode in a sentence', () => {
    const [bar] = barsOf(
      anEpisode({
        litOn: '2026-11-05',
        severity: 'critical',
        severityOn: '2026-11-07',
        litBy: aTurn({ words: 'time alone', seq: null }),
        clearedOn: '2026-11-09',
        clearedBy: aTurn({ words: 'the change of the stage by Jo Park', seq: 7 }),
        times: 3,
      }),
    );
    expect(bar?.words).toBe(
      'No KPI of the owner moves: critical (since 7 November 2026) from 5 November 2026 to 9 November 2026, back again for the 3rd time, lit by time alone, cleared by the change of the stage by Jo Park.',
    );
    expect(bar).toMatchObject({ turnedAt: 50, change: 7 });
  });

  it('lead to the change that lit it first, and nowhere where time alone turned it', () => {
    const time = aTurn({ words: 'time alone', seq: null });
    const [own, alone] = barsOf(
      anEpisode({ litBy: aTurn({ seq: 4 }) }),
      anEpisode({ sign: 'OWN-6', litBy: time }),
    );
    expect([own?.change, alone?.change]).toEqual([4, null]);
  });

  it.each([
    ['2026-11-23', true],
    ['2026-11-22', false],
    [null, false],
  ])('are hatched while waived: until %s', (waivedUntil, isWaived) => {
    const [bar] = barsOf(anEpisode({ waivedUntil }));
    expect(bar?.isWaived).toBe(isWaived);
    expect(bar?.words.includes('waived until 23 November 2026')).toBe(isWaived);
  });
});

describe('the title of a timeline', () => {
  it.each([
    ['No sign was ever lit', []],
    ['1 sign was ever lit, 1 still is', [anEpisode()]],
    [
      '2 signs were ever lit, none still are',
      [anEpisode({ clearedOn: '2026-11-20' }), anEpisode({ sign: 'OWN-5', clearedOn: '2026-11-20' })],
    ],
    [
      '1 sign was ever lit, 1 still is; 1 sign came back',
      [anEpisode({ times: 2 }), anEpisode({ litOn: '2026-11-05', clearedOn: '2026-11-08' })],
    ],
  ])('says: %s', (title, episodes) => {
    expect(timelineTitle(episodes)).toBe(title);
  });
});
