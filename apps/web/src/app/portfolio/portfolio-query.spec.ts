import {
  addressOf,
  countFilters,
  listParams,
  narrowing,
  type PortfolioQuery,
  readPortfolioQuery,
  scopeParams,
} from './portfolio-query';

function read(address: string): PortfolioQuery {
  return readPortfolioQuery(new URLSearchParams(address));
}

const FULL =
  'client=c-1,c-2&stage=active,stopped&mode=lock-in&severity=serious&sign=EVAL-3&status=at-risk,off-track&decision=needed&owner=me&q=invoice' +
  '&asOf=2026-10-03&sort=-target&group=client';
const LOOKS = '&view=v-1&columns=owner,stage,status&density=compact';

describe('the address of the portfolio', () => {
  it('holds every choice under the names of the API, and gives back what it was made from', () => {
    const whole = Object.fromEntries(new URLSearchParams(FULL + LOOKS));
    expect(addressOf(read(FULL + LOOKS))).toEqual(whole);
  });

  it('leaves the usual columns unsaid, also when they are written out', () => {
    expect(addressOf(read('q=x&columns=next,status,evaluation,coverage,window,stage'))).toEqual({ q: 'x' });
  });

  it('says the order beside a view that holds nothing: a view alone means all that it holds', () => {
    expect(addressOf(read('view=v-1'))).toEqual({ view: 'v-1', sort: 'severity' });
  });

  it('takes a word that is no choice for absent', () => {
    const query = read(
      'stage=sleeping,pilot&mode=luck&severity=bad&sign=eval&status=fine&sort=colour&group=stage&asOf=2026-02-30',
    );
    expect(query).toMatchObject({
      stage: ['pilot'],
      mode: null,
      severity: null,
      sign: null,
      decision: null,
      status: [],
      sort: 'severity',
      group: null,
      asOf: null,
    });
  });

  it('says the order when nothing else is chosen, since a bare address means the start page', () => {
    expect(addressOf(read(''))).toEqual({ sort: 'severity' });
    expect(addressOf(read('stage=active'))).toEqual({ stage: 'active' });
  });
});

describe('what the API is asked', () => {
  it('asks the list for everything the address says', () => {
    expect(listParams(read(FULL + LOOKS))).toEqual(Object.fromEntries(new URLSearchParams(FULL)));
  });

  it('counts the head over clients, owner and words, but not over what is chosen on the head itself', () => {
    expect(scopeParams(read(FULL))).toEqual({
      client: 'c-1,c-2',
      owner: 'me',
      q: 'invoice',
      asOf: '2026-10-03',
    });
  });

  it('exports what is filtered, in no order', () => {
    expect(narrowing(read('stage=active&sort=name&group=client&q=a b'))).toEqual({
      stage: 'active',
      q: 'a b',
    });
  });
});

describe('the number on the filter button', () => {
  it('is nothing on the start page, with mine or with a past day', () => {
    expect(countFilters(read('stage=active&group=client&owner=me&asOf=2026-10-03'))).toBe(0);
  });

  it('counts each kind of filter once', () => {
    expect(
      countFilters(read('stage=pilot,building&mode=demo&severity=critical&status=at-risk&q=x&owner=none')),
    ).toBe(6);
  });
});
