import { Component } from '@angular/core';
import type { PortfolioDaysReply } from '@telltale/contract';
import { fireEvent, screen, waitFor } from '@testing-library/angular';
import { openPage } from '../record/page.fixture';
import { PastBanner } from '../shell/past-banner';
import { TopBar } from '../shell/top-bar';

@Component({ imports: [PastBanner, TopBar], template: '<tt-top-bar /><tt-past-banner />' })
class AnyPage {}

const ROUTES = { portfolio: AnyPage, 'project/:id': AnyPage, signs: AnyPage };
const URL = '/api/v1/portfolio/days';
const DAYS: PortfolioDaysReply = {
  firstOn: '2026-10-04',
  turns: [
    { on: '2026-11-20', lit: 2, cleared: 1 },
    { on: '2026-11-21', lit: 0, cleared: 1 },
  ],
};

const slider = () => screen.findByRole<HTMLInputElement>('slider', { name: 'The day that is shown' });

async function openSlider(url = '/portfolio?stage=active', days = DAYS) {
  const page = await openPage(ROUTES, url);
  await page.user.click(screen.getByRole('button', { name: 'Slide through the days' }));
  await page.answer('GET', URL, days);
  return page;
}

describe('the slider through the days', () => {
  it('is asked for, and reads from the first recorded day to today', async () => {
    const page = await openPage(ROUTES, '/portfolio?stage=active');
    page.http.verify();
    await page.user.click(screen.getByRole('button', { name: 'Slide through the days' }));
    expect(await screen.findByText('Reading the days …')).toBeVisible();
    await page.answer('GET', URL, DAYS);
    const range = await slider();
    expect([range.min, range.max, range.value]).toEqual(['0', '50', '50']);
    expect(range).toHaveAttribute('aria-valuetext', '23 November 2026');
    expect(screen.getByText('Today, 23 November 2026')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Back to today' })).toBeDisabled();
  });

  it('shows the day at once, and asks for it when it rests', async () => {
    const page = await openSlider();
    const range = await slider();
    fireEvent.input(range, { target: { value: '40' } });
    fireEvent.input(range, { target: { value: '47' } });
    expect(await screen.findByText('As known on 20 November 2026')).toBeVisible();
    expect(range).toHaveAttribute('aria-valuetext', '20 November 2026: 2 signs lit, 1 sign cleared');
    expect(page.url()).toBe('/portfolio?stage=active');
    await waitFor(() => expect(page.url()).toBe('/portfolio?stage=active&asOf=2026-11-20'));
    // Another day is no reason to ask for the days again.
    page.http.verify();
    await page.user.click(screen.getByRole('button', { name: 'Back to today' }));
    await waitFor(() => expect(page.url()).toBe('/portfolio?stage=active'));
    expect(screen.getByText('Today, 23 November 2026')).toBeVisible();
  });

  it('goes by week with the page keys, and not beyond its ends', async () => {
    const page = await openSlider();
    const range = await slider();
    range.focus();
    await page.user.keyboard('{PageDown}{PageDown}{PageUp}');
    await waitFor(() => expect(page.url()).toBe('/portfolio?stage=active&asOf=2026-11-16'));
    await page.user.keyboard('{PageUp}{PageUp}');
    await waitFor(() => expect(page.url()).toBe('/portfolio?stage=active'));
  });

  it('stands there whenever a past day is shown, for the clients that are shown', async () => {
    const page = await openPage(ROUTES, '/portfolio?client=c-1,c-2&asOf=2026-10-14');
    await page.answer('GET', `${URL}?client=c-1,c-2`, DAYS);
    expect((await slider()).value).toBe('10');
  });

  it('is of one project on its page', async () => {
    const page = await openPage(ROUTES, '/project/prj-1?asOf=2026-10-14&client=c-1');
    await page.answer('GET', `${URL}?project=prj-1`, DAYS);
    expect(await slider()).toBeVisible();
  });

  it('gives way to a plain word where pages have no days', async () => {
    const page = await openPage(ROUTES, '/signs?asOf=2026-10-14');
    expect(await screen.findByText('As known on 14 October 2026')).toBeVisible();
    expect(screen.queryByRole('slider')).toBeNull();
    expect(screen.queryByRole('button', { name: 'Slide through the days' })).toBeNull();
    page.http.verify();
  });

  it('says that nothing is recorded yet, and that one day is no line', async () => {
    await openSlider('/portfolio?stage=active', { firstOn: null, turns: [] });
    expect(await screen.findByText('Nothing is recorded yet.')).toBeVisible();
  });

  it('cannot be moved on the first day', async () => {
    await openSlider('/portfolio?stage=active', { firstOn: '2026-11-23', turns: [] });
    expect(await slider()).toBeDisabled();
  });

  it('says why it has no days, and tries again', async () => {
    const page = await openPage(ROUTES, '/portfolio?asOf=2026-10-14');
    await page.answer('GET', URL, {}, { status: 503 });
    await page.user.click(await screen.findByRole('button', { name: 'Try again' }));
    await page.answer('GET', URL, DAYS);
    expect(await slider()).toBeVisible();
  });
});
