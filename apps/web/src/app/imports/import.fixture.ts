import type { ImportCountsReply, ImportReply } from '@telltale/contract';

export function someCounts(counts: Partial<ImportCountsReply> = {}): ImportCountsReply {
  return {
    records: 60,
    projects: 60,
    created: 57,
    updated: 0,
    unchanged: 0,
    clients: 4,
    units: 11,
    needPerson: 3,
    ...counts,
  };
}

/** A dry run of an inventory of 60 records that waits for somebody's word. */
export function anImport(one: Partial<ImportReply> = {}): ImportReply {
  return {
    id: 'imp-1',
    state: 'ready',
    preset: 'omb-2024',
    fileName: 'inventory.csv',
    fileBytes: 61_440,
    encoding: 'windows-1252',
    dryRun: true,
    counts: someCounts(),
    totals: [
      { name: 'stage', value: 'idea', count: 20 },
      { name: 'stage', value: 'not-asked', count: 4 },
      { name: 'built by', value: 'in-house', count: 12 },
    ],
    notes: [],
    progress: null,
    failure: null,
    by: 'Jo Park',
    createdAt: '2026-11-23T14:05:00Z',
    finishedAt: null,
    seconds: null,
    ...one,
  };
}
