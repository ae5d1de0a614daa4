import { exactly } from '../days/known-day';
import type { Facts } from '../facts/fact-catalogue';
import type { ClearFactStory } from './clear-fact-story.fixture';
import {
  DANA,
  entries,
  IS_FIRST,
  known,
  none,
  OMAR,
  on,
  SHIPPED_BEFORE,
  type Situation,
  TODAY,
} from './record.fixture';

const owned: Facts = { 'business-owner': known(DANA) };
const first = (facts: Facts): Situation => ({
  client: IS_FIRST,
  facts: { 'started-on': on('2026-06-01'), ...facts },
});
const uses = (times: number): Situation => ({
  stage: 'production',
  history: { shippedOn: '2026-09-01' },
  facts: { 'usage-target': known(99), usage: entries({ on: TODAY, uses: times }) },
});
const headlines = (facts: Facts): Situation => ({
  stage: 'production',
  history: { shippedOn: '2026-09-01', firstMark: 'shipped' },
  facts,
});
const stoppedFirst = { ...SHIPPED_BEFORE, firstStoppedOn: '2026-03-03' };
const oneOfEach = {
  'scope-processes': known(1),
  'scope-departments': known(1),
  'scope-user-groups': known(1),
};

export const OWNER_AND_FIRST_STORIES: readonly ClearFactStory[] = [
  {
    sign: 'OWN-1',
    lit: { facts: { 'business-owner': none() } },
    clearsWhen: 'a business owner is named, usually the VP whose KPI improves when it works',
    recorded: { facts: owned },
  },
  {
    sign: 'OWN-2',
    lit: { facts: { 'business-owner': known(OMAR) } },
    clearsWhen: 'a person from the business owns it in place of Omar Haddad',
    recorded: { facts: owned },
  },
  {
    sign: 'OWN-3',
    lit: { facts: { ...owned, 'owner-kpi': none() } },
    clearsWhen: 'a KPI of Dana Reyes that this moves is recorded',
    recorded: { facts: { ...owned, 'owner-kpi': known('Days to first decision') } },
  },
  {
    sign: 'OWN-4',
    lit: { facts: { 'business-owner': known(OMAR) } },
    clearsWhen: 'somebody at VP level or above owns it in place of Omar Haddad',
    recorded: { facts: owned },
  },
  {
    sign: 'OWN-5',
    lit: { facts: { ...owned, 'scope-version': known(3), 'scope-signature': none() } },
    clearsWhen: 'Dana Reyes signs scope version 3',
    recorded: {
      facts: {
        ...owned,
        'scope-version': known(3),
        'scope-signature': known({ version: 3, signedBy: DANA, on: exactly(TODAY) }),
      },
    },
  },
  {
    sign: 'OWN-6',
    lit: { facts: { ...owned, 'good-enough': none() } },
    clearsWhen: 'Dana Reyes sets a good-enough value',
    recorded: { facts: { ...owned, 'good-enough': known({ metric: 'Error rate', value: 2, setBy: DANA }) } },
  },
  {
    sign: 'OWN-7',
    lit: {
      facts: { ...owned, 'trade-offs': entries({ on: '2026-09-01', what: 'Speed', madeBy: DANA }) },
    },
    clearsWhen: 'Dana Reyes makes a trade-off and it is recorded',
    recorded: { facts: { ...owned, 'trade-offs': entries({ on: TODAY, what: 'Speed', madeBy: DANA }) } },
  },
  {
    sign: 'OWN-8',
    lit: uses(49),
    clearsWhen: 'a week with at least 50 uses is recorded',
    recorded: uses(50),
  },
  {
    sign: 'FIRST-1',
    lit: first({ 'target-on': on('2026-12-01') }),
    clearsWhen: 'its target is 30 August 2026 or earlier',
    recorded: first({ 'target-on': on('2026-08-30') }),
  },
  {
    sign: 'FIRST-2',
    lit: first({ autonomy: known('whole') }),
    clearsWhen: 'it is cut to assist people, or to take over a part of the process',
    recorded: first({ autonomy: known('part') }),
  },
  {
    sign: 'FIRST-3',
    lit: first({ 'expected-saving': none(), 'saving-baseline': none() }),
    clearsWhen: 'a yearly saving is recorded, with its baseline',
    recorded: first({
      'expected-saving': known({ amount: 42_000_000, currency: 'EUR' }),
      'saving-baseline': known('Nine handlers at EUR 48,000 a year'),
    }),
  },
  {
    sign: 'FIRST-4',
    lit: first({ ...oneOfEach, 'scope-departments': known(4) }),
    clearsWhen: 'its scope is cut to one department',
    recorded: first(oneOfEach),
  },
  {
    sign: 'FIRST-6',
    lit: { client: stoppedFirst },
    clearsWhen: '24 months have passed since the stop of 3 March 2026, on 3 March 2028',
    recorded: { client: stoppedFirst, today: '2028-03-03' },
  },
  {
    sign: 'FIRST-7',
    lit: headlines({ headlines: none() }),
    clearsWhen: 'a headline with the amount saved is recorded',
    recorded: headlines({
      headlines: entries({
        on: TODAY,
        text: 'EUR 420,000 saved',
        amount: { amount: 42_000_000, currency: 'EUR' },
      }),
    }),
  },
];
