import { screen } from '@testing-library/angular';
import { aProject, openProjectPage, PROJECT_URL } from './project.fixture';

const EIGHTH = { headers: { ETag: '"8"' } };

describe('the gate into Production', () => {
  const detail = '2 required items are open: The input has a schema; A run gates each change.';
  const SHUT = {
    code: 'production-gate',
    detail,
    errors: [{ pointer: '#/override/reason', detail: 'Close what is open.' }],
  };
  const LABEL = 'Why it goes live all the same (it stays on the project for ever)';

  async function meetGate() {
    const page = await openProjectPage({ stage: 'pilot' }, '?tab=record&fact=stage');
    await page.user.selectOptions(await screen.findByLabelText('Move from Pilot to'), 'Production');
    await page.user.click(screen.getByRole('button', { name: 'Save stage' }));
    const { request } = await page.answer('PATCH', PROJECT_URL, SHUT, { status: 409 });
    expect(request.body).toEqual({ stage: 'production' });
    await screen.findByLabelText(LABEL);
    return page;
  }

  it('says what is open, leads to the checklist, and asks for the reason', async () => {
    const page = await meetGate();
    expect(screen.getByText(detail)).toBeVisible();
    expect(screen.getByText('Say why, or leave the stage as it is.')).toBeVisible();
    const link = screen.getByRole('link', { name: /Open the readiness checklist/ });
    expect(link).toHaveAttribute('href', '/project/prj-1?tab=readiness');
    expect(link).toHaveAttribute('target', '_blank');
    await page.user.click(screen.getByRole('button', { name: 'Save stage' }));
    page.http.verify();
  });

  it('is passed with the reason, which then stands on the project', async () => {
    const page = await meetGate();
    await page.user.type(screen.getByLabelText(LABEL), 'The old system ends on Friday');
    await page.user.click(screen.getByRole('button', { name: 'Save stage' }));
    const override = {
      kind: 'production-gate',
      because: '2 required items were open: The input has a schema; A run gates each change.',
      reason: 'The old system ends on Friday',
      on: '2026-11-23',
      by: 'Jo Park',
    } as const;
    const live = aProject({ version: 8, stage: 'production', overrides: [override] });
    const { request } = await page.answer('PATCH', PROJECT_URL, live, EIGHTH);
    expect(request.body).toEqual({ stage: 'production', override: { reason: override.reason } });
    const notice = await screen.findByText('Went live with the gate not open.');
    expect(notice.closest('p')).toHaveTextContent(
      `${override.because} ${override.reason} Jo Park, 23 November 2026`,
    );
  });

  it('asks for no reason once another stage is chosen', async () => {
    const page = await meetGate();
    await page.user.type(screen.getByLabelText(LABEL), 'On Friday');
    await page.user.selectOptions(screen.getByLabelText('Move from Pilot to'), 'Scoped');
    expect(screen.queryByLabelText(LABEL)).toBeNull();
    await page.user.type(screen.getByLabelText('Reason'), 'It broke');
    await page.user.click(screen.getByRole('button', { name: 'Save stage' }));
    const { request } = await page.answer('PATCH', PROJECT_URL, aProject({ version: 8 }), EIGHTH);
    expect(request.body).toEqual({ stage: 'scoped', reason: 'It broke' });
  });
});
