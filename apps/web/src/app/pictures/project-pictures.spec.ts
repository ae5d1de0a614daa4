import { render, screen } from '@testing-library/angular';
import { aProject } from '../project/project.fixture';
import { recorded } from '../record/facts.fixture';
import { ProjectPictures } from './project-pictures';

const day = (on: string) => recorded({ value: { on, precision: 'day' } });

async function show(facts: Parameters<typeof aProject>[0]) {
  await render(ProjectPictures, { inputs: { project: aProject(facts), today: '2026-11-23' } });
}

describe('the pictures of a project', () => {
  it('bear their message as a title and their figures in words', async () => {
    await show({
      facts: {
        'demo-cases': recorded({ value: 3 }),
        'target-volume': recorded({ value: 5_000 }),
        'unglamorous-share': recorded({ value: 22 }),
        'greenlit-on': day('2026-07-03'),
        'logic-holder': recorded({ value: { holder: 'vendor', vendor: 'Matchify' } }),
      },
    });
    expect(screen.getByText('Shown on 3 cases, needed for 5,000 a day')).toBeVisible();
    expect(screen.getByText('Cases a day needed: 5,000.')).toBeVisible();
    expect(
      screen.getByText('22 % of the planned effort is unglamorous work; 70 % is what it takes'),
    ).toBeVisible();
    expect(
      screen.getByText('4 months after the greenlight, past month four without production'),
    ).toBeVisible();
    expect(screen.getByRole('row', { name: /^Logic Matchify/ })).toBeVisible();
  });

  it('say what was not asked, and draw nothing of it', async () => {
    await show({ facts: {} });
    expect(screen.getByText('How many cases a day production needs was not asked')).toBeVisible();
    expect(screen.getByText('How the effort is split was not asked')).toBeVisible();
    expect(
      screen.getByText('Neither the greenlight nor the start of development was asked for.'),
    ).toBeVisible();
    expect(screen.queryByRole('table')).toBeNull();
  });
});
