import type { FactDefinition } from '../facts/define-fact';

const PROOF = { type: 'link', label: 'Proof' } as const;

/** Registers of the business owner: what was agreed, decided and reached. */
export const OWNERSHIP_REGISTERS = {
  'scope-versions': {
    type: 'register',
    group: 'ownership',
    label: 'Scope versions',
    question: 'Which versions of the scope are there, and who signed them when?',
    none: 'No written scope so far',
    register: {
      one: 'scope version',
      fields: {
        version: { type: 'whole-number', label: 'Version', isNeeded: true, least: 1, most: 9_999 },
        on: { type: 'day', label: 'Written on', isNeeded: true, isPast: true },
        what: { type: 'text', label: 'What changed', most: 2_000 },
        signedBy: { type: 'person', label: 'Signed by' },
        signedOn: { type: 'day', label: 'Signed on', isPast: true },
        proof: PROOF,
      },
      usual: ['what'],
      orderBy: 'version',
      flawsOf: ({ version, signedBy, signedOn, on }, others) => [
        ...(others.some((other) => other['version'] === version)
          ? [{ field: 'version', detail: `Version ${String(version)} is there already.` }]
          : []),
        ...(signedBy === undefined && signedOn !== undefined
          ? [{ field: 'signedBy', detail: 'Say who signed it.' }]
          : []),
        ...(signedBy !== undefined && signedOn === undefined
          ? [{ field: 'signedOn', detail: 'Say on which day it was signed.' }]
          : []),
        ...(typeof signedOn === 'string' && signedOn < String(on)
          ? [{ field: 'signedOn', detail: 'It cannot be signed before it was written.' }]
          : []),
      ],
    },
  },
  'kpi-values': {
    type: 'register',
    group: 'ownership',
    label: 'KPI by month',
    question: 'What are the KPI’s baseline, target and actual value, month by month?',
    none: 'No value measured so far',
    register: {
      one: 'KPI value',
      fields: {
        month: { type: 'month', label: 'Month', isNeeded: true },
        baseline: { type: 'number', label: 'Baseline' },
        target: { type: 'number', label: 'Target' },
        actual: { type: 'number', label: 'Actual' },
        note: { type: 'text', label: 'Note', most: 500 },
      },
      usual: ['target', 'actual'],
      orderBy: 'month',
      flawsOf: ({ month, baseline, target, actual }, others) => [
        ...(others.some((other) => other['month'] === month)
          ? [{ field: 'month', detail: `${String(month)} is there already. Change that entry.` }]
          : []),
        ...([baseline, target, actual].every((value) => value === undefined)
          ? [{ field: 'actual', detail: 'Give a baseline, a target or an actual value.' }]
          : []),
      ],
    },
  },
  'good-enough-values': {
    type: 'register',
    group: 'ownership',
    label: 'Good-enough values',
    question: 'Which values were set as good enough, by whom and when?',
    none: 'Never set so far',
    register: {
      one: 'good-enough value',
      fields: {
        on: { type: 'day', label: 'Set on', isNeeded: true, isPast: true },
        metric: { type: 'text', label: 'Metric', isNeeded: true, most: 200 },
        value: { type: 'number', label: 'Value', isNeeded: true },
        unit: { type: 'text', label: 'Unit', most: 50 },
        setBy: { type: 'person', label: 'Set by', isNeeded: true },
        proof: PROOF,
      },
      orderBy: 'on',
    },
  },
  'trade-offs': {
    type: 'register',
    group: 'ownership',
    label: 'Trade-offs',
    question: 'Which trade-offs did the business owner make?',
    none: 'None so far',
    register: {
      one: 'trade-off',
      fields: {
        on: { type: 'day', label: 'Made on', isNeeded: true, isPast: true },
        what: { type: 'text', label: 'What was chosen', isNeeded: true, most: 1_000 },
        gaveUp: { type: 'text', label: 'What was given up', most: 1_000 },
        madeBy: { type: 'person', label: 'Made by', isNeeded: true },
        proof: PROOF,
      },
      orderBy: 'on',
    },
  },
  usage: {
    type: 'register',
    group: 'ownership',
    label: 'Usage by week',
    question: 'How often was it used, week by week?',
    none: 'Not used so far',
    register: {
      one: 'week of usage',
      fields: {
        on: { type: 'day', label: 'A day of the week', isNeeded: true, isPast: true },
        uses: { type: 'whole-number', label: 'Uses', isNeeded: true, unit: 'uses', least: 0 },
        users: { type: 'whole-number', label: 'Users', unit: 'users', least: 0 },
        note: { type: 'text', label: 'Note', most: 500 },
      },
      orderBy: 'on',
    },
  },
  headlines: {
    type: 'register',
    group: 'ownership',
    label: 'Headlines',
    question: 'With which sentence, and which amount, was the result told inside the company?',
    none: 'None so far',
    register: {
      one: 'headline',
      fields: {
        on: { type: 'day', label: 'Published on', isNeeded: true, isPast: true },
        text: { type: 'text', label: 'Headline', isNeeded: true, most: 500 },
        amount: { type: 'money', label: 'Amount saved', least: 0 },
        proof: PROOF,
      },
      orderBy: 'on',
    },
  },
} as const satisfies Readonly<Record<string, FactDefinition>>;
