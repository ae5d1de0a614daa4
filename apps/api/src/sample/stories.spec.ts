import { addDays, type Day, SIGNS } from '@telltale/domain';
import { datedChanges } from './calendar';
import { SAMPLE_CLIENTS } from './portfolio';
import { ReplayInMemory, type ToldProject } from './replay-in-memory.fixture';

/** What the stories are meant to end with; every other project is quiet. */
const LIT: Readonly<Record<string, string>> = {
  'Customs code suggestions': 'OWN-8 EVAL-3 EVAL-4 LOCK-7',
  'Driver helpdesk': 'DEMO-2 DEMO-6 DEMO-8 EVAL-8 LOCK-1 LOCK-2 LOCK-3 LOCK-4 LOCK-5 LOCK-6',
  'Invoice matching':
    'OWN-2 OWN-3 OWN-4 OWN-5 OWN-6 OWN-7 DEMO-1 DEMO-4 DEMO-5 DEMO-8 EVAL-1 EVAL-3 LOCK-1 LOCK-4 BUILD-6',
  'Quote desk assistant': 'DEMO-3',
  'Detention fee letters': 'OWN-6',
  'Empty-leg matching': 'BUILD-2',
  'Patient portal answers': 'BUILD-2',
  'Referral letters': 'DEMO-4 EVAL-7 EVAL-10',
  'Billing code review': 'OWN-4',
  'Autonomous intake desk': 'OWN-1 FIRST-5 DEMO-7 BUILD-1',
  'Outage call summaries': 'DEMO-4',
  'Grid load forecast': 'DEMO-6',
  'Vegetation photos': 'LOCK-1',
  'Tariff questions': 'BUILD-2',
  'Field report dictation': 'OWN-4',
  'Shelf label checks': 'FIRST-7',
  'Hail damage photos': 'FIRST-6 EVAL-6',
  'Policy wording search': 'FIRST-6 EVAL-5 LOCK-5',
  'Renewal letters': 'OWN-5 OWN-7 FIRST-6 EVAL-2 EVAL-3 EVAL-11 BUILD-5',
  'Complaint letter drafts': 'FIRST-6',
  'Fraud ring hints': 'FIRST-6',
  'AI roadmap': 'OWN-2 OWN-3 BUILD-1 BUILD-2 BUILD-3 BUILD-4',
  'Tool wear warnings': 'BUILD-2',
  'Supplier quality letters': 'BUILD-2',
  'Self-planning line': 'FIRST-1 FIRST-2 FIRST-3 FIRST-4 DEMO-3 BUILD-1 BUILD-3',
  'Night shift notes': 'DEMO-1 DEMO-4 EVAL-9 BUILD-3',
};

/** What is lit and need not count, as somebody said why. */
const WAIVED: Readonly<Record<string, string>> = {
  'Policy wording search': 'LOCK-3',
  'Drawing search': 'BUILD-3',
};

/** Monday to Sunday, and days on which months and years are short or long. */
const DAYS: readonly Day[] = [
  ...Array.from({ length: 7 }, (_, day) => addDays('2026-11-23', day)),
  '2027-02-28',
  '2028-02-29',
  '2027-01-01',
];

const told = (today: Day): readonly ToldProject[] =>
  SAMPLE_CLIENTS.flatMap((client) => new ReplayInMemory(client, today).run());

describe.each(DAYS)('the stories as they stand on %s', (today) => {
  const projects = told(today);
  const read = (id: string, reading: string) =>
    projects.filter(({ signs }) => signs.some((sign) => sign.id === id && sign.reading === reading));

  it('light what they are meant to light, and nothing else', () => {
    const those = (which: string) =>
      projects.flatMap(({ name, signs }) => {
        const ids = signs.filter(({ reading }) => reading === which).map(({ id }) => id);
        return ids.length === 0 ? [] : [[name, ids.join(' ')]];
      });
    expect(Object.fromEntries(those('lit'))).toEqual(LIT);
    expect(Object.fromEntries(those('waived'))).toEqual(WAIVED);
  });

  it.each(SIGNS.map(({ id }) => id))('show %s lit on one project and clear on another', (id) => {
    expect(read(id, 'lit').length).toBeGreaterThanOrEqual(1);
    expect(read(id, 'clear').length).toBeGreaterThanOrEqual(1);
  });

  it('tell of every sign that it went out somewhere', () => {
    const cleared = projects.flatMap(({ episodes }) =>
      episodes.filter(({ clearedOn }) => clearedOn !== null).map(({ sign }) => sign),
    );
    expect(SIGNS.filter(({ id }) => !cleared.includes(id))).toEqual([]);
  });

  it('look like real life: most are no trouble, some are, a few are bad, and of some nobody knows', () => {
    const count = (status: string | null) => projects.filter((project) => project.status === status).length;
    expect(projects).toHaveLength(44);
    expect({
      onTrack: count('on-track'),
      atRisk: count('at-risk'),
      offTrack: count('off-track'),
      notKnown: count('not-known'),
      ended: count(null),
    }).toEqual({ onTrack: 15, atRisk: 12, offTrack: 7, notKnown: 6, ended: 4 });
  });
});

describe('the changes of a story', () => {
  it.each(DAYS)('happen in their order, at work, before %s', (today) => {
    for (const client of SAMPLE_CLIENTS) {
      const changes = datedChanges(client, today);
      const moments = changes.map(({ at }) => at.toISOString());
      expect([...moments].sort()).toEqual(moments);
      for (const { day, at } of changes) {
        const local = (options: Intl.DateTimeFormatOptions) =>
          new Intl.DateTimeFormat('en-GB', { timeZone: client.timeZone, ...options }).format(at);
        expect(['Sat', 'Sun']).not.toContain(local({ weekday: 'short' }));
        expect(local({ hour: '2-digit', minute: '2-digit' }) >= '08:50').toBe(true);
        expect(local({ hour: '2-digit', minute: '2-digit' }) < '16:30').toBe(true);
        expect(day < today).toBe(true);
      }
    }
  });

  it('begin after their client does', () => {
    for (const { createdDaysAgo, projects } of SAMPLE_CLIENTS)
      for (const { changes } of projects) expect(changes[0]!.daysAgo).toBeLessThan(createdDaysAgo);
  });

  it('never tell of two people by one name at a client, nor of two projects', () => {
    const names = SAMPLE_CLIENTS.flatMap(({ projects }) => projects.map(({ name }) => name));
    expect(new Set(names).size).toBe(names.length);
  });
});

it('lights a sign that only time lights on its true day', () => {
  const projects = told('2026-11-23');
  const since = (name: string, sign: string) =>
    projects
      .find((project) => project.name === name)
      ?.episodes.find((episode) => episode.sign === sign && episode.clearedOn === null)?.litOn;
  // The last run was on 12 November, and a week without one is over on the 20th, a Friday or not.
  expect(since('Customs code suggestions', 'EVAL-3')).toBe('2026-11-20');
  // Greenlit on 3 July: four calendar months.
  expect(since('Invoice matching', 'DEMO-5')).toBe('2026-11-03');
  // Greenlit on 16 April: six.
  expect(since('Driver helpdesk', 'DEMO-6')).toBe('2026-10-16');
  // Proposed on 13 October: the 31st day.
  expect(since('Empty-leg matching', 'BUILD-2')).toBe('2026-11-13');
});
