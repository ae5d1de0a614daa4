import type { ProjectReply, QuestionReply } from '@telltale/contract';
import type { Day } from '@telltale/domain';
import { shortDay } from './short-day';

/** Who was asked already, where nobody could say. */
export function askedWords({ answer, asked, askedOn }: QuestionReply, today: Day): string | null {
  if (answer !== 'nobody-can-say') return null;
  const who = asked === null ? '' : ` Asked: ${asked}`;
  const when = askedOn === null ? '' : `, ${shortDay(askedOn, today)}`;
  return `Nobody could say.${who}${when}`;
}

/** Whose title, function or level nobody asked, though the person is named. */
export function personToComplete({ fact, answer }: QuestionReply, { facts }: ProjectReply): string | null {
  if (answer !== 'known') return null;
  const value = facts[fact]?.value as { personId?: string } | undefined;
  return value?.personId ?? null;
}
