import type { FactDefinition } from '../define-fact';

export const OWNERSHIP_FACTS = {
  'business-owner': {
    type: 'person',
    group: 'ownership',
    label: 'Business owner',
    question: 'Who in the business owns the outcome?',
    none: 'Nobody owns it',
  },
  'owner-kpi': {
    type: 'text',
    group: 'ownership',
    label: 'KPI of the owner',
    question: 'Which KPI of the business owner improves when this works?',
    none: 'No KPI of the owner moves',
    most: 200,
    example: 'Days to first decision',
  },
  'build-partner': {
    type: 'choice',
    group: 'ownership',
    label: 'Build partner',
    question: 'Which side builds it?',
    none: 'No build partner',
    options: [
      { value: 'in-house', label: 'In-house' },
      { value: 'vendor', label: 'A vendor' },
      { value: 'both', label: 'Both' },
    ],
  },
  'scope-version': {
    type: 'whole-number',
    group: 'ownership',
    label: 'Current scope version',
    question: 'Which version of the scope is current?',
    none: 'No written scope',
    least: 1,
    most: 9_999,
  },
  'scope-signature': {
    type: 'scope-signature',
    group: 'ownership',
    label: 'Scope signature',
    question: 'Which version of the scope has been signed, by whom and when?',
    none: 'Never signed',
  },
  'good-enough': {
    type: 'good-enough',
    group: 'ownership',
    label: 'Good-enough value',
    question: 'At which value is the result good enough, and who set it?',
    none: 'Never set',
  },
  'business-goal': {
    type: 'text',
    group: 'ownership',
    label: 'Business goal',
    question: 'Which goal of the business does it serve?',
    none: 'No business goal',
    most: 500,
    example: 'Halve the time to a first decision by the end of the year',
  },
} as const satisfies Readonly<Record<string, FactDefinition>>;
