import { screen } from '@testing-library/angular';
import { recorded } from '../record/facts.fixture';
import { aProject, aQuestion, aSign, openProjectPage, PROJECT_URL } from './project.fixture';

const EIGHTH = { headers: { ETag: '"v8"' } };

describe('the questions to ask', () => {
  it('are answered where they stand, and the lights change at once', async () => {
    const page = await openProjectPage({
      openQuestions: [aQuestion({ fact: 'business-goal', question: 'Which goal?' })],
    });
    await page.user.click(await screen.findByRole('button', { name: 'Which goal?' }));
    await page.user.click(screen.getByRole('radio', { name: 'No business goal' }));
    await page.user.click(screen.getByRole('button', { name: 'Record answer' }));
    const now = aProject({
      version: 8,
      signs: [aSign({ id: 'BUILD-6', mode: 'builder', title: 'Tied to no goal' })],
    });
    const { request } = await page.answer('PATCH', PROJECT_URL, now, EIGHTH);
    expect(request.body).toEqual({ facts: { 'business-goal': { answer: 'none' } } });
    expect(await screen.findByRole('heading', { name: 'Tied to no goal' })).toBeVisible();
    expect(screen.getByText('Every question that its signs ask has an answer.')).toBeVisible();
  });

  it('say who could not answer them, and when', async () => {
    await openProjectPage({
      openQuestions: [aQuestion({ answer: 'nobody-can-say', asked: 'Matchify team', askedOn: '2026-11-05' })],
    });
    expect(await screen.findByText('Nobody could say. Asked: Matchify team, 5 Nov')).toBeVisible();
  });

  it('are shown a few at a time', async () => {
    const openQuestions = Array.from({ length: 8 }, (_, place) =>
      aQuestion({ question: `Question ${place}?` }),
    );
    const page = await openProjectPage({ openQuestions });
    expect(await screen.findAllByRole('button', { name: /^Question \d/ })).toHaveLength(6);
    await page.user.click(screen.getByRole('button', { name: 'Show all 8' }));
    expect(screen.getAllByRole('button', { name: /^Question \d/ })).toHaveLength(8);
  });

  it('complete a person who is already named', async () => {
    const page = await openProjectPage({
      facts: {
        'business-owner': recorded({ value: { personId: 'p-lena', name: 'Lena Brandt', title: null } }),
      },
      openQuestions: [
        aQuestion({
          fact: 'business-owner',
          question: 'What is the function of Lena Brandt?',
          answer: 'known',
        }),
      ],
    });
    await page.user.click(await screen.findByRole('button', { name: /function of Lena Brandt/ }));
    const lena = {
      id: 'p-lena',
      clientId: 'c-1',
      name: 'Lena Brandt',
      title: null,
      function: null,
      level: 'vp',
    };
    await page.answer('GET', '/api/v1/people/p-lena', lena, { headers: { ETag: '"v3"' } });
    await page.user.selectOptions(await screen.findByLabelText('Function'), 'IT');
    await page.user.click(screen.getByRole('button', { name: 'Save person' }));
    const { request } = await page.answer('PATCH', '/api/v1/people/p-lena', lena);
    expect(request.body).toEqual({ name: 'Lena Brandt', title: null, function: 'it', level: 'vp' });
    expect(request.headers.get('If-Match')).toBe('"v3"');
  });

  it('of the client’s other projects lead there', async () => {
    await openProjectPage({
      openQuestions: [
        aQuestion({ fact: 'stage', question: 'Which stage are the client’s other projects in?' }),
      ],
    });
    expect(await screen.findByRole('link', { name: /other projects/ })).toHaveAttribute(
      'href',
      '/portfolio?client=c-1&stage=not-asked',
    );
  });
});
