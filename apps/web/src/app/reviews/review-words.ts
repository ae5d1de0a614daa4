import type { ReviewContentReply, ReviewRowReply } from '@telltale/contract';
import { spokenCount, spokenDay } from '@telltale/domain';

/** Whose review it is. */
export function reviewScope({ clients }: Pick<ReviewRowReply, 'clients'>): string {
  if (clients === null) return 'All clients';
  return clients.length === 0 ? 'A client that is gone' : clients.map(({ name }) => name).join(', ');
}

/** Since when it tells what changed. */
export function sinceWords({ before, sinceOn }: Pick<ReviewRowReply, 'before' | 'sinceOn'>): string {
  return before === null
    ? `The first review: what changed since ${spokenDay(sinceOn)}`
    : `What changed since the review of ${spokenDay(before.on)}`;
}

/** The review in one sentence, first what needs a decision. */
export function reviewSentence({ agenda, agendaOf, quiet }: ReviewContentReply): string {
  const waiting = agenda.filter(({ needs }) => needs !== null).length;
  const news = spokenCount(agendaOf, 'project');
  const rest = quiet === 0 ? '' : ` ${spokenCount(quiet, 'project')} with nothing new.`;
  if (agendaOf === 0) return `Nothing changed.${rest}`;
  const need =
    waiting === 0 ? 'none needs a decision' : `${waiting} need${waiting === 1 ? 's' : ''} a decision`;
  return `${news} with something new; ${need}.${rest}`;
}
