import { addDays, daysBetween } from '../days/day';
import { countsFrom } from '../days/known-day';
import { spokenDay, spokenKnownDay } from '../days/spoken-day';
import { defineSign } from './define-sign';
import { dateEvidence } from './evidence';
import { unlessFirst } from './first-project';
import { clear, lit, notApplicable } from './outcome';
import { IDEA_TO_PILOT } from './stage-ranges';

const NO_TARGET = notApplicable('no target is set, so there is no time to measure');

export const longFirstProject = defineSign({
  id: 'FIRST-1',
  mode: 'first-project',
  title: 'The first project takes too long',
  question: "How many days lie between start and target of the client's first project?",
  severities: ['critical'],
  stages: IDEA_TO_PILOT,
  clearFact: 'the target lies at most 90 days after the start',
  reads: ['started-on', 'target-on'],
  thresholds: {
    critical: { value: 90, unit: 'days', origin: 'article', meaning: 'days from start to target' },
  },
  check(facts, context) {
    const elsewhere = unlessFirst(facts, context);
    if (elsewhere !== null) return elsewhere;
    const start = facts.ask('started-on');
    const target = facts.ask('target-on');
    if (target.answer === 'none') return NO_TARGET;
    if (start.answer !== 'known' || target.answer !== 'known') return clear();
    const limit = context.thresholds.critical;
    const since = countsFrom(start.value);
    const days = daysBetween(since, countsFrom(target.value));
    if (days <= limit) return clear();
    const from = spokenKnownDay(start.value);
    const to = spokenKnownDay(target.value);
    return lit('critical', {
      because: `The client's first project is planned for ${days} days, ${from} to ${to}; the limit is ${limit}.`,
      evidence: [dateEvidence('Started', start.value, start), dateEvidence('Target', target.value, target)],
      clearsWhen: `its target is ${spokenDay(addDays(since, limit))} or earlier`,
    });
  },
});
