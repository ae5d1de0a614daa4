import { PortfolioSignalsReply, type PortfolioSignalReply } from '@telltale/contract';
import { differencesFrom } from '../../test/contract-shape';
import type { TestApp } from '../../test/test-app';
import type { Member } from '../../test/test-people';
import { makeProject } from '../../test/test-projects';

export type ProjectRequest = Parameters<typeof makeProject>[2];

export async function signalsFor(
  { visitor }: Member,
  query = '',
): Promise<Record<string, PortfolioSignalReply>> {
  const reply = await visitor.get<PortfolioSignalsReply>(`/api/v1/portfolio/signals${query}`);
  if (reply.status !== 200) throw new Error(reply.text);
  expect(differencesFrom(PortfolioSignalsReply, reply.text)).toEqual([]);
  return Object.fromEntries(reply.body.signals.map((signal) => [signal.id, signal]));
}

/** What one signal says, with its counts by their labels. */
export async function signalFor(member: Member, id: string) {
  const { [id]: found } = await signalsFor(member);
  if (found === undefined) throw new Error(`There is no signal ${id}.`);
  const { title, n, notKnown, hidden, share, severity, parts } = found;
  const counts = Object.fromEntries(parts.map(({ label, count }) => [label, count]));
  return { title, n, notKnown, hidden, share, severity, parts, counts };
}

export async function newClients<const Names extends readonly string[]>(
  { people }: TestApp,
  { workspaceId }: Member,
  ...names: Names
) {
  const ids: string[] = [];
  for (const name of names) ids.push(await people.newClient(workspaceId, name));
  return ids as { [Place in keyof Names]: string };
}

export async function makeAll(
  member: Member,
  clientId: string,
  requests: readonly ProjectRequest[],
): Promise<void> {
  for (const request of requests) await makeProject(member, clientId, request);
}

export const many = (count: number, request: ProjectRequest): ProjectRequest[] =>
  Array.from({ length: count }, () => request);
