import { addDays, EFFORT_KINDS, type Person } from '../src/index';
import type { Answers } from './answers';

const entries = (made: readonly object[]) =>
  ({
    answer: 'known',
    value: made.map((entry, index) => ({ id: `entry-${index}`, recordedOn: '2026-11-20', ...entry })),
  }) as const;
const none = { answer: 'none' } as const;

/** One entry a week up to `last`, the oldest first. */
const weekly = (count: number, last: string, entry: (week: number) => object) =>
  entries(
    Array.from({ length: count }, (_, week) => ({
      on: addDays(last, 7 * (week + 1 - count)),
      ...entry(week),
    })),
  );
const monthly = (entry: object) =>
  entries(['2026-08', '2026-09', '2026-10'].map((month) => ({ month, ...entry })));
const euros = (amount: number) => ({ amount: amount * 100, currency: 'EUR' });

/** A year of book-keeping, as a team that keeps its registers has it. */
export const GOOD_REGISTERS = (owner: Person): Answers => ({
  'scope-versions': weekly(3, '2026-10-01', (week) => ({ version: week + 1, signedBy: owner })),
  'kpi-values': monthly({ target: 5, actual: 6 }),
  'good-enough-values': weekly(2, '2026-10-01', () => ({ metric: 'Error rate', value: 2, setBy: owner })),
  'trade-offs': weekly(6, '2026-11-16', () => ({ what: 'Speed before looks', madeBy: owner })),
  usage: weekly(12, '2026-11-16', (week) => ({ uses: 80 + week })),
  headlines: weekly(1, '2026-11-02', () => ({ text: 'EUR 420,000 saved', amount: euros(420_000) })),
  effort: weekly(9, '2026-11-16', (week) => ({ kind: EFFORT_KINDS[week], planned: 9, actual: 7 })),
  'volume-runs': weekly(3, '2026-11-09', (week) => ({ casesPerDay: 2_000 * (week + 1) })),
  incidents: weekly(4, '2026-11-09', () => ({ what: 'Late alarm', foundBy: 'monitoring' })),
  increments: weekly(10, '2026-11-18', () => ({ what: 'One more queue', where: 'Staging' })),
  'strategy-documents': weekly(2, '2026-06-01', (week) => ({ title: `AI strategy ${week + 1}` })),
  'roadmap-items': entries([{ title: 'Claims triage', deliveredOn: '2026-11-01', startedOn: '2026-11-09' }]),
  contracts: entries([
    { vendor: 'Acme', endsOn: '2027-12-31', priceChangesOn: '2027-06-30' },
    { vendor: 'Globex', endsOn: '2028-06-30' },
  ]),
  exports: weekly(3, '2026-11-02', () => ({ layer: 'data', how: 'proven' })),
  spend: monthly({ planned: euros(40_000), actual: euros(38_000) }),
  savings: weekly(2, '2026-11-02', () => ({ state: 'claimed', amount: euros(420_000) })),
});

/** Each of them lights what it can light. */
export const BAD_REGISTERS = (stranger: Person): Answers => ({
  'trade-offs': weekly(4, '2026-11-16', () => ({ what: 'Looks before speed', madeBy: stranger })),
  usage: weekly(12, '2026-10-12', () => ({ uses: 3 })),
  headlines: none,
  effort: weekly(6, '2026-11-16', () => ({ kind: 'features', planned: 9, actual: 12 })),
  'volume-runs': weekly(2, '2026-05-04', () => ({ casesPerDay: 3 })),
  incidents: weekly(4, '2026-11-09', () => ({ what: 'Wrong letter', foundBy: 'customer' })),
  increments: weekly(2, '2026-02-01', () => ({ what: 'The demo', where: 'A laptop' })),
  'strategy-documents': weekly(4, '2026-09-01', (week) => ({ title: `AI strategy ${week + 1}` })),
  'roadmap-items': entries([
    { title: 'Claims triage', deliveredOn: '2026-03-02' },
    { title: 'Quote bot', deliveredOn: '2026-06-01' },
    { title: 'Fraud alarm', deliveredOn: '2026-11-02' },
  ]),
  contracts: entries([
    { vendor: 'Acme', endsOn: '2026-12-31' },
    { vendor: 'Globex', endsOn: '2027-06-30', priceChangesOn: '2027-01-31' },
  ]),
  exports: weekly(2, '2026-05-04', () => ({ layer: 'data', how: 'said' })),
  spend: monthly({ planned: euros(40_000), actual: euros(61_000) }),
  savings: none,
});
