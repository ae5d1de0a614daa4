import { earlyMoonshots } from './early-moonshots';
import { firstProjects } from './first-projects';
import { monthsWithoutProduction } from './months-without-production';
import { readSignal } from './portfolio-signal';
import { spokenPercent } from './share-words';
import { vendorLayers } from './vendor-layers';
import { weekOverWeek } from './week-over-week';

const counts = (parts: readonly { readonly label: string; readonly count: number }[]) =>
  Object.fromEntries(parts.map(({ label, count }) => [label, count]));

describe('the first project per client', () => {
  const nobody = { shipped: 0, inside: 0, late: 0, dead: 0, none: 0, withoutWindow: 0, notKnown: 0 };

  it('says of how many clients it has shipped, runs, is late, is dead or has not begun', () => {
    const signal = readSignal(firstProjects, {
      shipped: 2,
      inside: 1,
      late: 3,
      dead: 1,
      none: 4,
      withoutWindow: 5,
      notKnown: 6,
    });
    expect(signal.title).toBe(
      'Of the first projects of 22 clients, 2 have shipped, 1 runs inside its window, 3 are late, 1 is dead and 4 have not begun.',
    );
    expect(signal.n).toBe(22);
    expect(counts(signal.parts)).toMatchObject({ Late: 3, Dead: 1, 'None begun': 4, 'Not known': 11 });
    expect(signal.notKnown).toEqual([
      '5 first projects without a known original target.',
      'Which project came first is not known at 6 clients: a start or a stage was not asked.',
    ]);
  });

  it('does not take silence for a client that has not begun', () => {
    expect(readSignal(firstProjects, { ...nobody, notKnown: 1 }).title).toBe(
      'How the first projects of 1 client stand is not known.',
    );
    expect(readSignal(firstProjects, nobody).title).toBe('There is no client yet.');
  });
});

describe('the months without production', () => {
  const none = { underFour: 0, fourToSix: 0, pastSix: 0, fromDevelopment: 0, notBegun: 0, notKnown: 0 };

  it('tells month 4 to 6 from past month 6, and how they were counted', () => {
    const signal = readSignal(monthsWithoutProduction, {
      underFour: 7,
      fourToSix: 3,
      pastSix: 2,
      fromDevelopment: 4,
      notBegun: 1,
      notKnown: 9,
    });
    expect(signal.title).toBe('3 projects are in month 4 to 6 without production, 2 past month 6.');
    expect(signal.n).toBe(22);
    expect(signal.notKnown).toEqual([
      '4 projects of month 4 and later count from the start of development: no greenlight is known.',
      'Neither greenlight nor start of development is known of 9 projects.',
    ]);
  });

  it('says not known where it is, and none where there is none', () => {
    const title = (figures: Partial<typeof none>) =>
      readSignal(monthsWithoutProduction, { ...none, ...figures }).title;
    expect(title({ notKnown: 2 })).toBe(
      'How long projects have been on their way to Production is not known.',
    );
    expect(title({ underFour: 1 })).toBe(
      'No project is known to be in month four or later without production.',
    );
    expect(title({})).toBe('No project is between Scoped and Pilot.');
    expect(title({ fourToSix: 1 })).toBe('1 project is in month 4 to 6 without production, 0 past month 6.');
  });
});

describe('moonshots while nothing has shipped', () => {
  it('are counted with their clients; what was not asked is no answer', () => {
    const signal = readSignal(earlyMoonshots, {
      moonshots: 2,
      building: 1,
      clients: 1,
      others: 3,
      notKnown: 4,
      perhapsShipped: 1,
    });
    expect(signal.title).toBe('2 moonshots run at 1 client that has shipped nothing.');
    expect(signal.n).toBe(9);
    expect(counts(signal.parts)).toEqual({
      'Moonshots in Building': 1,
      'Moonshots in another stage': 1,
      'No moonshots': 3,
      'Not known': 4,
    });
    expect(signal.notKnown).toEqual([
      'Whether it is a moonshot was not asked or cannot be said of 4 projects.',
      '1 moonshot is at a client where some stage was not asked, so something may have shipped: not counted.',
    ]);
  });
});

describe('week over week', () => {
  const title = (can: number, cannot: number, notKnown = 0) =>
    readSignal(weekOverWeek, { can, cannot, notKnown }).title;

  it('prints a share from 5 known projects on, and counts below', () => {
    expect(title(3, 1)).toBe('3 of 4 projects can answer week over week today.');
    expect(title(3, 2)).toBe('3 of 5 projects can answer week over week today: 60 %.');
  });

  it('keeps what is not known apart', () => {
    const signal = readSignal(weekOverWeek, { can: 3, cannot: 2, notKnown: 40 });
    expect([signal.n, signal.title]).toEqual([5, '3 of 5 projects can answer week over week today: 60 %.']);
    expect(signal.notKnown).toEqual([
      'Suite or last run of 40 projects is not known: not counted as unable.',
    ]);
    expect(title(0, 0, 1)).toBe('Which projects can answer week over week is not known.');
    expect(title(0, 0)).toBe('No project is between Building and Production.');
  });
});

describe('layers held by one vendor', () => {
  it('names who holds most, of how many projects, and what is not known', () => {
    const signal = readSignal(vendorLayers, {
      projects: 10,
      layersNotKnown: 31,
      vendors: 2,
      holdings: [
        { vendor: 'Acme', layers: 14, projects: 5 },
        { vendor: 'Nimbus', layers: 1, projects: 1 },
      ],
    });
    expect(signal.title).toBe('Acme holds 14 layers of 5 projects.');
    expect(signal.parts.map(({ label, count, note }) => [label, count, note])).toEqual([
      ['Acme', 14, 'layers of 5 projects'],
      ['Nimbus', 1, 'layer of 1 project'],
    ]);
    expect(signal.notKnown).toEqual(['Who holds 31 of 60 layers is not known.']);
  });

  it('lists eight and says how many more there are', () => {
    const holdings = Array.from({ length: 9 }, (_, at) => ({
      vendor: `V${at}`,
      layers: 9 - at,
      projects: 1,
    }));
    const signal = readSignal(vendorLayers, { projects: 9, layersNotKnown: 0, vendors: 12, holdings });
    expect(signal.parts).toHaveLength(8);
    expect(signal.notKnown).toEqual(['4 more vendors not listed.']);
  });
});

describe('a percent in words', () => {
  it.each([
    [0, '0 %'],
    [0.004, 'under 1 %'],
    [0.005, '1 %'],
    [0.364, '36 %'],
    [0.996, 'over 99 %'],
    [1, '100 %'],
  ])('of %d is %s', (share, words) => {
    expect(spokenPercent(share)).toBe(words);
  });
});
