import type { FactDefinition } from '../facts/define-fact';
import { LAYERS } from '../facts/layer';
import { savingFlaws } from './savings';

const PROOF = { type: 'link', label: 'Proof' } as const;

/** Registers of contracts, exports and money. */
export const MONEY_REGISTERS = {
  contracts: {
    type: 'register',
    group: 'layers',
    label: 'Contracts',
    question: 'Which contracts with vendors are there, when do they end, and when do their prices change?',
    none: 'No contract with a vendor',
    register: {
      one: 'contract',
      fields: {
        vendor: { type: 'text', label: 'Vendor', isNeeded: true, most: 200 },
        what: { type: 'text', label: 'For what', most: 500 },
        endsOn: { type: 'day', label: 'Ends on' },
        noticeOn: { type: 'day', label: 'Notice by' },
        priceChangesOn: { type: 'day', label: 'Price changes on' },
        priceTerms: { type: 'text', label: 'Price terms', most: 1_000 },
        proof: PROOF,
      },
      usual: ['endsOn'],
      orderBy: 'endsOn',
      flawsOf: ({ endsOn, noticeOn }) =>
        typeof noticeOn === 'string' && typeof endsOn === 'string' && noticeOn > endsOn
          ? [{ field: 'noticeOn', detail: 'Notice after the end of the contract comes too late.' }]
          : [],
    },
  },
  exports: {
    type: 'register',
    group: 'layers',
    label: 'Exports',
    question: 'Which layers were exported, and was the export opened elsewhere or only said to work?',
    none: 'None so far',
    register: {
      one: 'export',
      fields: {
        on: { type: 'day', label: 'On', isNeeded: true, isPast: true },
        layer: {
          type: 'choice',
          label: 'Layer',
          isNeeded: true,
          options: LAYERS.map((value) => ({ value, label: `${value[0]?.toUpperCase()}${value.slice(1)}` })),
        },
        how: {
          type: 'choice',
          label: 'How it is known',
          isNeeded: true,
          options: [
            { value: 'proven', label: 'Proven: opened elsewhere' },
            { value: 'said', label: 'Only said' },
          ],
        },
        where: { type: 'text', label: 'Opened in', most: 300 },
        proof: PROOF,
      },
      orderBy: 'on',
    },
  },
  spend: {
    type: 'register',
    group: 'value',
    label: 'Spend by month',
    question: 'How much money was planned and spent, month by month?',
    none: 'Nothing spent so far',
    register: {
      one: 'month of spend',
      fields: {
        month: { type: 'month', label: 'Month', isNeeded: true },
        planned: { type: 'money', label: 'Planned', least: 0 },
        actual: { type: 'money', label: 'Spent', least: 0 },
        note: { type: 'text', label: 'Note', most: 500 },
      },
      usual: ['planned', 'actual'],
      orderBy: 'month',
      flawsOf: ({ month, planned, actual }, others) => [
        ...(others.some((other) => other['month'] === month)
          ? [{ field: 'month', detail: `${String(month)} is there already. Change that entry.` }]
          : []),
        ...(planned === undefined && actual === undefined
          ? [{ field: 'planned', detail: 'Give the planned or the spent amount.' }]
          : []),
      ],
    },
  },
  savings: {
    type: 'register',
    group: 'value',
    label: 'Savings',
    question: 'Which savings were claimed, measured and verified, by whom and how?',
    none: 'Nothing saved so far',
    register: {
      one: 'line of savings',
      fields: {
        on: { type: 'day', label: 'On', isNeeded: true, isPast: true },
        state: {
          type: 'choice',
          label: 'How sure it is',
          isNeeded: true,
          options: [
            { value: 'claimed', label: 'Claimed' },
            { value: 'measured', label: 'Measured' },
            { value: 'verified', label: 'Verified' },
          ],
        },
        amount: { type: 'money', label: 'Amount', isNeeded: true, least: 0 },
        period: { type: 'text', label: 'For which time', most: 100 },
        baseline: { type: 'text', label: 'Baseline', most: 500 },
        method: { type: 'text', label: 'Method', most: 1_000 },
        verifiedBy: { type: 'person', label: 'Verified by' },
        goesOnFrom: { type: 'entry', label: 'Goes on from' },
        corrects: { type: 'entry', label: 'Corrects' },
        proof: PROOF,
      },
      orderBy: 'on',
      usual: ['baseline', 'method'],
      flawsOf: savingFlaws,
      isFrozen: ({ state }) => state === 'verified',
    },
  },
} as const satisfies Readonly<Record<string, FactDefinition>>;
