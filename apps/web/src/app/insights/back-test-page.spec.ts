import { screen, within } from '@testing-library/angular';
import { openPage } from '../record/page.fixture';
import { aBackTest, BACK_TEST, ROUTES } from './insights.fixture';

async function open(reply = aBackTest()) {
  const page = await openPage(ROUTES, '/insights/back-test');
  await page.answer('GET', `${BACK_TEST}?day=30`, reply);
  return page;
}

describe('the back-test', () => {
  it('tells on how many of both groups a sign was lit, and is silent below 10 cases', async () => {
    await open();
    const table = await screen.findByRole('table', { name: 'Signs lit on day 30' });
    const row = within(table).getByRole('row', { name: /^Nobody can say/ });
    const [stopped, shipped] = within(row).getAllByRole('cell');
    expect(stopped).toHaveTextContent('lit on 6 of 10 stopped: 60 % (95 % interval 31 to 83 %)');
    expect(stopped).toHaveTextContent('3 not known');
    expect(shipped).toHaveTextContent('silent below 10 cases: 4 shipped, lit on 1');
    expect(shipped).not.toHaveTextContent('%');
    expect(screen.getByText('Judged on no case that day: OWN-1.')).toBeVisible();
  });

  it('says how many cases there are and why others are none', async () => {
    await open();
    const cases = await screen.findByRole('region', { name: 'Cases' });
    expect(cases).toHaveTextContent(
      '15 projects stopped before Production; 10 of them were watched and still running on day 30.',
    );
    expect(cases).toHaveTextContent(
      'Not counted: 2 recorded too late, or ended before that day; 3 of the sample portfolio, whose history is made up.',
    );
    expect(cases).toHaveTextContent('4 projects reached Production; 4 of them were watched');
  });

  it('looks at another day, which stands in the address and in the file', async () => {
    const page = await open();
    const file = await screen.findByRole('link', { name: 'CSV' });
    expect(file).toHaveAttribute('href', '/api/v1/exports/back-test?day=30');
    await page.user.click(screen.getByRole('link', { name: 'Day 60' }));
    await page.answer('GET', `${BACK_TEST}?day=60`, aBackTest({ day: 60 }));
    expect(page.url()).toBe('/insights/back-test?day=60');
    expect(await screen.findByRole('table', { name: 'Signs lit on day 60' })).toBeVisible();
    expect(screen.getByRole('link', { name: 'Day 60' })).toHaveAttribute('aria-current', 'true');
    expect(file).toHaveAttribute('href', '/api/v1/exports/back-test?day=60');
  });

  it('takes a day that it does not know for the first', async () => {
    const page = await openPage(ROUTES, '/insights/back-test?day=45&client=c-1');
    await page.answer('GET', `${BACK_TEST}?day=30&client=c-1`, aBackTest());
    expect(await screen.findByRole('table', { name: 'Signs lit on day 30' })).toBeVisible();
  });

  it('says what it cannot say, with the figures of the federal files', async () => {
    await open();
    const say = await screen.findByRole('region', { name: 'What this can say, and what not' });
    expect(say).toHaveTextContent('540 early projects');
    expect(say).toHaveTextContent('0.48, 95 % interval 0.42 to 0.56');
    expect(say).toHaveTextContent('Telltale prints no probability of success');
  });

  it('says what will be here while nothing has ended', async () => {
    const none = { ended: 0, cases: 0, notWatched: 0, sample: 0 };
    await open(aBackTest({ stopped: none, shipped: none, signs: [] }));
    expect(await screen.findByRole('heading', { name: 'Nothing has stopped or shipped yet' })).toBeVisible();
    expect(screen.queryByRole('table')).toBeNull();
  });

  it('lists no signs where no project was watched that day', async () => {
    const { signs } = aBackTest();
    await open(aBackTest({ signs: signs.slice(1) }));
    expect(await screen.findByRole('region', { name: 'Cases' })).toBeVisible();
    expect(screen.queryByRole('table')).toBeNull();
    expect(screen.queryByText(/^Judged on no case/)).toBeNull();
  });

  it('says why it cannot be read, and tries again', async () => {
    const page = await openPage(ROUTES, '/insights/back-test');
    expect(await screen.findByRole('status')).toHaveTextContent('Reading those days …');
    await page.answer('GET', `${BACK_TEST}?day=30`, {}, { status: 503 });
    await page.user.click(await screen.findByRole('button', { name: 'Try again' }));
    await page.answer('GET', `${BACK_TEST}?day=30`, aBackTest());
    expect(await screen.findByRole('table')).toBeVisible();
  });
});
