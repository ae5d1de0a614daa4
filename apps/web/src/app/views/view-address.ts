import type { StartViewReply, ViewQuery } from '@telltale/contract';
import type { Day } from '@telltale/domain';
import { addressOf, type PortfolioQuery, readPortfolioQuery } from '../portfolio/portfolio-query';

/** The whole address of a view, on today or on the past day that is looked at. */
export function viewAddress({ id, query }: StartViewReply, asOf: Day | null): Record<string, string> {
  return addressOf({ ...read(query), view: id, asOf });
}

/** The link that is passed on: it opens whatever the view holds by then. */
export function viewLink(id: string): string {
  return `/portfolio?view=${id}`;
}

/** What a view of this address would keep: all of it but the day, and which view it came from. */
export function keptQuery(query: PortfolioQuery): Record<string, string> {
  return addressOf({ ...query, client: [...query.client].sort(), view: null, asOf: null });
}

/** True where the address shows something else than the view keeps. */
export function isChanged(view: StartViewReply, query: PortfolioQuery): boolean {
  return text(keptQuery(read(view.query))) !== text(keptQuery(query));
}

function read(query: ViewQuery): PortfolioQuery {
  return readPortfolioQuery(new URLSearchParams(Object.entries(query) as [string, string][]));
}

/** `addressOf` writes its parameters in one order. */
function text(query: Record<string, string>): string {
  return new URLSearchParams(query).toString();
}
