import { spokenKnownDay } from '../days/spoken-day';
import { defineSign } from './define-sign';
import { dateEvidence, textEvidence } from './evidence';
import { NOT_GREENLIT } from './greenlight';
import { clear, lit } from './outcome';
import { quickPrototype } from './prototype-span';
import { SCOPED_TO_PILOT } from './stage-ranges';

export const prototypeGreenlight = defineSign({
  id: 'DEMO-7',
  mode: 'demo',
  title: 'Greenlit on a quick prototype, without a production scope',
  question: 'Was it greenlit on a prototype of two weeks without a scope for production?',
  severities: ['critical'],
  stages: SCOPED_TO_PILOT,
  clearFact: 'a scope for production is recorded',
  reads: ['production-scope', 'greenlit-on', 'prototype-started-on', 'prototype-ended-on'],
  thresholds: {
    critical: {
      value: 14,
      unit: 'days',
      origin: 'article',
      meaning: 'days from start to end of the prototype',
    },
  },
  check(facts, { thresholds }) {
    // A scope for production decides, whatever the prototype was; without one, a long prototype decides.
    if (facts.peek('production-scope').answer === 'known') return clear();
    const greenlit = facts.ask('greenlit-on');
    if (greenlit.answer === 'none') return NOT_GREENLIT;
    const prototype = quickPrototype(facts, greenlit, thresholds.critical);
    if (prototype === null) return clear();
    const scope = facts.ask('production-scope');
    if (scope.answer !== 'none' || greenlit.answer !== 'known') return clear();
    const { start, shown, length } = prototype;
    const day = spokenKnownDay(greenlit.value);
    return lit('critical', {
      because: `Greenlit ${day} on a prototype of ${length}, without a scope for production.`,
      evidence: [
        dateEvidence('Prototype started', start.value, start),
        dateEvidence(
          shown.key === 'greenlit-on' ? 'Shown unfinished' : 'Prototype ended',
          shown.value,
          shown,
        ),
        dateEvidence('Greenlit', greenlit.value, greenlit),
        textEvidence('Production scope', 'none', scope),
      ],
      clearsWhen: 'a scope says how it runs in production: volume, logging, monitoring, fallback',
    });
  },
});
