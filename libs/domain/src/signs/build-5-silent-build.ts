import { spokenDay } from '../days/spoken-day';
import { defineSign } from './define-sign';
import { clear, lit } from './outcome';
import { silenceSince } from './silence';

export const silentBuild = defineSign({
  id: 'BUILD-5',
  mode: 'builder',
  title: 'Nothing that runs for two weeks',
  question: 'When did the last increment run where others could see it?',
  severities: ['serious'],
  stages: ['building'],
  clearFact: 'a working increment is recorded',
  reads: ['last-increment-on', 'development-started-on'],
  thresholds: {
    serious: { value: 14, unit: 'days', origin: 'default', meaning: 'days without a working increment' },
  },
  check(facts, { clock, history, thresholds }) {
    const increment = facts.ask('last-increment-on');
    const silence = silenceSince(increment, facts, history);
    if (silence === null || !clock.isLongerThan(thresholds.serious, silence.since)) return clear();
    return lit('serious', {
      because: `No working increment ${silence.words}; the limit is ${thresholds.serious}.`,
      evidence: silence.evidence,
      clearsWhen:
        increment.answer === 'none'
          ? 'a first working increment is recorded'
          : `a working increment after ${spokenDay(silence.since)} is recorded`,
    });
  },
});
