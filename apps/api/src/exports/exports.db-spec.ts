import type { ProblemReply, ProjectListReply } from '@telltale/contract';
import { parse } from 'csv-parse/sync';
import { makeManyProjects } from '../../test/many-projects';
import { startTestApp, type TestApp } from '../../test/test-app';
import type { Member } from '../../test/test-people';
import { known, makeProject, NONE } from '../../test/test-projects';

type Line = Readonly<Record<string, string>>;

describe('the export of projects', () => {
  let telltale: TestApp;
  let member: Member;

  beforeAll(async () => {
    telltale = await startTestApp();
  });

  beforeEach(async () => {
    member = await telltale.people.newWorkspace();
  });

  afterAll(() => telltale.stop());

  const lines = (text: string): Line[] => parse(text, { bom: true, columns: true });

  it('is a CSV file with the words of the page', async () => {
    const clientId = await telltale.people.newClient(member.workspaceId, 'Halden Freight', 'HAL');
    await makeProject(member, clientId, {
      name: 'Quote desk, “assistant”, of Sales',
      stage: 'building',
      facts: {
        'business-owner': known({ name: 'Dana Reyes', title: 'VP Sales', function: 'it', level: 'vp' }),
        'eval-suite': NONE,
      },
    });
    const reply = await member.visitor.get('/api/v1/exports/projects?format=csv');
    expect(reply.status).toBe(200);
    expect(reply.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(reply.headers.get('content-disposition')).toBe(
      'attachment; filename="telltale-projects-2026-11-23.csv"',
    );
    expect(lines(reply.text)).toEqual([
      expect.objectContaining({
        Key: 'HAL-1',
        Client: 'Halden Freight',
        Project: 'Quote desk, “assistant”, of Sales',
        Stage: 'Building',
        'Title of the owner': 'VP Sales',
        'Business owner': 'Dana Reyes',
        'Mode: Business owner': 'lit (critical)',
        'Mode: Evaluation': 'lit (critical)',
        'Mode: Lock-in': 'unknown',
        'Computed status': 'Off track',
        'Modes that apply': '6',
      }),
    ]);
  });

  it('gives a name that a spreadsheet would calculate an apostrophe', async () => {
    const clientId = await telltale.people.newClient(member.workspaceId, 'Halden Freight', 'HAL');
    await makeProject(member, clientId, { name: '=HYPERLINK("http://example.com")' });
    const { text } = await member.visitor.get('/api/v1/exports/projects');
    expect(lines(text)[0]?.['Project']).toBe(`'=HYPERLINK("http://example.com")`);
  });

  it('holds all that the filters let through, over many pages, in the order of the list', async () => {
    const { workspaceId } = member;
    await makeManyProjects(telltale.database, { workspaceId, projects: 900, clients: 5, on: '2026-11-01' });
    const { body } = await member.visitor.get<ProjectListReply>(
      '/api/v1/projects?stage=building&sort=name&limit=200',
    );
    const json = await member.visitor.get<ProjectListReply>(
      '/api/v1/exports/projects?format=json&stage=building&sort=name',
    );
    expect(json.body.data).toEqual(body.data);
    const csv = await member.visitor.get('/api/v1/exports/projects?format=csv');
    expect(lines(csv.text)).toHaveLength(900);
    expect(new Set(lines(csv.text).map(({ Id }) => Id)).size).toBe(900);
  });

  it('refuses a wrong filter before anything is sent', async () => {
    const reply = await member.visitor.get<ProblemReply>('/api/v1/exports/projects?format=pdf');
    expect(reply.status).toBe(422);
    expect(reply.body.errors?.[0]?.pointer).toBe('format');
    expect((await member.visitor.get('/api/v1/exports/projects?asOf=2030-01-01')).status).toBe(422);
  });

  it('holds nothing of another workspace', async () => {
    const clientId = await telltale.people.newClient(member.workspaceId, 'Halden Freight', 'HAL');
    await makeProject(member, clientId);
    const intruder = await telltale.people.newWorkspace();
    const { text } = await intruder.visitor.get('/api/v1/exports/projects');
    expect(lines(text)).toEqual([]);
  });
});
