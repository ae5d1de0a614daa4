import { type ProblemReply, ProjectListReply, ProjectReply } from '@telltale/contract';
import { differencesFrom } from '../../test/contract-shape';
import { statementsOf } from '../../test/statement-counter';
import { namesOf, type SixProjects, startWithSixProjects } from './six-projects.fixture';

let portfolio: SixProjects;

beforeAll(async () => {
  portfolio = await startWithSixProjects();
});
afterAll(() => portfolio.telltale.stop());

const list = (query?: string) => portfolio.list(query);
const names = (query: string) => portfolio.names(query);

describe('the list of projects', () => {
  it('is what the contract says, to the letter', async () => {
    const reply = await portfolio.ada.visitor.get('/api/v1/projects');
    expect(differencesFrom(ProjectListReply, reply.text)).toEqual([]);
    expect(reply.headers.get('content-type')).toBe('application/json; charset=utf-8');
  });

  it('shows each row as the project itself does', async () => {
    for (const row of (await list()).data) {
      const whole = await portfolio.ada.visitor.get<ProjectReply>(`/api/v1/projects/${row.id}`);
      expect(differencesFrom(ProjectReply, whole.text)).toEqual([]);
      expect(whole.body).toMatchObject(row);
    }
  });

  it('needs one statement beside the session, for one row and for many', async () => {
    const readsOf = (statements: string[]) => statements.filter((sql) => !/^(begin|commit)/i.test(sql));
    const one = readsOf(await statementsOf(() => list('?limit=1')));
    const many = readsOf(await statementsOf(() => list('?limit=200')));
    expect(many).toHaveLength(2);
    expect(one).toHaveLength(2);
  });

  it('begins with what is gravest, then with what is newest', async () => {
    expect(await names('')).toEqual([
      'Émile’s desk',
      'Referral letters',
      'Dead end',
      'Zone pricing',
      'Radar 50%_off',
      'claims triage',
    ]);
  });

  it.each([
    [
      'name',
      ['claims triage', 'Dead end', 'Émile’s desk', 'Radar 50%_off', 'Referral letters', 'Zone pricing'],
    ],
    [
      '-name',
      ['Zone pricing', 'Referral letters', 'Radar 50%_off', 'Émile’s desk', 'Dead end', 'claims triage'],
    ],
    [
      'client',
      ['Referral letters', 'Dead end', 'Radar 50%_off', 'Émile’s desk', 'Zone pricing', 'claims triage'],
    ],
    [
      '-client',
      ['Émile’s desk', 'Zone pricing', 'claims triage', 'Referral letters', 'Dead end', 'Radar 50%_off'],
    ],
    [
      'updated',
      ['Émile’s desk', 'claims triage', 'Referral letters', 'Radar 50%_off', 'Zone pricing', 'Dead end'],
    ],
    [
      '-updated',
      ['Dead end', 'Zone pricing', 'Radar 50%_off', 'Referral letters', 'claims triage', 'Émile’s desk'],
    ],
  ])('sorts by %s without regard to capitals and accents', async (sort, expected) => {
    expect(await names(`?sort=${sort}`)).toEqual(expected);
  });

  it('puts what has no target last, whichever way it is turned', async () => {
    expect((await names('?sort=target')).slice(0, 2)).toEqual(['Radar 50%_off', 'claims triage']);
    expect((await names('?sort=-target')).slice(0, 2)).toEqual(['claims triage', 'Radar 50%_off']);
  });

  it.each(['severity', 'name', '-name', 'client', '-client', 'target', '-target', 'updated', '-updated'])(
    'gives each project once when it is read page by page, sorted by %s',
    async (sort) => {
      for (const group of ['', '&group=client']) {
        const whole = await names(`?sort=${sort}${group}`);
        const paged: string[] = [];
        let next: string | null = '';
        while (next !== null) {
          const page: ProjectListReply = await list(
            `?sort=${sort}${group}&limit=2${next && `&cursor=${next}`}`,
          );
          paged.push(...namesOf(page));
          next = page.page.nextCursor;
        }
        expect(paged).toEqual(whole);
        expect(paged).toHaveLength(6);
      }
    },
  );

  it('groups by client before it sorts', async () => {
    expect(await names('?group=client&sort=-updated')).toEqual([
      'Dead end',
      'Radar 50%_off',
      'Referral letters',
      'Zone pricing',
      'claims triage',
      'Émile’s desk',
    ]);
  });
});

describe('a cursor', () => {
  const forged = (...values: unknown[]) => Buffer.from(JSON.stringify(values)).toString('base64url');

  it('belongs to its filters and its order', async () => {
    const { page } = await list('?limit=2');
    for (const query of ['sort=name', 'stage=pilot', 'group=client']) {
      const reply = await portfolio.ada.visitor.get<ProblemReply>(
        `/api/v1/projects?${query}&cursor=${page.nextCursor ?? ''}`,
      );
      expect([reply.status, reply.body.code]).toEqual([400, 'invalid-cursor']);
    }
    expect(namesOf(await list(`?limit=1&cursor=${page.nextCursor ?? ''}`))).toEqual(['Dead end']);
  });

  it('that somebody made up is refused', async () => {
    const { page } = await list('?limit=2');
    const [name] = JSON.parse(Buffer.from(page.nextCursor ?? '', 'base64url').toString()) as [string];
    const cursors = [
      'nonsense',
      forged(name),
      forged(name, 'x', 'y'),
      forged(name, 1, 'y'),
      forged(name, 1e12, null),
    ];
    for (const cursor of cursors) {
      const reply = await portfolio.ada.visitor.get<ProblemReply>(`/api/v1/projects?cursor=${cursor}`);
      expect([reply.status, reply.body.code]).toEqual([400, 'invalid-cursor']);
    }
  });
});
