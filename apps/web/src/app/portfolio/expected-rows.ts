import type { SummaryReply } from '@telltale/contract';
import { ACTIVE_STAGES, SEVERITIES } from '@telltale/domain';
import type { PortfolioQuery } from './portfolio-query';

/**
 * How many projects the list will hold, where the summary can tell it before the list is read: with one kind of filter it
 * can, with several crossing each other it cannot (null).
 */
export function expectedRows(query: PortfolioQuery, summary: SummaryReply): number | null {
  if (query.decision !== null) return needingDecision(query, summary);
  const isByMode = query.mode !== null || query.severity !== null;
  const isByStatus = query.status.length > 0;
  if (!isByMode && !isByStatus) return inStages(query, summary);
  if (isByMode === isByStatus || !holdsAllActive(query)) return null;
  return isByStatus ? withStatus(query, summary) : onMode(query, summary);
}

/** That count is of all stages: a stopped project needs one while its closing list is open. */
function needingDecision(query: PortfolioQuery, { needDecision }: SummaryReply): number | null {
  const isAlone = query.mode === null && query.severity === null && query.status.length === 0;
  return isAlone && query.stage.length === 0 ? needDecision : null;
}

export function activeProjects({ stages }: SummaryReply): number {
  return ACTIVE_STAGES.reduce((sum, stage) => sum + stages[stage], stages['not-asked']);
}

function inStages({ stage }: PortfolioQuery, summary: SummaryReply): number {
  if (stage.length === 0) return summary.projects;
  const active: readonly string[] = [...ACTIVE_STAGES, 'not-asked'];
  const isWanted = (name: string) =>
    stage.some((one) => one === name) || (stage.includes('active') && active.includes(name));
  return Object.entries(summary.stages).reduce((sum, [name, count]) => sum + (isWanted(name) ? count : 0), 0);
}

/** Ended projects have no lit mode and no computed status, so that these counts speak of all active ones. */
function holdsAllActive({ stage }: PortfolioQuery): boolean {
  return stage.length === 0 || stage.includes('active');
}

function withStatus({ status }: PortfolioQuery, { statuses }: SummaryReply): number {
  return status.reduce((sum, one) => sum + statuses[one], 0);
}

function onMode({ mode, severity }: PortfolioQuery, { modes }: SummaryReply): number | null {
  if (mode === null) return null;
  if (severity === null) return modes[mode].lit;
  const least = SEVERITIES.indexOf(severity);
  return SEVERITIES.slice(least).reduce((sum, one) => sum + modes[mode].bySeverity[one], 0);
}
