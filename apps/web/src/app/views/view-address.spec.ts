import { readPortfolioQuery } from '../portfolio/portfolio-query';
import { isChanged, keptQuery, viewAddress, viewLink } from './view-address';
import { aView } from './views.fixture';

const read = (address: string) => readPortfolioQuery(new URLSearchParams(address));

describe('the address of a view', () => {
  it('holds the view and all that it keeps, on the day that is looked at', () => {
    expect(viewAddress(aView(), '2026-10-03')).toEqual({
      view: 'v-1',
      stage: 'active',
      group: 'client',
      asOf: '2026-10-03',
    });
    expect(viewAddress(aView({ query: {} }), null)).toEqual({ view: 'v-1', sort: 'severity' });
  });

  it('is short where it is passed on', () => {
    expect(viewLink('v-1')).toBe('/portfolio?view=v-1');
  });
});

describe('what a view keeps of an address', () => {
  it('is all but the day and the view it came from', () => {
    expect(
      keptQuery(read('view=v-1&asOf=2026-10-03&q=x&client=c-2,c-1&columns=stage&density=compact')),
    ).toEqual({
      q: 'x',
      client: 'c-1,c-2',
      columns: 'stage',
      density: 'compact',
    });
  });
});

describe('an opened view', () => {
  const view = aView({ query: { stage: 'active', group: 'client', client: 'c-1,c-2' } });

  it.each([
    'view=v-1&group=client&stage=active&client=c-1,c-2',
    'view=v-1&client=c-2,c-1&stage=active&group=client&sort=severity',
    'view=v-1&client=c-1,c-2&stage=active&group=client&asOf=2026-10-03',
    'view=v-1&client=c-1,c-2&stage=active&group=client&columns=stage,window,evaluation,coverage,status,next',
  ])('is as it was saved at %s', (address) => {
    expect(isChanged(view, read(address))).toBe(false);
  });

  it.each([
    'view=v-1&stage=active&group=client&client=c-1',
    'view=v-1&client=c-1,c-2&stage=active',
    'view=v-1&client=c-1,c-2&stage=active&group=client&columns=stage',
    'view=v-1&client=c-1,c-2&stage=active&group=client&density=full',
    'view=v-1&client=c-1,c-2&stage=active&group=client&sort=name',
  ])('is changed at %s', (address) => {
    expect(isChanged(view, read(address))).toBe(true);
  });
});
