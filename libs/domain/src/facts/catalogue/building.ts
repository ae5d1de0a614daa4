import type { FactDefinition } from '../define-fact';

export const BUILDING_FACTS = {
  builder: {
    type: 'person',
    group: 'building',
    label: 'Builder',
    question: 'Who builds it, by name?',
    none: 'Nobody builds it',
  },
  'last-increment-on': {
    type: 'day',
    group: 'building',
    label: 'Last working increment',
    question: 'When did the last increment run where others could see it?',
    none: 'None so far',
    isPast: true,
  },
  'roadmap-delivered-on': {
    type: 'day',
    group: 'building',
    label: 'Roadmap item delivered',
    question: 'When was the roadmap that asks for this project delivered?',
    none: 'On no roadmap',
    isPast: true,
  },
} as const satisfies Readonly<Record<string, FactDefinition>>;
