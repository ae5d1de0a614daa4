import { createHash } from 'node:crypto';
import type { CanonicalFile } from '@telltale/domain';
import type { Caller } from '../../access/caller';
import type { NamedStatement } from '../../database/query-by-name';
import { Problem } from '../../http/problem';
import type { ProjectInHand } from '../../signs/project-in-hand';
import type { PushOptions } from './push-options';
import type { SuiteOfPush } from './suite-of-push';

/** By what a push is known again. */
export interface ReplayKeys {
  readonly content: string;
  /** The tool's own id of the evaluation. */
  readonly external: string | null;
  /** A job of CI sends several suites under one key. */
  readonly idempotency: string | null;
  readonly contentHash: Buffer;
  readonly resultsHash: Buffer;
}

interface Known {
  readonly kind: keyof Pick<ReplayKeys, 'content' | 'external' | 'idempotency'>;
  readonly uploadId: string;
  readonly contentHash: Buffer;
  readonly resultsHash: Buffer;
}

const FIND = `
  select k.kind, u.id as "uploadId", u.content_sha256 as "contentHash", u.results_sha256 as "resultsHash"
  from unnest($3::text[], $4::text[]) as g(kind, key)
  join eval_replay k on k.workspace_id = $1 and k.project_id = $2 and k.kind = g.kind and k.key = g.key
  join eval_upload u on u.workspace_id = k.workspace_id and u.id = k.upload_id`;

/**
 * The same bytes for the same suite, commit, branch, time, variant and version are one push. A file that changes nothing but
 * its commit is a run of its own: a nightly job may well get the same answers twice.
 */
export function replayKeys(
  bytes: Buffer,
  file: CanonicalFile,
  suite: SuiteOfPush,
  options: PushOptions,
): ReplayKeys {
  const { commit, branch, runAt, variant, version, idempotencyKey } = options;
  const contentHash = sha256(bytes);
  const said = JSON.stringify([commit, branch, runAt, variant, version]);
  const of = (...parts: readonly string[]) => sha256([suite.id, ...parts].join('\u001F')).toString('hex');
  return {
    content: of(contentHash.toString('hex'), said),
    external: file.externalId === null ? null : of(file.tool, file.externalId),
    idempotency: idempotencyKey === null ? null : of(idempotencyKey),
    contentHash,
    resultsHash: sha256(JSON.stringify(file.runs)),
  };
}

/** The rows by which the push is known from now on. */
export function replayRows({ content, external, idempotency }: ReplayKeys): [kind: string, key: string][] {
  const rows: [string, string | null][] = [
    ['content', content],
    ['external', external],
    ['idempotency', idempotency],
  ];
  return rows.filter((row): row is [string, string] => row[1] !== null);
}

/** Asks for the uploads that this push may repeat. */
export function replayStatement(
  { workspaceId }: Caller,
  { id: projectId }: ProjectInHand,
  keys: ReplayKeys,
): NamedStatement {
  const rows = replayRows(keys);
  const values = [workspaceId, projectId, rows.map(([kind]) => kind), rows.map(([, key]) => key)];
  return { name: 'replay of push', text: FIND, values };
}

/** The upload that this push repeats, by the answer to it; refused where the same name was given to something else. */
export function replayIn(answer: readonly object[] | undefined, keys: ReplayKeys): string | undefined {
  const known = (answer ?? []) as readonly Known[];
  const by = (kind: Known['kind']) => known.find((one) => one.kind === kind);
  const byKey = by('idempotency');
  if (byKey !== undefined && !isSameFile(byKey, keys)) throw otherFile();
  const byTool = by('external');
  if (byTool !== undefined && !byTool.resultsHash.equals(keys.resultsHash)) throw otherResults();
  return (byKey ?? byTool ?? by('content'))?.uploadId;
}

function isSameFile({ contentHash, resultsHash }: Known, keys: ReplayKeys): boolean {
  return contentHash.equals(keys.contentHash) || resultsHash.equals(keys.resultsHash);
}

function otherFile(): Problem {
  return new Problem('idempotency-conflict', {
    detail: 'This Idempotency-Key was sent with another file of this suite: send a new key with a new file.',
  });
}

function otherResults(): Problem {
  return new Problem('run-changed', {
    detail:
      'The file carries the id of an evaluation that was recorded with other results. What was recorded stays: run the evaluation anew, or give it an id of its own.',
  });
}

function sha256(content: string | Buffer): Buffer {
  return createHash('sha256').update(content).digest();
}
