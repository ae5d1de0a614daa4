import type { EvalSuiteReply } from '@telltale/contract';
import type { Day } from '@telltale/domain';
import type { Caller } from '../access/caller';
import type { ChangesService } from '../evaluations/changes/changes.service';
import type { PushService } from '../evaluations/push/push.service';
import { checkedOptions } from '../evaluations/push/push-options';
import { readResults } from '../evaluations/push/read-results';
import type { QuestionsService } from '../evaluations/questions/questions.service';
import type { EvalSuiteList } from '../evaluations/suites/suite-list';
import type { EvalSuitesService } from '../evaluations/suites/suites.service';
import { workingDay } from './calendar';
import { runFile, type SampleRun, type SampleScoring, type SampleSuite } from './scoring';

export interface ScoringServices {
  readonly pushes: PushService;
  readonly suites: EvalSuitesService;
  readonly suiteList: EvalSuiteList;
  readonly changes: ChangesService;
  readonly questions: QuestionsService;
}

export interface ScoredInStory {
  readonly id: string;
  readonly at: Date;
  /** The client's day on which the story ends. */
  readonly today: Day;
}

/** Pushes runs and keeps suites, changes and questions as people and CI do, through the service of each. */
export class ReplayScoring {
  private readonly asked = new Map<string, string>();

  constructor(private readonly services: ScoringServices) {}

  async tell(caller: Caller, project: ScoredInStory, told: SampleScoring): Promise<void> {
    switch (told.what) {
      case 'suite':
        await this.keepSuite(caller, project, told);
        return;
      case 'run':
        await this.push(caller, project, told);
        return;
      case 'change':
        await this.services.changes.record(caller, project.id, { kind: told.kind, what: told.words });
        return;
      case 'question': {
        const { id } = await this.services.questions.ask(caller, project.id, {});
        this.asked.set(project.id, id);
        return;
      }
      case 'answer': {
        const place = { project: project.id, question: this.asked.get(project.id) ?? '' };
        await this.services.questions.answer(caller, place, { kind: told.kind, sentence: told.sentence });
      }
    }
  }

  private async keepSuite(caller: Caller, { id: project, today }: ScoredInStory, told: SampleSuite) {
    const { suite, version, fixedSince, passThreshold, unanswered } = told;
    const fixed = fixedSince === undefined ? undefined : workingDay(today, fixedSince);
    const fields = { version, fixedSince: fixed, passThreshold, unanswered };
    const known = await this.find(caller, project, suite);
    if (known === undefined) await this.services.suites.create(caller, project, { name: suite, ...fields });
    else await this.services.suites.change(caller, { project, suite }, known.rowVersion, fields);
  }

  private async find(caller: Caller, project: string, suite: string): Promise<EvalSuiteReply | undefined> {
    const { data } = await this.services.suiteList.list(caller, project);
    return data.find(({ key }) => key === suite);
  }

  private async push(caller: Caller, { id: project, at }: ScoredInStory, run: SampleRun): Promise<void> {
    const bytes = Buffer.from(runFile(run, at));
    const results = await readResults({ bytes, fileName: null, format: 'auto', mapping: undefined });
    if ('refusal' in results) throw new Error(results.refusal.detail);
    const { suite, version } = run;
    const options = checkedOptions({ suite, version }, undefined, at);
    const push = { received: { bytes, fileName: null }, results, options, origin: '' };
    const { variants } = await this.services.pushes.push(caller, project, push);
    const runId = variants[0]?.runId ?? null;
    if (run.isBaseline === true)
      await this.services.suites.chooseBaseline(caller, { project, suite }, { runId });
  }
}
