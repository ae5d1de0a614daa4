import type { EvalRunRowReply, EvaluationReply, Role } from '@telltale/contract';
import { screen, waitFor, within } from '@testing-library/angular';
import { openProjectPage, PROJECT_URL } from '../../project/project.fixture';
import { aRun } from '../runs/run.fixture';
import { aMadeToken, SECRET, TOKENS } from '../../tokens/tokens.fixture';

const ANSWER = `${PROJECT_URL}/evaluation?since=7d`;
const RUNS = `${PROJECT_URL}/eval-runs?limit=30`;

const UNKNOWN: EvaluationReply = {
  answer: 'not-known',
  since: '2026-11-16',
  suites: [],
  because: 'Not known: no run that ended is recorded.',
  runs: { latest: null, earlier: null },
  cases: { newlyFailing: [], newlyFixed: [] },
};
const RUN = aRun({
  suite: 'main',
  on: '2026-11-23',
  counts: { total: 20, passed: 18, failed: 2, errored: 0, skipped: 0 },
  score: 0.9,
});

async function openTab(runs: EvalRunRowReply[], role: Role = 'editor') {
  const page = await openProjectPage({}, '?tab=evaluation', role);
  const answerTab = async (now: EvalRunRowReply[]) => {
    await page.answer('GET', ANSWER, UNKNOWN);
    await page.answer('GET', RUNS, { data: now, page: { nextCursor: null } });
  };
  await answerTab(runs);
  return { ...page, answerTab };
}

const lines = (tool: string) => screen.getByRole('group', { name: `Lines for ${tool}` });
const opener = (name: string) => screen.findByRole('button', { name });

describe('the set-up of a project without a run', () => {
  it('is open, and sends to the address of this page', async () => {
    await openTab([]);
    expect(await screen.findByRole('heading', { name: 'Send a run' })).toBeVisible();
    expect(lines('promptfoo')).toHaveTextContent(
      `"${location.origin}/api/v1/projects/HAL-2/eval-runs?suite=main&commit=`,
    );
    expect(lines('promptfoo')).toHaveTextContent("export TELLTALE_TOKEN='the token goes here'");
  });

  it('names the suite that ran last, unless another was typed', async () => {
    const page = await openTab([aRun({ suite: 'tone' })]);
    await page.user.click(await opener('Send runs from another tool'));
    expect(lines('promptfoo')).toHaveTextContent('?suite=tone&commit=');
    await page.user.type(screen.getByRole('textbox', { name: /Name of the suite/ }), '-2');
    page.tell({ topic: 'project', subjectId: 'prj-1' });
    await page.answerTab([aRun({ suite: 'other' })]);
    expect(lines('promptfoo')).toHaveTextContent('?suite=tone-2&commit=');
  });

  it('sees the first run come in by itself', async () => {
    const page = await openTab([]);
    expect(await screen.findByText('Waiting for your first run.')).toBeVisible();
    page.tell({ topic: 'project', subjectId: 'prj-1' });
    await page.answerTab([RUN]);
    const words = await screen.findByText('Your first run has come in:');
    expect(words.closest('[role=status]')).toHaveTextContent('18 of 20, on 23 November 2026.');
    expect(words.closest('[role=status]')).toHaveClass('arrived');
    expect(lines('promptfoo')).toBeVisible();
    expect(screen.queryByText('Waiting for your first run.')).not.toBeInTheDocument();
  });

  it('changes the lines with the tool, the suite and the gate, by keys too', async () => {
    const page = await openTab([]);
    (await screen.findByRole('radio', { name: 'promptfoo' })).focus();
    await page.user.keyboard('{ArrowDown}');
    expect(lines('pytest')).toHaveTextContent('pytest --junitxml=junit.xml');
    const suite = screen.getByRole('textbox', { name: /Name of the suite/ });
    await page.user.clear(suite);
    expect(lines('pytest')).toHaveTextContent('?suite=main&');
    await page.user.type(suite, 'unit evals');
    await page.user.click(screen.getByRole('checkbox', { name: 'Stop the job when the run is worse' }));
    expect(lines('pytest').textContent).toMatch(/\?suite=unit%20evals&.*&failOn=worse"$/);
  });
});

describe('the set-up of a project with runs', () => {
  it('stands behind a button', async () => {
    const page = await openTab([RUN]);
    const button = await opener('Send runs from another tool');
    expect(button).toHaveAttribute('aria-expanded', 'false');
    expect(screen.queryByRole('heading', { name: 'Send a run' })).not.toBeInTheDocument();
    await page.user.click(button);
    expect(screen.getByRole('heading', { name: 'Send a run' })).toBeVisible();
    expect(screen.queryByText('Waiting for your first run.')).not.toBeInTheDocument();
  });

  it('is not opened while nobody knows whether there are runs', async () => {
    const page = await openProjectPage({}, '?tab=evaluation');
    expect(await opener('Send runs from another tool')).toHaveAttribute('aria-expanded', 'false');
    await page.answer('GET', RUNS, { data: [], page: { nextCursor: null } });
    await page.answer('GET', ANSWER, { code: 'not-ready' }, { status: 503 });
    await screen.findByRole('alert');
    expect(await opener('Send runs from another tool')).toHaveAttribute('aria-expanded', 'false');
  });
});

describe('the token of the set-up', () => {
  async function make() {
    const page = await openTab([]);
    await page.user.click(await opener('Make a token for this project'));
    return page;
  }

  it('is made here, shown once, put into the lines of a shell and kept out of a file of CI', async () => {
    const page = await make();
    const { request } = await page.answer('POST', TOKENS, aMadeToken(), { status: 201 });
    expect(request.body).toEqual({ name: 'promptfoo', scopes: ['evals:write'], projectId: 'prj-1' });
    expect(await screen.findByLabelText('Token')).toHaveValue(SECRET);
    await waitFor(() => expect(screen.getByRole('button', { name: 'Copy token' })).toHaveFocus());
    expect(lines('promptfoo')).toHaveTextContent(`export TELLTALE_TOKEN='${SECRET}'`);
    await page.user.click(screen.getByRole('radio', { name: 'GitHub Actions' }));
    expect(lines('GitHub Actions')).not.toHaveTextContent(SECRET);
    expect(screen.getByText(/Name it TELLTALE_TOKEN\. .* It never goes into the file\./)).toBeVisible();
    await page.user.click(screen.getByRole('button', { name: 'I have stored it' }));
    await page.user.click(screen.getByRole('radio', { name: 'promptfoo' }));
    expect(document.body).not.toHaveTextContent(SECRET);
    expect(await opener('Make a token for this project')).toBeVisible();
  });

  it('is gone with the panel', async () => {
    const page = await make();
    await page.answer('POST', TOKENS, aMadeToken(), { status: 201 });
    await screen.findByLabelText('Token');
    await page.user.click(await opener('Send your first run'));
    await page.user.click(await opener('Send your first run'));
    expect(lines('promptfoo')).not.toHaveTextContent(SECRET);
    expect(screen.queryByLabelText('Token')).not.toBeInTheDocument();
  });

  it('says why it was not made, and may be tried again', async () => {
    const page = await make();
    await page.answer('POST', TOKENS, { code: 'not-allowed', detail: 'Your role reads.' }, { status: 403 });
    expect(await screen.findByRole('alert')).toHaveTextContent('Your role reads.');
    expect(await opener('Make a token for this project')).toBeEnabled();
  });

  it('is not offered to those who read, who are told whom to ask', async () => {
    await openTab([], 'viewer');
    expect(
      await screen.findByText(/Ask an editor, a reviewer or an administrator of Halden practice/),
    ).toBeVisible();
    expect(screen.queryByRole('button', { name: /Make a token/ })).not.toBeInTheDocument();
  });
});

describe('the lines', () => {
  it('are copied, and that is said until they change', async () => {
    const page = await openTab([]);
    await page.user.click(await opener('Copy the lines'));
    expect(await screen.findByText('Copied.')).toHaveAttribute('role', 'status');
    expect(await navigator.clipboard.readText()).toBe(lines('promptfoo').textContent);
    await page.user.click(screen.getByRole('radio', { name: 'GitLab CI' }));
    expect(screen.queryByText('Copied.')).not.toBeInTheDocument();
  });

  it('are selected where the browser does not copy', async () => {
    const page = await openTab([]);
    jest.spyOn(navigator.clipboard, 'writeText').mockRejectedValueOnce(new Error('no'));
    await page.user.click(await opener('Copy the lines'));
    const panel = within(screen.getByRole('region', { name: 'Send a run' }));
    expect(await panel.findByText(/It is selected: press Ctrl C/)).toBeVisible();
    expect(document.getSelection()?.toString()).toBe(lines('promptfoo').textContent);
  });
});
