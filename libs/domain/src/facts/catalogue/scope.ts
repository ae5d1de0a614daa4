import type { FactDefinition } from '../define-fact';

export const SCOPE_FACTS = {
  kind: {
    type: 'choice',
    group: 'scope',
    label: 'Kind of project',
    question: 'Is it something to build, a roadmap, or advice?',
    none: 'None of these',
    options: [
      { value: 'build', label: 'Build' },
      { value: 'roadmap', label: 'Roadmap' },
      { value: 'advice', label: 'Advice' },
    ],
  },
  autonomy: {
    type: 'choice',
    group: 'scope',
    label: 'Autonomy',
    question:
      'Does it assist people, take over a part of a process, or take over a whole process or function?',
    none: 'Takes over nothing',
    options: [
      { value: 'assist', label: 'Assists people' },
      { value: 'part', label: 'Takes over a part' },
      { value: 'whole', label: 'Takes over the whole' },
    ],
  },
  'scope-processes': {
    type: 'whole-number',
    group: 'scope',
    label: 'Processes in scope',
    question: 'How many business processes does it change?',
    none: 'No process named',
    least: 0,
    most: 10_000,
  },
  'scope-departments': {
    type: 'whole-number',
    group: 'scope',
    label: 'Departments in scope',
    question: 'How many departments does it change?',
    none: 'No department named',
    least: 0,
    most: 10_000,
  },
  'scope-user-groups': {
    type: 'whole-number',
    group: 'scope',
    label: 'User groups in scope',
    question: 'How many groups of users will work with it?',
    none: 'No user group named',
    least: 0,
    most: 10_000,
  },
  moonshot: {
    type: 'yes-no',
    group: 'scope',
    label: 'Moonshot',
    question: 'Is it a moonshot, a bet that changes how the company works?',
    none: 'Not a moonshot',
  },
  'production-scope': {
    type: 'text',
    group: 'scope',
    label: 'Production scope',
    question:
      'What does the scope say about running it in production: volume, logging, monitoring, fallback?',
    none: 'No production scope',
    most: 2_000,
    example: '5,000 claims a day, each logged; alarms on errors and drift; unsure ones go to a person.',
  },
} as const satisfies Readonly<Record<string, FactDefinition>>;
