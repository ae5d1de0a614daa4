import type { FactDefinition } from '../define-fact';

export const VALUE_FACTS = {
  'expected-saving': {
    type: 'money',
    group: 'value',
    label: 'Expected saving a year',
    question: 'How much money shall it save in a year?',
    none: 'No saving stated',
    unit: 'a year',
    least: 0,
  },
  'saving-baseline': {
    type: 'text',
    group: 'value',
    label: 'Baseline of the saving',
    question: 'Against which baseline is the saving measured?',
    none: 'No baseline',
    most: 500,
    example: 'Nine handlers at EUR 48,000 a year, counted in March 2026',
  },
  'estimate-basis': {
    type: 'choice',
    group: 'value',
    label: 'Basis of the estimate',
    question: 'Does the estimate rest on the demo or on production engineering?',
    none: 'No estimate',
    options: [
      { value: 'demo', label: 'The demo' },
      { value: 'production', label: 'Production engineering' },
    ],
  },
  'unglamorous-share': {
    type: 'percent',
    group: 'value',
    label: 'Share of unglamorous work',
    question:
      'What share of the planned effort goes to data pipelines, monitoring, logging, error handling, fallback and edge cases?',
    none: 'Nothing planned for it',
    unit: '% of planned effort',
    least: 0,
    most: 100,
  },
  'demo-cases': {
    type: 'whole-number',
    group: 'value',
    label: 'Cases shown in the demo',
    question: 'On how many cases was the demo shown to work?',
    none: 'No demo shown',
    unit: 'cases',
    least: 0,
    most: 1_000_000_000,
  },
  'target-volume': {
    type: 'whole-number',
    group: 'value',
    label: 'Target volume a day',
    question: 'How many cases a day shall it handle in production?',
    none: 'No target volume',
    unit: 'cases a day',
    least: 0,
    most: 1_000_000_000,
  },
} as const satisfies Readonly<Record<string, FactDefinition>>;
