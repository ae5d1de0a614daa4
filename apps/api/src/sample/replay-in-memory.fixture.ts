import {
  checkFactValue,
  checkStageMove,
  type ClientStanding,
  clientStanding,
  type Day,
  type EvaluationStanding,
  type FactKey,
  isRegisterKey,
  normaliseFactValue,
  type RegisterKey,
  type SentEntry,
  type SignReading,
  type Stage,
} from '@telltale/domain';
import { v7 } from 'uuid';
import { applyEntry, type ChangeEntry, type Field, firstState } from '../projects/record-changes';
import { bare } from '../projects/bare-entry';
import { entriesOfFact, type LoggedAnswer } from '../projects/recorded-fact';
import { registerEntries } from '../projects/register-entries';
import type { LitEpisode } from '../signs/lit-episodes';
import type { ProjectState } from '../signs/project-state';
import { readProject } from '../signs/read-project';
import { keptSigns } from '../signs/stored-signs';
import { type DatedChange, datedChanges } from './calendar';
import { EntryIds } from './entry-ids';
import { entryWrites, factWrites } from './fact-writes';
import type { SampleChange, SampleClient, SampleFacts } from './story';
import {
  BLANK,
  checklistEntries,
  judgementEntries,
  refuseOpenItems,
  type ToldBy,
} from './told-judgements.fixture';
import { ToldPeople } from './told-people.fixture';
import { ToldScoring } from './told-scoring.fixture';

/** A project of the story as it stands at its end, without a database. */
export interface ToldProject {
  readonly client: string;
  readonly name: string;
  readonly state: ProjectState;
  readonly signs: readonly Pick<SignReading, 'id' | 'reading' | 'severity'>[];
  readonly status: string | null;
  readonly judged: string;
  readonly questions: number;
  readonly episodes: readonly LitEpisode[];
}

interface Kept {
  state: ProjectState;
  episodes: Map<string, LitEpisode>;
  nextChangeOn: Day | null;
  readonly scoring: ToldScoring;
  evaluation: EvaluationStanding | null;
  told: Omit<ToldProject, 'client' | 'name' | 'state' | 'episodes'> | null;
}

/** Replays one client's story up to `today` with the pure parts alone; throws where a change would be refused. */
export class ReplayInMemory {
  private readonly projects = new Map<string, Kept>();
  private readonly people = new ToldPeople();
  private readonly ids = new EntryIds();

  constructor(
    private readonly client: SampleClient,
    private readonly today: Day,
  ) {}

  run(): readonly ToldProject[] {
    for (const dated of datedChanges(this.client, this.today)) {
      this.rereadUntil(dated.day);
      this.apply(dated);
    }
    this.rereadUntil(this.today);
    return [...this.projects].map(([name, { state, episodes, told }]) => {
      if (told === null) throw new Error(`${name} was never read.`);
      return { client: this.client.name, name, state, episodes: [...episodes.values()], ...told };
    });
  }

  private rereadUntil(day: Day): void {
    for (;;) {
      const due = [...this.projects.values()].flatMap(({ nextChangeOn }) => nextChangeOn ?? []).sort()[0];
      if (due === undefined || due > day) return;
      for (const kept of this.projects.values()) if (kept.nextChangeOn === due) this.read(kept, due);
    }
  }

  private apply({ day, at, project, change, isFirst }: DatedChange): void {
    const before = JSON.stringify(this.standing());
    const kept = isFirst
      ? this.create(project.name, day, change.stage ?? null, project.unit)
      : this.find(project.name);
    if (!isFirst && change.stage !== undefined) this.move(kept, change, change.stage, day);
    this.answer(kept, change.facts ?? {}, day);
    if (change.scored !== undefined)
      kept.evaluation = kept.scoring.tell(change.scored, { on: day, at, today: this.today });
    this.judge(kept, change, { on: day, by: change.by ?? this.client.recordedBy });
    if (JSON.stringify(this.standing()) === before) this.read(kept, day);
    else for (const each of this.projects.values()) this.read(each, day);
  }

  private judge(kept: Kept, { readiness = {}, judged }: SampleChange, told: ToldBy): void {
    const judgements =
      judged === undefined ? [] : judgementEntries(judged, kept.told?.signs ?? [], this.today);
    for (const entry of [...checklistEntries(readiness, told), ...judgements])
      kept.state = applyEntry(kept.state, entry, told);
    if (judged?.what === 'decision' && judged.kind === 'stop') this.move(kept, judged, 'stopped', told.on);
  }

  private create(name: string, day: Day, stage: ProjectState['stage'], unit = ''): Kept {
    const ids = { id: name, clientId: this.client.name };
    const state = firstState(ids, { key: name, name, unit, stage }, { on: day, by: null });
    const kept = { ...blankKept(), state };
    this.projects.set(name, kept);
    return kept;
  }

  private find(name: string): Kept {
    const kept = this.projects.get(name);
    if (kept === undefined) throw new Error(`${name} was not created.`);
    return kept;
  }

  private move(
    kept: Kept,
    { reason, override }: Pick<SampleChange, 'reason' | 'override'>,
    stage: Stage,
    day: Day,
  ): void {
    const refusal = checkStageMove(kept.state.stage, stage, reason ?? null);
    if (refusal !== null) throw new Error(`${kept.state.name}: ${refusal.detail}`);
    if (stage === 'production' && override === undefined) refuseOpenItems(kept.state, day);
    const { first } = this.standing();
    const isFirst = first.state === 'known' && first.projectId === kept.state.id;
    this.enter(kept, 'stage', stage, day);
    if (isFirst && (stage === 'production' || stage === 'stopped'))
      this.enter(kept, 'first-mark', stage === 'stopped' ? 'stopped' : 'shipped', day);
  }

  private answer(kept: Kept, facts: SampleFacts, day: Day): void {
    const idOf = this.ids.of({ name: kept.state.name });
    const telling = { today: this.today, currency: 'EUR', day, idOf };
    const writes = factWrites(facts, telling);
    for (const [key, write] of Object.entries(writes) as [FactKey, LoggedAnswer][]) {
      if (isRegisterKey(key)) this.write(kept, key, write, day);
      else this.answerOne(kept, key, write, day);
    }
    for (const [key, added] of Object.entries(entryWrites(facts, telling)))
      if (isRegisterKey(key)) this.add(kept, key, added, day);
  }

  private answerOne(kept: Kept, key: FactKey, { answer, value }: LoggedAnswer, day: Day): void {
    if (answer === 'known') refuseWrong(kept, key, value, day);
    const stored = answer === 'known' ? this.people.named(key, normaliseFactValue(key, value)) : undefined;
    this.enter(kept, key, stored === undefined ? { answer } : { answer, value: stored }, day);
  }

  private add(kept: Kept, key: RegisterKey, added: readonly object[], day: Day): void {
    const standing = entriesOfFact(kept.state.facts[key]);
    refuseWrong(kept, key, [...standing, ...added], day);
    const named = this.people.named(key, normaliseFactValue(key, added)) as readonly SentEntry[];
    const value = [...standing.map(bare), ...named.map((entry) => ({ ...entry, id: entry.id ?? v7() }))];
    this.write(kept, key, { answer: 'known', value }, day);
  }

  /** Writes a register, and the facts that follow from it. */
  private write(kept: Kept, key: RegisterKey, answer: LoggedAnswer, day: Day): void {
    const write = { ...answer, source: { kind: 'person' } } as const;
    for (const entry of registerEntries(kept.state, key, { [key]: write }, null))
      kept.state = applyEntry(kept.state, entry, { on: day, by: null });
  }

  private enter(kept: Kept, what: FactKey | Field, after: unknown, day: Day): void {
    const before =
      what === 'stage' ? kept.state.stage : ((kept.state.facts as Record<string, unknown>)[what] ?? null);
    const entry: ChangeEntry = { ...BLANK, what, before, after, source: { kind: 'person' } };
    kept.state = applyEntry(kept.state, entry, { on: day, by: null });
  }

  private read(kept: Kept, day: Day): void {
    const surroundings = {
      people: this.people.byId,
      standing: this.standing(),
      settings: { currency: 'EUR', thresholds: {} },
      settingsVersion: 1,
      evaluation: kept.evaluation,
    };
    const recent = [...kept.episodes.values()].filter(
      ({ clearedOn }) => clearedOn === null || clearedOn === day,
    );
    const lights = readProject(kept.state, { recent, conditions: [] }, surroundings, {
      day,
      turnedBy: () => null,
    });
    for (const episode of lights.changedEpisodes)
      kept.episodes.set(`${episode.sign} ${episode.litOn}`, episode);
    const { status, judged, applying, questions, next_change_on } = lights.columns;
    kept.nextChangeOn = next_change_on;
    kept.told = { signs: keptSigns(lights.signs), status, judged: `${judged} of ${applying}`, questions };
  }

  private standing(): ClientStanding {
    return clientStanding(
      [...this.projects.values()].map(({ state }, index) => ({
        projectId: state.id,
        stage: state.stage,
        startedOn: state.facts['started-on'] ?? { answer: 'not-asked' },
        kind: state.facts.kind?.value ?? null,
        hasShipped: state.hasShipped,
        firstMark: state.firstMark,
        endedOn: state.endedOn,
        recordedAt: `${state.recordedOn} ${index}`,
      })),
    );
  }
}

function blankKept() {
  const scoring = new ToldScoring();
  return {
    episodes: new Map<string, LitEpisode>(),
    nextChangeOn: null,
    scoring,
    evaluation: null,
    told: null,
  };
}

function refuseWrong(kept: Kept, key: FactKey, value: unknown, day: Day): void {
  const problems = checkFactValue(key, value, day);
  if (problems.length > 0) throw new Error(`${kept.state.name}: ${key}: ${JSON.stringify(problems)}`);
}
