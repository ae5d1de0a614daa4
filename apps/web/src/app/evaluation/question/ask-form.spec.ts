import { screen } from '@testing-library/angular';
import {
  anAnswer,
  aQuestion,
  LIST,
  openQuestions,
  pageOf,
  past,
  press,
  QUESTIONS,
  waiting,
} from './question.fixture';

describe('asking', () => {
  it('takes one button and a person of the client, and shows the link once', async () => {
    const page = await openQuestions([]);
    await page.user.click(await screen.findByRole('button', { name: 'Ask the team' }));
    expect(screen.getByLabelText('A word with it, if you like')).toHaveFocus();
    await page.user.keyboard('For the review.');
    await page.user.click(screen.getByRole('combobox', { name: /^Of whom/ }));
    await page.answer('GET', '/api/v1/people?client=c-1&limit=8', {
      data: [{ id: 'p-dana', clientId: 'c-1', name: 'Dana Reyes', title: null, function: null, level: null }],
      page: { nextCursor: null },
    });
    await page.user.click(await screen.findByRole('option', { name: /Dana Reyes/ }));
    await press(page, 'Ask');
    const asked = Object.assign(aQuestion({ silentDays: 0 }), { link: '/answer/kQ3' });
    const { request } = await page.answer('POST', QUESTIONS, asked, { status: 201 });
    expect(request.body).toEqual({ personId: 'p-dana', note: 'For the review.' });
    expect(request.headers.get('Idempotency-Key')).toMatch(/^[0-9a-f]{32}$/);
    await page.answer('GET', LIST, pageOf([aQuestion({ silentDays: 0 })]));
    expect(await screen.findByLabelText('Link to answer')).toHaveValue('http://localhost/answer/kQ3');
    await press(page, 'Copy the link');
    expect(await screen.findByText('Link copied.')).toBeVisible();
    expect(await navigator.clipboard.readText()).toBe('http://localhost/answer/kQ3');
    expect(await waiting()).toHaveTextContent(
      'Asked of Dana Reyes on 20 November 2026 by Jo Park: asked today.',
    );
    expect(screen.queryByRole('button', { name: /^Ask/ })).toBeNull();
    await press(page, 'Put the link away');
    expect(screen.queryByLabelText('Link to answer')).toBeNull();
    expect(screen.getByRole('heading', { name: 'The question' })).toHaveFocus();
  });

  it('puts the link away by itself once the question was answered', async () => {
    const page = await openQuestions([]);
    await page.user.click(await screen.findByRole('button', { name: 'Ask the team' }));
    await press(page, 'Ask');
    const asked = Object.assign(aQuestion(), { link: '/answer/kQ3' });
    await page.answer('POST', QUESTIONS, asked, { status: 201 });
    await page.answer('GET', LIST, pageOf([aQuestion()]));
    expect(await screen.findByLabelText('Link to answer')).toBeVisible();
    page.tell({ topic: 'project', subjectId: 'prj-1' });
    await page.answer('GET', LIST, pageOf([aQuestion({ answer: anAnswer() })]));
    expect((await past()).getByText('“Two of twenty better.”')).toBeVisible();
    expect(screen.queryByLabelText('Link to answer')).toBeNull();
  });

  it('says at the person what the server refuses of the person, and keeps what was typed', async () => {
    const page = await openQuestions([]);
    await page.user.click(await screen.findByRole('button', { name: 'Ask the team' }));
    await page.user.keyboard('For the review.');
    await press(page, 'Ask');
    const errors = [{ pointer: '#/personId', detail: 'This is no person of the project’s client.' }];
    await page.answer('POST', QUESTIONS, { code: 'invalid-request', errors }, { status: 422 });
    expect(await screen.findByText('This is no person of the project’s client.')).toBeVisible();
    expect(screen.getByLabelText('A word with it, if you like')).toHaveValue('For the review.');
  });

  it('is not offered where the project has ended', async () => {
    await openQuestions([], { stage: 'stopped' });
    expect(await screen.findByText('Nobody has asked yet.')).toBeVisible();
    expect(screen.queryByRole('button', { name: /^Ask/ })).toBeNull();
  });

  it('anew takes the place of one that is silent beyond its day', async () => {
    const page = await openQuestions([aQuestion({ dueOn: '2026-11-22', silentDays: 3, linkEndsAt: null })]);
    await page.user.click(await screen.findByRole('button', { name: 'Ask anew' }));
    expect(screen.getByText(/stays in the list as never answered/)).toBeVisible();
    expect(await waiting()).toHaveTextContent('Its link has ended.');
  });
});
