import type { AgendaProjectReply } from '@telltale/contract';
import { type NextReview, nextReviewLines, spokenCount } from '@telltale/domain';
import type { Agenda } from '../../reviews/agenda/agenda-reader';
import type { Block, MessageContent } from '../message-content';

export interface Digest {
  readonly subject: string;
  readonly content: MessageContent;
}

/** Projects beyond these are a number: a digest is read on the way to the meeting. */
const PROJECTS = 12;
const ITEMS = 3;

/** What needs a decision and what changed in a week, in words. */
export function digestOf(
  { agenda, agendaOf, quiet }: Agenda,
  nextReviews: readonly NextReview[],
  publicUrl: string | undefined,
): Digest {
  const [needs, news] = [
    agenda.filter((one) => one.needs !== null),
    agenda.filter((one) => one.needs === null),
  ];
  const rest = `${spokenCount(quiet, 'project')} with nothing new.`;
  const blocks: Block[] = [
    {
      kind: 'text',
      text: `${spokenCount(agendaOf, 'project')} with something new in the last seven days. ${rest}`,
    },
    ...section('Needs a decision', needs),
    ...section('Changed', news),
    ...list(nextReviewLines(nextReviews)),
    ...(publicUrl === undefined
      ? []
      : [{ kind: 'link', text: 'Open the review', href: `${publicUrl}/review` } as const]),
  ];
  const data = { needDecision: needs.length, changed: agendaOf, quiet };
  return { subject: subjectOf(needs.length, agendaOf), content: { blocks, data } };
}

function subjectOf(needs: number, changed: number): string {
  if (needs > 0)
    return `Telltale: ${spokenCount(needs, 'project')} ${needs === 1 ? 'needs' : 'need'} a decision`;
  return changed === 0
    ? 'Telltale: nothing new this week'
    : `Telltale: ${spokenCount(changed, 'project')} changed`;
}

function list(items: readonly string[]): Block[] {
  return items.length === 0 ? [] : [{ kind: 'list', items }];
}

function section(title: string, projects: readonly AgendaProjectReply[]): Block[] {
  if (projects.length === 0) return [];
  const beyond = projects.length - PROJECTS;
  const items = projects.slice(0, PROJECTS).map(lineOf);
  return [
    { kind: 'heading', text: title },
    ...list([...items, ...(beyond > 0 ? [`and ${spokenCount(beyond, 'more project')}`] : [])]),
  ];
}

function lineOf({ project, items }: AgendaProjectReply): string {
  const said = items.slice(0, ITEMS).map(({ word, title }) => `${word}: ${title}`);
  const more = items.length > ITEMS ? `; and ${items.length - ITEMS} more` : '';
  return `${project.name} (${project.client.name}). ${said.join('; ')}${more}`;
}
