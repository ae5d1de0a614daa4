import { Inject, Injectable } from '@nestjs/common';
import type { EvalPushReply } from '@telltale/contract';
import type { CanonicalFile } from '@telltale/domain';
import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import type { Caller } from '../../access/caller';
import { Clock } from '../../clock/clock';
import { WorkspaceTransaction } from '../../database/workspace-transaction';
import { announce } from '../../events/outbox';
import { Problem } from '../../http/problem';
import { type Herald, TellHooks } from '../../messages/webhooks/tell-hooks';
import type { TakenProject } from '../../projects/take-project';
import { takeNamedProject } from '../named-project';
import { StandingWriter } from '../standing/standing-writer';
import { runsBefore } from './earlier-runs';
import { type JudgedRun, judgePush } from './judge-push';
import { aheadProblem, nameOrNull, type PushOptions } from './push-options';
import { judgedVariant, pushReply, storedReply } from './push-reply';
import { pushedRun, ranAt } from './pushed-run';
import type { ReadResults } from './read-results';
import type { ReceivedResults } from './receive-results';
import { rejudgeLater } from './rejudge-later';
import { findReplay, replayKeys } from './replays';
import { scoreChanges } from './score-changes';
import { noteSuite } from './suite-after-push';
import { addSuite, type SuiteOfPush, suiteOfPush } from './suite-of-push';
import { worseNews } from './worse-news';
import { writePush } from './write-push';

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
      const known = suite.isNew ? undefined : await findReplay(manager, caller, taken.project, keys);
      if (known !== undefined) return await storedReply(manager, caller, known, urlOf);
      const runs = await this.judge(manager, caller, taken, { suite, push });
      const uploadId = options.isDryRun ? null : v7();
      if (uploadId !== null) await this.record(manager, caller, taken, { push, suite, keys, runs, uploadId });
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

  private async judge(
    manager: EntityManager,
    caller: Caller,
    { client }: TakenProject,
    { suite, push: { results, options } }: { readonly suite: SuiteOfPush; readonly push: Push },
  ): Promise<JudgedRun[]> {
    const { runs } = results.file;
    const receivedAt = this.clock.now();
    checkRuns(results.file, options, receivedAt);
    const { primaryMetric } = suite;
    const suiteVersion = options.version ?? suite.version;
    const dayOf = (at: Date) => this.clock.dayOf(at, client.timeZone);
    const pushed = runs.map((run) =>
      pushedRun(run, { options, suiteVersion, primaryMetric, receivedAt, dayOf }),
    );
    return judgePush(pushed, await runsBefore(manager, caller, suite.id, pushed));
  }

  private async record(
    manager: EntityManager,
    caller: Caller,
    taken: TakenProject,
    { push, suite, keys, runs, uploadId }: ToRecord,
  ): Promise<void> {
    const { received, results, options } = push;
    const { project, client } = taken;
    const at = this.clock.now();
    const { version, keepsRaw } = options;
    const mainBranch = suite.mainBranch ?? runs[0]?.branch ?? '';
    if (suite.isNew) await addSuite(manager, caller, project, { suite, version: null, at });
    const { format, file } = results;
    const written = { uploadId, suite, received, keepsRaw, format, file, keys, notes: file.notes, runs, at };
    await writePush(manager, caller, project, written);
    await noteSuite(manager, caller, { suite, version, runs, mainBranch, at, today: client.today });
    await rejudgeLater(manager, caller, suite.id, runs);
    await scoreChanges(manager, caller, project, { runs, mainBranch });
    await this.standing.renew(manager, caller, taken, suite.id);
    const news = worseNews(caller, { projectId: project.id, suite, mainBranch, runs, at });
    for (const one of news) await this.hooks.put(manager, one);
    await announce(manager, caller, at, [{ topic: 'project', subjectId: project.id, clientId: client.id }]);
  }
}

interface ToRecord {
  readonly push: Push;
  readonly suite: SuiteOfPush;
  readonly keys: ReturnType<typeof replayKeys>;
  readonly runs: readonly JudgedRun[];
  readonly uploadId: string;
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
