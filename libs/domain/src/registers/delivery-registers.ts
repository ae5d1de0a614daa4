import type { FactDefinition } from '../facts/define-fact';
import { EFFORT_KIND_NAMES, EFFORT_KINDS } from './effort-kinds';

const PROOF = { type: 'link', label: 'Proof' } as const;
const ON = { type: 'day', label: 'On', isNeeded: true, isPast: true } as const;

/** Registers of the work: what was planned, done, shown and what went wrong. */
export const DELIVERY_REGISTERS = {
  effort: {
    type: 'register',
    group: 'value',
    label: 'Effort by kind',
    question: 'How many person-days are planned and worked, by kind of work?',
    none: 'No effort planned or worked so far',
    register: {
      one: 'booking of effort',
      fields: {
        on: ON,
        kind: {
          type: 'choice',
          label: 'Kind of work',
          isNeeded: true,
          options: EFFORT_KINDS.map((value) => ({ value, label: EFFORT_KIND_NAMES[value] })),
        },
        planned: { type: 'number', label: 'Planned', unit: 'person-days', least: 0, most: 1_000_000 },
        actual: { type: 'number', label: 'Worked', unit: 'person-days', least: 0, most: 1_000_000 },
        note: { type: 'text', label: 'Note', most: 500 },
      },
      usual: ['planned', 'actual'],
      orderBy: 'on',
      flawsOf: ({ planned, actual }) =>
        planned === undefined && actual === undefined
          ? [{ field: 'planned', detail: 'Give the planned or the worked person-days.' }]
          : [],
    },
  },
  'volume-runs': {
    type: 'register',
    group: 'value',
    label: 'Volume runs',
    question: 'How many cases a day did it handle in its volume runs?',
    none: 'None so far',
    register: {
      one: 'volume run',
      fields: {
        on: ON,
        casesPerDay: {
          type: 'whole-number',
          label: 'Cases a day',
          isNeeded: true,
          unit: 'cases a day',
          least: 0,
          most: 1_000_000_000,
        },
        note: { type: 'text', label: 'Note', most: 500 },
        proof: PROOF,
      },
      orderBy: 'on',
    },
  },
  incidents: {
    type: 'register',
    group: 'evaluation',
    label: 'Incidents',
    question: 'Which incidents were there, and who found them?',
    none: 'None so far',
    register: {
      one: 'incident',
      fields: {
        on: ON,
        what: { type: 'text', label: 'What happened', isNeeded: true, most: 2_000 },
        foundBy: {
          type: 'choice',
          label: 'Found by',
          isNeeded: true,
          options: [
            { value: 'customer', label: 'A customer' },
            { value: 'user', label: 'A user inside' },
            { value: 'monitoring', label: 'Monitoring' },
            { value: 'suite', label: 'The eval suite' },
            { value: 'team', label: 'The team' },
          ],
        },
        resolvedOn: { type: 'day', label: 'Resolved on', isPast: true },
        proof: PROOF,
      },
      orderBy: 'on',
      flawsOf: ({ on, resolvedOn }) =>
        typeof resolvedOn === 'string' && resolvedOn < String(on)
          ? [{ field: 'resolvedOn', detail: 'It cannot be resolved before it happened.' }]
          : [],
    },
  },
  increments: {
    type: 'register',
    group: 'building',
    label: 'Working increments',
    question: 'Which increments ran where others could see them?',
    none: 'None so far',
    register: {
      one: 'working increment',
      fields: {
        on: ON,
        what: { type: 'text', label: 'What works', most: 1_000 },
        where: { type: 'text', label: 'Where it runs', most: 500 },
        proof: PROOF,
      },
      usual: ['what', 'where'],
      orderBy: 'on',
    },
  },
  'strategy-documents': {
    type: 'register',
    group: 'building',
    label: 'Strategy documents',
    question: 'Which strategy documents were delivered, and when?',
    none: 'None so far',
    register: {
      one: 'strategy document',
      fields: {
        on: ON,
        title: { type: 'text', label: 'Title', isNeeded: true, most: 300 },
        proof: PROOF,
      },
      orderBy: 'on',
    },
  },
  'roadmap-items': {
    type: 'register',
    group: 'building',
    label: 'Roadmap items',
    question: 'Which items does the roadmap hold, who builds each, and which project did each become?',
    none: 'None so far',
    register: {
      one: 'roadmap item',
      fields: {
        title: { type: 'text', label: 'Item', isNeeded: true, most: 300 },
        deliveredOn: { type: 'day', label: 'Delivered on', isNeeded: true, isPast: true },
        builder: { type: 'person', label: 'Builder' },
        project: { type: 'text', label: 'Project it became', most: 200 },
        startedOn: { type: 'day', label: 'Project started on', isPast: true },
      },
      orderBy: 'deliveredOn',
    },
  },
} as const satisfies Readonly<Record<string, FactDefinition>>;
