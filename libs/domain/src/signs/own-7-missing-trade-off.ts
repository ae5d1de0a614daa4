import type { Person } from '../facts/person';
import type { AskedAnswer, AskedFacts } from './asked-facts';
import { isWithoutOwner, namedPerson, NO_OWNER_NAMED } from './business-owner';
import { defineSign } from './define-sign';
import { personEvidence } from './evidence';
import { clear, lit } from './outcome';
import type { ProjectHistory } from './project-history';
import { entriesOf } from './series';
import { type Silence, silenceAfter, silenceSoFar } from './silence';
import { BUILDING_TO_PILOT } from './stage-ranges';

export const missingTradeOff = defineSign({
  id: 'OWN-7',
  mode: 'business-owner',
  title: 'The owner makes no trade-off',
  question: 'When did the business owner last choose one thing and give up another?',
  severities: ['watch'],
  stages: BUILDING_TO_PILOT,
  clearFact: 'a trade-off by the business owner is recorded',
  reads: ['business-owner', 'trade-offs', 'development-started-on'],
  thresholds: {
    watch: { value: 28, unit: 'days', origin: 'default', meaning: 'days without a trade-off by the owner' },
  },
  check(facts, { clock, history, thresholds }) {
    const owner = facts.ask('business-owner');
    if (isWithoutOwner(owner)) return NO_OWNER_NAMED;
    const tradeOffs = facts.ask('trade-offs');
    if (owner.answer !== 'known') return clear();
    const silence = silenceOf(owner.value, tradeOffs, facts, history);
    if (silence === null || !clock.isLongerThan(thresholds.watch, silence.since)) return clear();
    return lit('watch', {
      because: `No trade-off by ${namedPerson(owner.value)} ${silence.words}; the limit is ${thresholds.watch}.`,
      evidence: [personEvidence('Business owner', owner.value, owner), ...silence.evidence],
      clearsWhen: `${owner.value.name} makes a trade-off and it is recorded`,
    });
  },
});

/** What others chose is no act of the owner: with none of the owner's own the silence counts from the beginning. */
function silenceOf(
  { personId }: Person,
  tradeOffs: AskedAnswer<'trade-offs'>,
  facts: AskedFacts<'development-started-on'>,
  history: ProjectHistory,
): Silence | null {
  const entries = entriesOf(tradeOffs);
  if (entries === null) return null;
  const last = entries.findLast(({ madeBy }) => madeBy.personId === personId);
  return last === undefined ? silenceSoFar(tradeOffs, facts, history) : silenceAfter(last.on, tradeOffs);
}
