import { countsFrom } from '../days/known-day';
import { spokenKnownDay } from '../days/spoken-day';
import type { EntryIn } from '../registers/register-catalogue';
import { EFFORT_KIND_NAMES } from '../registers/effort-kinds';
import { spokenList } from '../words/spoken-list';
import { daysSince } from './age-marks';
import { defineSign } from './define-sign';
import { dateEvidence, textEvidence } from './evidence';
import { NOT_GREENLIT } from './greenlight';
import { clear, lit } from './outcome';
import { entriesOf } from './series';
import { SCOPED_TO_PILOT } from './stage-ranges';

/** What a system in production has and a demo has not. */
const HARDENING = (['logging', 'monitoring', 'error-handling', 'fallback'] as const).map((kind) => ({
  kind,
  name: EFFORT_KIND_NAMES[kind].toLowerCase(),
}));

export const unstartedHardening = defineSign({
  id: 'DEMO-1',
  mode: 'demo',
  title: 'Greenlit, and nobody has begun to harden it',
  question: 'Has work started on logging, monitoring, error handling and fallback?',
  severities: ['serious'],
  stages: SCOPED_TO_PILOT,
  clearFact: 'work has started on logging, monitoring, error handling and fallback',
  reads: ['greenlit-on', 'effort'],
  thresholds: {
    serious: { value: 30, unit: 'days', origin: 'default', meaning: 'days since the greenlight' },
  },
  check(facts, { clock, thresholds }) {
    if (facts.peek('greenlit-on').answer === 'none') return NOT_GREENLIT;
    const effort = facts.ask('effort');
    const bookings = entriesOf(effort);
    const open = bookings === null ? [] : unstarted(bookings);
    if (bookings !== null && open.length === 0) return clear();
    const greenlit = facts.ask('greenlit-on');
    if (greenlit.answer !== 'known' || open.length === 0) return clear();
    const since = countsFrom(greenlit.value);
    if (!clock.isLongerThan(thresholds.serious, since)) return clear();
    const names = spokenList(open);
    return lit('serious', {
      because: `Greenlit ${spokenKnownDay(greenlit.value)}, ${daysSince(since)} ago; no work has started on ${names}.`,
      evidence: [
        dateEvidence('Greenlit', greenlit.value, greenlit),
        textEvidence('No work started on', names, effort),
      ],
      clearsWhen: `the first person-days worked on ${names} are recorded`,
    });
  },
});

/** The kinds on which nobody has worked yet; what is only planned has not started. */
function unstarted(bookings: readonly EntryIn<'effort'>[]): readonly string[] {
  const isStarted = (kind: string) =>
    bookings.some((booking) => booking.kind === kind && (booking.actual ?? 0) > 0);
  return HARDENING.filter(({ kind }) => !isStarted(kind)).map(({ name }) => name);
}
