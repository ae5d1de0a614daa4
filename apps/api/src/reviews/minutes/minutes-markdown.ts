import type {
  AgendaItemReply,
  MinutesReply,
  ReviewContentReply,
  ReviewDecisionReply,
} from '@telltale/contract';
import {
  DECISION_KIND_NAMES,
  type DecisionCondition,
  spokenCondition,
  spokenCount,
  spokenDay,
} from '@telltale/domain';

/** Minutes as Markdown (CommonMark). What people typed stays text: no line of theirs becomes a heading, a link or HTML. */
export function minutesMarkdown({ review, content }: MinutesReply): string {
  const who = review.clients === null ? 'All clients' : review.clients.map(({ name }) => name).join(', ');
  const since =
    review.before === null
      ? `first review; changes since ${spokenDay(review.sinceOn)}`
      : `since ${spokenDay(review.sinceOn)}`;
  const there = content.attendees.map(({ name }) => name).join(', ');
  const lines = [
    `# Minutes of ${spokenDay(review.on)}`,
    '',
    `${plain(who)}, ${since}.`,
    there === '' ? 'Who was there was not written down.' : `There: ${plain(there)}.`,
    `Closed ${review.closedAt ?? ''}${review.closedBy === null ? '' : ` by ${plain(review.closedBy)}`}.`,
    ...followUps(content),
    ...decisions(content),
    ...agenda(content),
    ...notesOf(content, null, '## Notes'),
    ...portfolio(content),
  ];
  return `${lines.join('\n')}\n`;
}

function followUps({ followUps: promises }: ReviewContentReply): string[] {
  if (promises.length === 0) return [];
  const lines = promises.map(
    ({ decision, because }) =>
      `- **${plain(decision.project)}**: ${decisionWords(decision)} ${plain(because)}`,
  );
  return ['', '## From last time', '', ...lines];
}

function decisions({ decisions: taken }: ReviewContentReply): string[] {
  const lines = taken.map((decision) => `- **${plain(decision.project)}**: ${decisionWords(decision)}`);
  return ['', '## Decisions', '', ...(lines.length === 0 ? ['None.'] : lines)];
}

function decisionWords({ kind, reason, decidedBy, on, dueOn, conditions }: ReviewDecisionReply): string {
  const by = decidedBy.name === null ? '' : ` by ${plain(decidedBy.name)}`;
  const due = dueOn === null ? '' : ` Due ${spokenDay(dueOn)}.`;
  const held = conditions.map((condition) => plain(spokenCondition(condition as DecisionCondition)));
  const holds = held.length === 0 ? '' : ` Holds if: ${held.join('; ')}.`;
  return `${DECISION_KIND_NAMES[kind]} (${spokenDay(on)}${by}). ${plain(reason)}${due}${holds}`;
}

function agenda(content: ReviewContentReply): string[] {
  const { agenda: listed, agendaOf, quiet } = content;
  const projects = listed.flatMap(({ project, items }) => [
    '',
    `### ${plain(project.name)} (${plain(project.client.name)})`,
    '',
    ...items.map(itemLine),
    ...notesOf(content, project.id, null),
  ]);
  const beyond = agendaOf - listed.length;
  return [
    '',
    '## What changed',
    ...(projects.length === 0 ? ['', 'Nothing.'] : projects),
    ...(beyond > 0 ? ['', `${spokenCount(beyond, 'more project')} had something new.`] : []),
    '',
    `Nothing new: ${spokenCount(quiet, 'project')}.`,
  ];
}

function itemLine({ word, title, because }: AgendaItemReply): string {
  return `- ${word}: **${plain(title)}** ${plain(because)}`.trimEnd();
}

function notesOf({ notes }: ReviewContentReply, projectId: string | null, heading: string | null): string[] {
  const mine = notes.filter((note) => note.projectId === projectId);
  if (mine.length === 0) return [];
  const lines = mine.map(({ text, by }) => `- Note${by === null ? '' : ` by ${plain(by)}`}: ${plain(text)}`);
  return heading === null ? lines : ['', heading, '', ...lines];
}

function portfolio({ portfolio: clients }: ReviewContentReply): string[] {
  if (clients.length === 0) return [];
  const rows = clients.map(
    ({ client, active, shipped, onTrack, atRisk, offTrack, notKnown, waiting }) =>
      `| ${[plain(client.name), active, shipped, onTrack, atRisk, offTrack, notKnown, waiting].join(' | ')} |`,
  );
  return [
    '',
    '## The portfolio',
    '',
    '| Client | Running | Shipped | On track | At risk | Off track | Not known | Waiting for a decision |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...rows,
  ];
}

/** On one line, and with what Markdown or HTML would take as its own made plain. */
function plain(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_{}[\]<>#|!~]/g, String.raw`\$&`);
}
