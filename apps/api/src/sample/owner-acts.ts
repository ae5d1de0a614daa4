import type { DaysAgo, SampleChange, SampleFacts, SamplePerson } from './story';
import { answered } from './tell';

const DAYS_BETWEEN_TRADE_OFFS = 20;

/** Every three weeks the owner chooses one thing and gives up another, last on the day `to`. */
export function tradesOff(madeBy: SamplePerson, from: DaysAgo, to: DaysAgo): readonly SampleChange[] {
  const times = Math.floor((from - to) / DAYS_BETWEEN_TRADE_OFFS) + 1;
  return Array.from({ length: times }, (_, time) => {
    const day = to + DAYS_BETWEEN_TRADE_OFFS * time;
    const [what, gaveUp] = TRADE_OFFS[(from + time) % TRADE_OFFS.length] ?? [];
    return answered(day, { 'trade-offs': [{ what, gaveUp, madeBy }] });
  });
}

const TRADE_OFFS: readonly (readonly [what: string, gaveUp: string])[] = [
  ['A person looks at every unsure case', 'The last tenth without a person'],
  ['One language first', 'Four languages at the start'],
  ['Fewer fields, each of them right', 'Two more fields in the first release'],
  ['The answer within a minute', 'The faster model at four times the price'],
  ['The largest site first', 'All sites on one day'],
  ['Weekly figures on paper', 'A live dashboard'],
  ['The old form stays for a month', 'Switching it off at once'],
  ['No free text in the first version', 'A box for remarks'],
  ['Reports at six in the morning', 'Reports through the day'],
];

/** The result is told inside the company. */
export function headline(text: string, amount?: number): SampleFacts {
  return { headlines: [amount === undefined ? { text } : { text, amount }] };
}

export function ranVolume(casesPerDay: number, note = 'One working day, real input'): SampleFacts {
  return { 'volume-runs': [{ casesPerDay, note }] };
}

export function incident(
  what: string,
  foundBy: 'customer' | 'user' | 'monitoring' | 'suite' | 'team',
  on: DaysAgo,
  resolvedOn?: DaysAgo,
): SampleFacts {
  const found = { on, what, foundBy };
  return { incidents: [resolvedOn === undefined ? found : { ...found, resolvedOn }] };
}
