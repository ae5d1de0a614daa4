import { exactly, type FactKey, LAYERS, type Person } from '../src/index';
import { BAD_REGISTERS, GOOD_REGISTERS } from './registers';

/** One answer a fact, as a made portfolio records it. */
export type Answers = Readonly<
  Partial<Record<FactKey, { readonly answer: 'known' | 'none'; readonly value?: unknown }>>
>;

const DANA: Person = {
  personId: 'd',
  name: 'Dana Reyes',
  title: 'VP Claims',
  function: 'business',
  level: 'vp',
};
const OMAR: Person = {
  personId: 'o',
  name: 'Omar Haddad',
  title: 'Head of IT',
  function: 'it',
  level: 'director',
};

const known = (value: unknown) => ({ answer: 'known', value }) as const;
const on = (day: string) => known(exactly(day));
const none = { answer: 'none' } as const;
const eachLayer = (fact: 'holder' | 'exit-cost' | 'exit-days', answer: ReturnType<typeof known>) =>
  Object.fromEntries(LAYERS.map((layer) => [`${layer}-${fact}`, answer]));

export const GOOD_ANSWERS: Answers = {
  'business-owner': known(DANA),
  'owner-kpi': known('Days to first decision'),
  'scope-version': known(3),
  'scope-signature': known({ version: 3, signedBy: DANA, on: exactly('2026-10-01') }),
  'good-enough': known({ metric: 'Error rate', value: 2, unit: '%', setBy: DANA }),
  'business-goal': known('Halve the time to a first decision'),
  kind: known('build'),
  autonomy: known('assist'),
  'scope-processes': known(1),
  'scope-departments': known(1),
  'scope-user-groups': known(1),
  moonshot: known(false),
  'production-scope': known('5,000 claims a day, each logged'),
  'started-on': on('2026-10-25'),
  'target-on': on('2026-12-20'),
  'greenlit-on': on('2026-11-01'),
  'development-started-on': on('2026-11-02'),
  'prototype-started-on': on('2026-09-01'),
  'prototype-ended-on': on('2026-10-01'),
  'expected-saving': known({ amount: 42_000_000, currency: 'EUR' }),
  'saving-baseline': known('Nine handlers at EUR 48,000 a year'),
  'estimate-basis': known('production'),
  'unglamorous-share': known(75),
  'eval-suite': known('triage v4'),
  'eval-cases': known(500),
  'last-eval-run-on': on('2026-11-20'),
  ...eachLayer('holder', known({ holder: 'us' })),
  ...eachLayer('exit-cost', known({ low: 1_000_000, high: 2_000_000, currency: 'EUR' })),
  'abstraction-layer': known(true),
  'model-apis': known(2),
  builder: known(OMAR),
  'last-increment-on': on('2026-11-18'),
  'roadmap-delivered-on': on('2026-11-01'),
  ...eachLayer('exit-days', known(20)),
  'kpi-unit': known('days'),
  'usage-target': known(100),
  'demo-cases': known(40),
  'target-volume': known(5_000),
  'entered-production-on': on('2026-09-01'),
  'alternative-scored-on': on('2026-10-01'),
  'ai-lead': known(DANA),
  'lead-strategy-proof': known('Planned the claims programme of 2024'),
  'lead-build-proof': known('The quote service, 40,000 quotes a day'),
  'second-lead-proof': none,
  ...GOOD_REGISTERS(DANA),
};

/** Each of them lights what it can light. */
export const BAD_ANSWERS: Answers = {
  'business-owner': known(OMAR),
  'owner-kpi': none,
  'scope-version': known(3),
  'scope-signature': known({ version: 2, signedBy: OMAR, on: exactly('2026-06-01') }),
  'good-enough': known({ metric: 'Error rate', value: 2, unit: '%', setBy: DANA }),
  'business-goal': none,
  kind: known('build'),
  autonomy: known('whole'),
  'scope-processes': known(3),
  'scope-departments': known(4),
  'scope-user-groups': known(5),
  moonshot: known(true),
  'production-scope': none,
  'started-on': on('2026-01-10'),
  'target-on': on('2027-03-01'),
  'greenlit-on': on('2026-03-03'),
  'development-started-on': on('2026-02-02'),
  'prototype-started-on': on('2026-02-16'),
  'prototype-ended-on': on('2026-02-27'),
  'expected-saving': none,
  'saving-baseline': none,
  'estimate-basis': known('demo'),
  'unglamorous-share': known(22),
  'eval-suite': known('triage v4'),
  'eval-cases': known(3),
  'last-eval-run-on': on('2026-10-01'),
  ...eachLayer('holder', known({ holder: 'vendor', vendor: 'Acme' })),
  ...eachLayer('exit-cost', known({ low: 30_000_000, high: 60_000_000, currency: 'EUR' })),
  'abstraction-layer': known(false),
  'model-apis': known(1),
  builder: none,
  'last-increment-on': on('2026-10-01'),
  'roadmap-delivered-on': on('2026-01-05'),
  'usage-target': known(100),
  'demo-cases': known(3),
  'target-volume': known(5_000),
  'entered-production-on': on('2026-09-01'),
  'alternative-scored-on': none,
  'ai-lead': known(OMAR),
  'lead-strategy-proof': none,
  'lead-build-proof': none,
  'second-lead-proof': none,
  ...BAD_REGISTERS(DANA),
};

/** What a public inventory holds: dates and a partner, and none of the facts that decide. */
export const IMPORTED_ANSWERS: Answers = {
  'started-on': on('2026-03-01'),
  'development-started-on': on('2026-05-03'),
  'entered-production-on': on('2026-08-01'),
  'build-partner': known('vendor'),
  'contract-number': known('47QTCA-24-D-0012'),
  'logic-holder': known({ holder: 'vendor' }),
  'personal-data': known(true),
  'risk-class': known('neither'),
  'product-kind': known('custom'),
  outputs: known('A queue for each claim'),
  topic: known('Claims'),
  'problem-and-benefit': known('Claims wait nine days for a first look.'),
};
