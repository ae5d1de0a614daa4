import type { FactDefinition } from '../define-fact';

export const EVALUATION_FACTS = {
  'eval-suite': {
    type: 'text',
    group: 'evaluation',
    label: 'Eval suite',
    question: 'Which fixed test set with known right answers says whether it gets better or worse?',
    none: 'No suite',
    most: 200,
    example: 'triage v4',
  },
  'eval-cases': {
    type: 'whole-number',
    group: 'evaluation',
    label: 'Cases in the suite',
    question: 'How many cases does the suite hold?',
    none: 'No cases so far',
    unit: 'cases',
    least: 0,
    most: 100_000_000,
  },
  'last-eval-run-on': {
    type: 'day',
    group: 'evaluation',
    label: 'Last eval run',
    question: 'When was the suite last run?',
    none: 'No run so far',
    isPast: true,
  },
} as const satisfies Readonly<Record<string, FactDefinition>>;
