import type { ProblemReply, ProjectListReply, SummaryReply } from '@telltale/contract';
import { changeProject, known, makeProject, readProject } from '../../test/test-projects';
import { namesOf, type SixProjects, startWithSixProjects } from './six-projects.fixture';

let portfolio: SixProjects;

beforeAll(async () => {
  portfolio = await startWithSixProjects();
});
afterAll(() => portfolio.telltale.stop());

const list = (query?: string) => portfolio.list(query);
const names = (query: string) => portfolio.names(query);

describe('the filters of the list', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['stage=pilot', ['claims triage']],
    ['stage=not-asked', ['Radar 50%_off']],
    ['stage=pilot,stopped', ['Dead end', 'claims triage']],
    ['stage=active', ['Émile’s desk', 'Referral letters', 'Zone pricing', 'Radar 50%_off', 'claims triage']],
    ['mode=lock-in', ['Émile’s desk', 'Referral letters']],
    ['mode=evaluation', ['Émile’s desk']],
    ['mode=evaluation&severity=critical', ['Émile’s desk']],
    ['severity=critical', ['Émile’s desk', 'Referral letters']],
    ['severity=watch', ['Émile’s desk', 'Referral letters']],
    ['mode=demo&severity=watch', []],
    ['sign=LOCK-1', ['Émile’s desk', 'Referral letters']],
    ['sign=EVAL-1', ['Émile’s desk']],
    ['sign=EVAL-3', []],
    ['sign=LOCK-1&mode=evaluation', ['Émile’s desk']],
    ['status=off-track', ['Émile’s desk', 'Referral letters']],
    ['status=not-known,on-track', ['Zone pricing', 'Radar 50%_off', 'claims triage']],
    ['owner=none', ['Dead end']],
    ['decision=needed', ['Émile’s desk', 'Referral letters']],
    ['decision=needed&mode=evaluation', ['Émile’s desk']],
    ['decision=needed&asOf=2026-11-23', ['Émile’s desk', 'Referral letters']],
    ['q=CLAIMS', ['claims triage']],
    ['q=hal-', ['Émile’s desk', 'Zone pricing', 'claims triage']],
    ['q=Brightwater', ['Referral letters', 'Dead end', 'Radar 50%_off']],
    ['q=50%25_', ['Radar 50%_off']],
    ['q=_', ['Radar 50%_off']],
    ['q=%5C', []],
    [
      'q=',
      ['Émile’s desk', 'Referral letters', 'Dead end', 'Zone pricing', 'Radar 50%_off', 'claims triage'],
    ],
    [
      'stage=&status=&client=&owner=',
      ['Émile’s desk', 'Referral letters', 'Dead end', 'Zone pricing', 'Radar 50%_off', 'claims triage'],
    ],
  ];

  it.each(cases)('%s', async (query, expected) => {
    expect(await names(`?${query}`)).toEqual(expected);
  });

  it('keep one client, or several', async () => {
    expect(await names(`?client=${portfolio.brightwater}`)).toEqual([
      'Referral letters',
      'Dead end',
      'Radar 50%_off',
    ]);
    expect(await names(`?client=${portfolio.brightwater},${portfolio.halden}&stage=pilot`)).toEqual([
      'claims triage',
    ]);
  });

  it('keep a sign alike in the summary and the export', async () => {
    const { visitor } = portfolio.ada;
    const summary = await visitor.get<SummaryReply>('/api/v1/portfolio/summary?sign=LOCK-1');
    expect(summary.body).toMatchObject({ projects: 2, needDecision: 2 });
    const file = await visitor.get<ProjectListReply>('/api/v1/exports/projects?format=json&sign=LOCK-1');
    expect(namesOf(file.body)).toEqual(['Émile’s desk', 'Referral letters']);
  });

  it('keep what a person owns, and what is mine', async () => {
    const zone = (await list('?q=Zone')).data[0];
    const whole = await readProject(portfolio.ada, zone?.id ?? '');
    const { personId } = whole.facts['business-owner']?.value as { personId: string };
    expect(await names(`?owner=${personId}`)).toEqual(['Zone pricing']);
    expect(await names('?owner=me')).toEqual([]);
    await portfolio.telltale.database.query('update person set account_id = $1 where id = $2', [
      portfolio.ada.accountId,
      personId,
    ]);
    expect(await names('?owner=me')).toEqual(['Zone pricing']);
  });

  it.each([
    ['stage=nowhere', 'stage'],
    ['status=fine', 'status'],
    ['client=42', 'client'],
    ['owner=you', 'owner'],
    ['mode=gut-feeling', 'mode'],
    ['severity=bad', 'severity'],
    ['sign=EVAL-99', 'sign'],
    ['sort=mood', 'sort'],
    ['limit=201', 'limit'],
    ['limit=0', 'limit'],
    ['asOf=2026-11-24', 'asOf'],
    ['asOf=2026-02-30', 'asOf'],
    ['colour=red', 'colour'],
  ])('refuse %s and name it', async (query, pointer) => {
    const reply = await portfolio.ada.visitor.get<ProblemReply>(`/api/v1/projects?${query}`);
    expect([reply.status, reply.body.code]).toEqual([422, 'invalid-request']);
    expect(reply.body.errors?.map((error) => error.pointer)).toEqual([pointer]);
  });
});

/** Nobody changes the past, so its rows bear no version. */
const asPast = ({ data, page }: ProjectListReply) => ({
  data: data.map((row) => Object.assign(row, { version: null })),
  page,
});

describe('the list of a past day', () => {
  it('is what had been recorded by its end, with filters and sorts', async () => {
    const before = asPast(await list('?sort=name'));
    portfolio.telltale.clock.moveTo('2026-11-25');
    const desk = (await list('?q=desk')).data[0];
    await changeProject(portfolio.ada, await readProject(portfolio.ada, desk?.id ?? ''), {
      name: 'Night desk',
      stage: 'pilot',
      facts: { 'logic-holder': known({ holder: 'us' }), 'eval-suite': known('desk v1') },
    });
    await makeProject(portfolio.ada, portfolio.halden, { name: 'Later' });
    expect(await list('?sort=name&asOf=2026-11-23')).toEqual(before);
    expect(await list('?sort=name&asOf=2026-11-24')).toEqual(before);
    expect(await names('?asOf=2026-11-24&severity=critical&mode=evaluation')).toEqual(['Émile’s desk']);
    expect(await names('?asOf=2026-11-24&sign=EVAL-1')).toEqual(['Émile’s desk']);
    expect(await names('?asOf=2026-11-25&sign=EVAL-1')).toEqual([]);
    expect(await names('?sign=EVAL-1')).toEqual([]);
    expect(await names('?asOf=2026-11-24&q=later')).toEqual([]);
    expect(await names('?asOf=2026-11-22')).toEqual([]);
    expect(await list('?sort=name&asOf=2026-11-25')).toEqual(asPast(await list('?sort=name')));
    const first = await list('?asOf=2026-11-24&limit=2&sort=target');
    expect(namesOf(first)).toEqual(['Radar 50%_off', 'claims triage']);
    expect(
      await names(`?asOf=2026-11-24&limit=2&sort=target&cursor=${first.page.nextCursor ?? ''}`),
    ).toHaveLength(2);
  });
});
