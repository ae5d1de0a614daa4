import type { FactDefinition } from '../define-fact';

/** What an inventory tells about a project. No sign reads these. */
export const ABOUT_FACTS = {
  'problem-and-benefit': {
    type: 'text',
    group: 'about',
    label: 'Problem and benefit',
    question: 'Which problem does it solve, and what is the benefit?',
    none: 'Not stated',
    most: 20_000,
  },
  outputs: {
    type: 'text',
    group: 'about',
    label: 'Outputs',
    question: 'What does the system put out?',
    none: 'No outputs',
    most: 20_000,
  },
  topic: {
    type: 'text',
    group: 'about',
    label: 'Topic',
    question: 'Which area of work does it belong to?',
    none: 'No topic',
    most: 500,
  },
  'product-kind': {
    type: 'choice',
    group: 'about',
    label: 'Custom or off the shelf',
    question: 'Is it made for us or bought off the shelf?',
    none: 'Neither',
    options: [
      { value: 'custom', label: 'Custom' },
      { value: 'off-the-shelf', label: 'Off the shelf' },
    ],
  },
  'risk-class': {
    type: 'choice',
    group: 'about',
    label: 'Risk class',
    question: 'Does it affect rights or safety of people?',
    none: 'Not classed',
    options: [
      { value: 'rights', label: 'Rights' },
      { value: 'safety', label: 'Safety' },
      { value: 'both', label: 'Rights and safety' },
      { value: 'neither', label: 'Neither' },
    ],
  },
  'personal-data': {
    type: 'yes-no',
    group: 'about',
    label: 'Personal data',
    question: 'Does it use personal data?',
    none: 'No personal data',
  },
  'contract-number': {
    type: 'text',
    group: 'about',
    label: 'Contract number',
    question: 'Under which contract is it built?',
    none: 'No contract',
    most: 2_000,
  },
  'source-id': {
    type: 'text',
    group: 'about',
    label: 'Id at the source',
    question: 'Which id does it have in the system it came from?',
    none: 'No id',
    most: 200,
  },
} as const satisfies Readonly<Record<string, FactDefinition>>;
