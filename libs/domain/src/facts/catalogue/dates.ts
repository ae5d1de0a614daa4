import type { FactDefinition } from '../define-fact';

export const DATE_FACTS = {
  'started-on': {
    type: 'day',
    group: 'dates',
    label: 'Started',
    question: 'When was it started or first proposed?',
    none: 'Not started',
  },
  'target-on': {
    type: 'day',
    group: 'dates',
    label: 'Target',
    question: 'On which day shall it be in production?',
    none: 'No target',
  },
  'prototype-started-on': {
    type: 'day',
    group: 'dates',
    label: 'Prototype started',
    question: 'When did work on the prototype begin?',
    none: 'No prototype',
    isPast: true,
  },
  'prototype-ended-on': {
    type: 'day',
    group: 'dates',
    label: 'Prototype ended',
    question: 'When was the prototype finished?',
    none: 'Not finished',
    isPast: true,
  },
  'greenlit-on': {
    type: 'day',
    group: 'dates',
    label: 'Greenlit',
    question: 'When did leadership say yes to production?',
    none: 'Not greenlit',
    isPast: true,
  },
  'development-started-on': {
    type: 'day',
    group: 'dates',
    label: 'Development started',
    question: 'When did development begin?',
    none: 'Not begun',
  },
  'entered-production-on': {
    type: 'day',
    group: 'dates',
    label: 'In production since',
    question: 'When did it go into production?',
    none: 'Never in production',
  },
  'retired-on': {
    type: 'day',
    group: 'dates',
    label: 'Retired',
    question: 'When was it retired?',
    none: 'Not retired',
  },
} as const satisfies Readonly<Record<string, FactDefinition>>;
