import { screen } from '@testing-library/angular';
import { aProject, openFact, PROJECT_URL } from './project.fixture';

describe('an answer that the first-project guard refuses', () => {
  it('asks why it cannot wait, and goes with that reason', async () => {
    const page = await openFact('moonshot');
    await page.user.click(await screen.findByRole('radio', { name: 'Known' }));
    await page.user.click(await screen.findByRole('radio', { name: 'Yes' }));
    const record = screen.getByRole('button', { name: 'Record answer' });
    await page.user.click(record);
    const detail = 'It is a moonshot, and this client has shipped nothing yet.';
    const errors = [{ pointer: '#/override/reason', detail: 'Say why this one cannot wait.' }];
    await page.answer('PATCH', PROJECT_URL, { code: 'first-project-guard', detail, errors }, { status: 409 });
    const why = await screen.findByLabelText(/^Why this one cannot wait/);
    expect(screen.getByText(detail)).toBeVisible();
    expect(why).toHaveAccessibleDescription('Say why this one cannot wait.');
    await page.user.type(why, 'The board asked for it.');
    await page.user.click(record);
    const { request } = await page.answer('PATCH', PROJECT_URL, aProject({ version: 8 }));
    expect(request.body).toEqual({
      facts: { moonshot: { answer: 'known', value: true } },
      override: { reason: 'The board asked for it.' },
    });
  });
});
