import type { Goal, Job } from './compare';
import { loadOneSide, type Side } from './round';
import { pushToOneSide } from './push-round';
import { writeToOneSide } from './write-round';

/** A server with what its requests need; Telltale's carry a session. */
export interface Contender {
  readonly pid: number;
  readonly url: string;
  readonly prefix: string;
  readonly headers: Readonly<Record<string, string>>;
}

export interface BenchPlan {
  readonly telltale: Contender;
  readonly bare: Contender;
  readonly connections: number;
  /** As many as there are paths to take in turn, and one an editor. */
  readonly projectIds: readonly string[];
}

interface Pushing {
  readonly cases: number;
  readonly senders: number;
}

/** The work that is compared, with what we want to hold beside the bare server. */
export function jobsOf({ telltale, bare, connections, projectIds }: BenchPlan): Job[] {
  const reading = (
    name: string,
    goal: number,
    telltalePaths: readonly string[],
    barePaths: readonly string[],
  ): Job => ({
    name,
    goal: { share: goal },
    telltale: (seconds) => loadOneSide(readsOf(telltale, telltalePaths), connections, seconds),
    bare: (seconds) => loadOneSide(readsOf(bare, barePaths), connections, seconds),
  });
  const pushing = (name: string, goal: Goal, { cases, senders }: Pushing): Job => {
    const ids = projectIds.slice(0, senders);
    return {
      name,
      goal,
      telltale: (seconds) => pushToOneSide({ ...writesTo(telltale), projectIds: ids }, cases, seconds),
      bare: (seconds) => pushToOneSide({ ...writesTo(bare), projectIds: ids }, cases, seconds),
    };
  };
  const paths = projectIds.map((id) => `/projects/${id}`);
  return [
    reading('list of 50 with six modes and counts', 0.6, ['/projects?limit=50'], ['/projects']),
    reading('summary per client, mode and stage', 0.6, ['/portfolio/summary'], ['/summary']),
    reading('project whole', 0.6, paths, paths),
    reading('search by name', 0.6, ['/projects?q=claims%20triage'], ['/projects?q=claims%20triage']),
    {
      name: 'one fact written',
      goal: { share: 0.15 },
      telltale: (seconds) =>
        writeToOneSide({ ...writesTo(telltale), projectIds: projectIds.slice(0, connections) }, seconds),
      bare: (seconds) =>
        writeToOneSide({ ...writesTo(bare), projectIds: projectIds.slice(0, connections) }, seconds),
    },
    pushing('one eval run of 20 cases in, one sender', { beyond: 50 }, { cases: 20, senders: 1 }),
    pushing('one eval run of 20 cases in', { share: 0.6 }, { cases: 20, senders: connections }),
    pushing('one eval run of 1,000 cases in', { share: 0.6 }, { cases: 1_000, senders: connections }),
  ];
}

function readsOf({ pid, url, prefix, headers }: Contender, paths: readonly string[]): Side {
  return { pid, url, requests: paths.map((path) => ({ path: prefix + path, headers })) };
}

function writesTo({ pid, url, prefix, headers }: Contender) {
  return { pid, url, path: `${prefix}/projects`, headers };
}
