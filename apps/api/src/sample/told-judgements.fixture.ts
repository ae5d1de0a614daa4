import { type Day, readReadiness, STARTING_TEMPLATE } from '@telltale/domain';
import type { ChangeEntry } from '../projects/record-changes';
import { checkAnswers } from '../readiness/readiness-answers';
import type { KeptSign } from '../signs/stored-signs';
import type { ProjectState } from '../signs/project-state';
import { workingDay } from './calendar';
import { readinessWrites } from './readiness-writes';
import type { SampleJudgement, SampleReadiness } from './story';

export const BLANK = { before: null, holdsFrom: null, reason: null, source: null } as const;

export interface ToldBy {
  readonly on: Day;
  readonly by: string;
}

/** What the log of a project gets when a story answers its checklist; throws what would be refused. */
export function checklistEntries(told: SampleReadiness, { on, by }: ToldBy): ChangeEntry[] {
  const context = { template: STARTING_TEMPLATE, today: on, by, files: new Map<string, string>() };
  const { problems, answers } = checkAnswers({ items: readinessWrites(told, STARTING_TEMPLATE) }, context);
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  return [...answers].map(([key, answer]) => ({ ...BLANK, what: 'readiness', after: { key, ...answer } }));
}

/** What the log gets when somebody judges; what a decision does to the stage is for the replay. */
export function judgementEntries(
  judged: SampleJudgement,
  signs: readonly Pick<KeptSign, 'id' | 'reading'>[],
  today: Day,
): ChangeEntry[] {
  if (judged.what === 'claim') {
    const { status, sentence } = judged;
    return [{ ...BLANK, what: 'claim', after: { status, sentence } }];
  }
  if (judged.what !== 'waiver' && judged.what !== 'dispute') return [];
  const { sign, reason } = judged;
  const isLit = signs.some(({ id, reading }) => id === sign && (reading === 'lit' || reading === 'waived'));
  if (!isLit) throw new Error(`${sign} is not lit: there is nothing to waive or to answer.`);
  if (judged.what === 'dispute') return [{ ...BLANK, what: 'dispute', after: { key: sign }, reason }];
  return [{ ...BLANK, what: 'waiver', after: { key: sign, until: workingDay(today, judged.until) }, reason }];
}

/** The gate into Production, which a reason passes. */
export function refuseOpenItems({ name, judgements }: ProjectState, day: Day): void {
  const { missing } = readReadiness(STARTING_TEMPLATE, judgements.readiness ?? {}, day);
  if (missing.length > 0)
    throw new Error(`${name} goes live: ${missing.map(({ item }) => item.key).join(', ')}`);
}
