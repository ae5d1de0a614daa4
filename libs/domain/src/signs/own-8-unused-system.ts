import { exactly } from '../days/known-day';
import { spokenCount, spokenDay } from '../days/spoken-day';
import type { EntryIn } from '../registers/register-catalogue';
import { spokenNumber } from '../words/spoken-number';
import { daysSince } from './age-marks';
import type { AskedAnswer } from './asked-facts';
import { defineSign } from './define-sign';
import { dateEvidence, type Evidence, textEvidence } from './evidence';
import { clear, lit } from './outcome';
import { entriesOf } from './series';
import { wentLiveOn } from './went-live';

export const unusedSystem = defineSign({
  id: 'OWN-8',
  mode: 'business-owner',
  title: 'It runs, and hardly anybody uses it',
  question: 'How often was it used last week, and how often should it be?',
  severities: ['serious'],
  stages: ['production'],
  clearFact: 'a week with at least half of the targeted uses is recorded',
  reads: ['usage', 'usage-target', 'entered-production-on'],
  thresholds: {
    days: { value: 30, unit: 'days', origin: 'default', meaning: 'days in Production before usage counts' },
    serious: { value: 50, unit: 'percent', origin: 'default', meaning: 'share of the targeted uses a week' },
  },
  check(facts, { clock, history, thresholds }) {
    const usage = facts.ask('usage');
    const weeks = entriesOf(usage);
    if (weeks === null) return clear();
    const latest = weeks.at(-1);
    const uses = usesIn(latest);
    // Nil is low whatever the target is; a week with uses needs a target to fall short of.
    const target = uses === 0 ? facts.peek('usage-target') : facts.ask('usage-target');
    const needed = neededUses(target, thresholds.serious);
    if (uses > 0 && uses >= needed) return clear();
    const since = wentLiveOn(facts, history);
    if (since === null || !clock.isLongerThan(thresholds.days, since)) return clear();
    return lit('serious', {
      because: `In Production for ${daysSince(since)}, and ${spokenUsage(latest)}${limitNote(target, thresholds.serious)}.`,
      evidence: [
        dateEvidence('In Production since', exactly(since)),
        textEvidence('Uses in the latest week', spokenNumber(uses), usage),
        ...targetEvidence(target),
      ],
      clearsWhen: `a week with at least ${spokenCount(Math.max(1, needed), 'use')} is recorded`,
    });
  },
});

function usesIn(week: EntryIn<'usage'> | undefined): number {
  return week?.uses ?? 0;
}

function neededUses({ value = 0 }: AskedAnswer<'usage-target'>, percent: number): number {
  return Math.ceil((value * percent) / 100);
}

function targetEvidence(target: AskedAnswer<'usage-target'>): readonly Evidence[] {
  if (target.value === undefined) return [];
  return [textEvidence('Target a week', spokenNumber(target.value), target)];
}

function limitNote({ value }: AskedAnswer<'usage-target'>, percent: number): string {
  return value === undefined ? '' : `; the limit is ${percent} % of the target of ${spokenNumber(value)}`;
}

/** The age is told, so that an old count is not taken for last week's. */
function spokenUsage(latest: EntryIn<'usage'> | undefined): string {
  if (latest === undefined) return 'not used so far';
  const { uses, on } = latest;
  const week = `in the week of ${spokenDay(on)}, ${daysSince(on)} ago`;
  return uses === 0 ? `not used ${week}` : `used ${spokenTimes(uses)} ${week}`;
}

function spokenTimes(uses: number): string {
  return uses === 1 ? 'once' : spokenCount(uses, 'time');
}
