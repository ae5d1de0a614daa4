import { Inject, Injectable } from '@nestjs/common';
import type { EvalPushReply } from '@telltale/contract';
import type { CanonicalFile } from '@telltale/domain';
import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import type { Caller } from '../../access/caller';
import { Clock } from '../../clock/clock';
import { queriesByName } from '../../database/query-by-name';
import { WorkspaceTransaction } from '../../database/workspace-transaction';
import { announce } from '../../events/outbox';
import { Problem } from '../../http/problem';
import { type Herald, TellHooks } from '../../messages/webhooks/tell-hooks';
import type { TakenProject } from '../../projects/take-project';
import { takeNamedProject } from '../named-project';
import { rowsIn } from '../standing/standing-rows';
import { StandingWriter } from '../standing/standing-writer';
import { beforeIn, beforeStatement, type KnownSets, type RunsBefore } from './earlier-runs';
import { type JudgedRun, judgePush } from './judge-push';
import { aheadProblem, nameOrNull, type PushOptions } from './push-options';
import { judgedVariant, pushReply, storedReply } from './push-reply';
import { type PushedRun, pushedRun, ranAt } from './pushed-run';
import type { ReadResults } from './read-results';
import type { ReceivedResults } from './receive-results';
import { laterStatements, rejudgeLater } from './rejudge-later';
import { replayIn, type ReplayKeys, replayKeys, replayStatement } from './replays';
import { scoreStatements } from './score-changes';
import { suiteNotes } from './suite-after-push';
import { type SuiteOfPush, suiteOfPush, suiteStatements } from './suite-of-push';
import { worseNews } from './worse-news';
import { pushStatements } from './write-push';

/** A file of results on its way in. */
export interface Push {
  readonly received: ReceivedResults;
  readonly results: ReadResults;
  readonly options: PushOptions;
  /** Scheme and host under which the caller knows us. */
  readonly origin: string;
}

/** Records the runs of a pushed file, each with its verdict, once however often it is sent. */
@Injectable()
export class PushService {
  constructor(
    private readonly transactions: WorkspaceTransaction,
    private readonly standing: StandingWriter,
    private readonly clock: Clock,
    @Inject(TellHooks) private readonly hooks: Herald,
  ) {}

  async push(caller: Caller, projectName: string, push: Push): Promise<EvalPushReply> {
    return await this.transactions.write(caller, async (manager) => {
      const taken = await takeNamedProject(manager, caller, projectName, this.clock);
      const { received, results, options } = push;
      const urlOf = pageOf(push.origin, taken);
      const suite = await suiteOfPush(manager, caller, taken.project, suiteName(results.file, options));
      const keys = replayKeys(received.bytes, results.file, suite, options);
      const judged = await this.judge(manager, caller, taken, { suite, push, keys });
      if ('known' in judged) return await storedReply(manager, caller, judged.known, urlOf);
      const { runs } = judged;
      const uploadId = options.isDryRun ? null : v7();
      if (uploadId !== null)
        await this.record(manager, caller, taken, { push, suite, keys, uploadId, ...judged });
      const { format, file } = results;
      const variants = runs.map(judgedVariant);
      return pushReply({
        uploadId,
        suite: suite.key,
        format,
        notes: file.notes,
        isReplay: false,
        variants,
        urlOf,
      });
    });
  }

  /** The runs with their verdicts; or the upload that this push repeats, which is asked for in the same breath. */
  private async judge(
    manager: EntityManager,
    caller: Caller,
    { project, client }: TakenProject,
    { suite, push: { results, options }, keys }: ToJudge,
  ): Promise<Judged | { readonly known: string }> {
    const receivedAt = this.clock.now();
    const { primaryMetric } = suite;
    const suiteVersion = options.version ?? suite.version;
    const dayOf = (at: Date) => this.clock.dayOf(at, client.timeZone);
    const pushed = results.file.runs.map((run) =>
      pushedRun(run, { options, suiteVersion, primaryMetric, receivedAt, dayOf }),
    );
    const sets = setsOf(pushed);
    const [replays, found] = suite.isNew
      ? []
      : await queriesByName(manager, [
          replayStatement(caller, project, keys),
          beforeStatement(caller, suite.id, pushed, sets),
        ]);
    const known = replayIn(replays, keys);
    if (known !== undefined) return { known };
    checkRuns(results.file, options, receivedAt);
    const before = beforeIn(found, pushed, sets);
    return { runs: judgePush(pushed, before), knownSets: fingerprintsOf(before) };
  }

  private async record(
    manager: EntityManager,
    caller: Caller,
    taken: TakenProject,
    { push, suite, keys, runs, knownSets, uploadId }: ToRecord,
  ): Promise<void> {
    const { received, results, options } = push;
    const { project, client } = taken;
    const at = this.clock.now();
    const { version, keepsRaw } = options;
    const mainBranch = suite.mainBranch ?? runs[0]?.branch ?? '';
    const { format, file } = results;
    const { notes } = file;
    const written = { uploadId, suite, received, keepsRaw, format, file, keys, notes, runs, knownSets, at };
    const later = laterStatements(caller, suite.id, runs);
    // Nobody waits between them: the answers to the last ones tell how the suite stands then.
    const answers = await queriesByName(manager, [
      ...suiteStatements(caller, project, { suite, at }),
      ...pushStatements(caller, project, written),
      ...suiteNotes(caller, { suite, version, runs, mainBranch, at, today: client.today }),
      ...scoreStatements(caller, project, { runs, mainBranch }),
      ...later,
      this.standing.statement(caller, taken, suite.id),
    ]);
    const found = answers.slice(-1 - later.length, -1);
    const isAnew = await rejudgeLater(manager, caller, suite.id, { runs, found });
    if (isAnew) await this.standing.renew(manager, caller, taken, suite.id);
    else await this.standing.record(manager, caller, taken, rowsIn(answers.at(-1)));
    const news = worseNews(caller, { projectId: project.id, suite, mainBranch, runs, at });
    for (const one of news) await this.hooks.put(manager, one);
    await announce(manager, caller, at, [{ topic: 'project', subjectId: project.id, clientId: client.id }]);
  }
}

interface ToJudge {
  readonly push: Push;
  readonly suite: SuiteOfPush;
  readonly keys: ReplayKeys;
}

interface Judged {
  readonly runs: readonly JudgedRun[];
  /** Fingerprints of test sets that are stored already. */
  readonly knownSets: ReadonlySet<string>;
}

interface ToRecord extends ToJudge, Judged {
  readonly uploadId: string;
}

function setsOf(pushed: readonly PushedRun[]): KnownSets {
  return new Map(
    pushed.flatMap(({ table }) => (table === null ? [] : [[table.fingerprint.toString('hex'), table.keys]])),
  );
}

function fingerprintsOf(before: readonly RunsBefore[]): ReadonlySet<string> {
  const runs = before.flatMap(({ previous, baseline }) => [previous, baseline]);
  return new Set(runs.flatMap((run) => run?.fingerprint ?? []));
}

function suiteName(file: CanonicalFile, { suite }: PushOptions): string {
  const name = suite ?? nameOrNull(file.suiteName?.slice(0, 200));
  if (name !== null && name !== '') return name;
  throw new Problem('invalid-request', {
    errors: [{ pointer: 'suite', detail: 'The file names no suite: add ?suite= with the name of yours.' }],
  });
}

function checkRuns(file: CanonicalFile, options: PushOptions, now: Date): void {
  if (options.variant !== null && file.runs.length > 1) {
    const detail = `The file holds ${file.runs.length} variants; variant= names the only one of a file.`;
    throw new Problem('invalid-request', { errors: [{ pointer: 'variant', detail }] });
  }
  const ahead = file.runs.flatMap((run) => aheadProblem(ranAt(run, options) ?? now, now)).slice(0, 1);
  if (ahead.length > 0) throw new Problem('invalid-request', { errors: ahead });
}

function pageOf(origin: string, { project }: TakenProject): (runId: string | null) => string {
  const page = `${origin}/project/${project.id}?tab=evaluation`;
  return (runId) => (runId === null ? page : `${page}&run=${runId}`);
}
