import type { ReadinessItemReply, ReadinessReply } from '@telltale/contract';

export function anItem(item: Partial<ReadinessItemReply> = {}): ReadinessItemReply {
  return {
    key: 'data-schema',
    text: 'The input has a schema',
    isRequired: true,
    proofDays: 180,
    state: 'open',
    expiredOn: null,
    proof: null,
    note: null,
    answeredOn: null,
    by: null,
    ...item,
  };
}

export function aChecklist(checklist: Partial<ReadinessReply> = {}): ReadinessReply {
  return {
    version: 7,
    templateVersion: 1,
    score: null,
    groups: [{ key: 'data', name: 'Data', score: 0, items: [anItem()] }],
    missing: 1,
    ...checklist,
  };
}
