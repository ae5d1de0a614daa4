import { FAILURE_MODE_NAMES, type Severity, STATUS_NAMES } from '@telltale/domain';
import type { PortfolioQuery } from './portfolio-query';
import { stageName } from './stage-chips';

export const SEVERITY_WORDS: Readonly<Record<Severity, string>> = {
  watch: 'Watch or worse',
  serious: 'Serious or worse',
  critical: 'Critical',
};

/** A filter in force, and what takes it away. */
export interface FilterChip {
  readonly words: string;
  readonly without: Partial<PortfolioQuery>;
}

export function filterChips(query: PortfolioQuery, clientName: (id: string) => string): FilterChip[] {
  const { client, stage, mode, severity, sign, status, decision, owner, q } = query;
  return [
    ...client.map((id) => ({
      words: clientName(id),
      without: { client: client.filter((one) => one !== id) },
    })),
    ...stage
      .filter((one) => one !== 'active')
      .map((one) => ({ words: stageName(one), without: { stage: stage.filter((other) => other !== one) } })),
    ...(mode === null ? [] : [{ words: `${FAILURE_MODE_NAMES[mode]} lit`, without: { mode: null } }]),
    ...(severity === null ? [] : [{ words: SEVERITY_WORDS[severity], without: { severity: null } }]),
    ...(sign === null ? [] : [{ words: `${sign} lit or waived`, without: { sign: null } }]),
    ...status.map((one) => ({
      words: STATUS_NAMES[one],
      without: { status: status.filter((other) => other !== one) },
    })),
    ...(decision === null ? [] : [{ words: 'Needs a decision', without: { decision: null } }]),
    ...(owner === null || owner === 'me' ? [] : [{ words: ownerName(owner), without: { owner: null } }]),
    ...(q === '' ? [] : [{ words: `“${q}”`, without: { q: '' } }]),
  ];
}

function ownerName(owner: string): string {
  return owner === 'none' ? 'No business owner' : 'One business owner';
}
