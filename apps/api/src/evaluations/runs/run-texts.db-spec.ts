import { LatestVerdictReply } from '@telltale/contract';
import { differencesFrom } from '../../../test/contract-shape';
import { startTestApp, type TestApp } from '../../../test/test-app';
import { caseFile, PushedProject } from '../push/pushed-project.fixture';

let telltale: TestApp;
let of: PushedProject;

beforeAll(async () => {
  telltale = await startTestApp();
});
beforeEach(async () => {
  of = await PushedProject.of(telltale);
});
afterAll(() => telltale.stop());

const path = (rest: string) => `/api/v1/projects/${of.project.key}/eval-runs/${rest}`;

describe('the verdict as a line', () => {
  it('is what the last run was told, and where to look', async () => {
    await of.push(caseFile('P'.repeat(20)), 'runAt=2026-11-20T08:00:00Z');
    const { variants } = await of.push(caseFile(`FFFFF${'P'.repeat(15)}`));
    const { text, headers } = await of.ada.visitor.get(path('latest/verdict'));
    expect(headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(text).toMatch(/^triage: worse\. .*5 cases newly failing.* http:\/\/127\.0\.0\.1:\d+\/project\//u);
    expect(text.endsWith(`run=${variants[0]?.runId ?? ''}\n`)).toBe(true);
    expect(text.split('\n')).toHaveLength(2);
  });

  it('is an object for a program', async () => {
    const { variants } = await of.push(caseFile('PPPF'));
    const { text, headers } = await of.ada.visitor.get(path('latest/verdict?format=json'));
    expect(headers.get('content-type')).toMatch(/^application\/json/u);
    expect(differencesFrom(LatestVerdictReply, text)).toEqual([]);
    expect(JSON.parse(text)).toMatchObject({
      suite: 'triage',
      runId: variants[0]?.runId,
      verdict: 'not-known',
    });
    expect((await of.ada.visitor.get(path('latest/verdict?format=xml'))).status).toBe(422);
  });

  it('is not there without a run, of another suite, or for strangers', async () => {
    expect((await of.ada.visitor.get(path('latest/verdict'))).status).toBe(404);
    await of.push(caseFile('PPPP'));
    expect((await of.ada.visitor.get(path('latest/verdict?suite=other'))).status).toBe(404);
    const stranger = await telltale.people.newWorkspace();
    expect((await stranger.visitor.get(path('latest/verdict'))).status).toBe(404);
  });
});

describe('the file of a run', () => {
  it('comes back byte for byte where it was kept', async () => {
    const file = caseFile('PPPF');
    const { variants } = await of.push(file, 'keepRaw=true');
    const { text, headers } = await of.ada.visitor.get(path(`${variants[0]?.runId ?? ''}/file`));
    expect(text).toBe(file);
    expect(headers.get('content-type')).toBe('application/octet-stream');
    expect(headers.get('content-disposition')).toMatch(/^attachment; /u);
  });

  it('is not there where nobody asked to keep it, nor for strangers', async () => {
    const { variants } = await of.push(caseFile('PPPF'));
    const file = path(`${variants[0]?.runId ?? ''}/file`);
    const { status, text } = await of.ada.visitor.get(file);
    expect(status).toBe(404);
    expect(text).toContain('was not kept: push with ?keepRaw=true');
    expect((await (await telltale.people.newWorkspace()).visitor.get(file)).status).toBe(404);
  });
});
