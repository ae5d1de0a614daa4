import type {
  ClientTurnCountsReply,
  SignSettingsPreviewReply,
  SignTurnCountsReply,
  TurnedProjectReply,
} from '@telltale/contract';
import { type SignTurn, signById, SIGNS, type TurnedSign } from '@telltale/domain';

type TurnCounts = Record<SignTurn, number>;

/** As many projects as are told by name. */
const FIRST = 50;

/** Whom the counts are about; names come with it, as no second look is taken. */
export interface TalliedProject {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly clientId: string;
  readonly clientName: string;
}

/** Adds up what a change of settings would do, project by project. */
export class PreviewTally {
  private projects = 0;
  private turned = 0;
  private readonly counts = noTurns();
  private readonly signs = new Map<string, SignTurnCountsReply>();
  private readonly clients = new Map<string, ClientTurnCountsReply>();
  private readonly first: TurnedProjectReply[] = [];

  add(project: TalliedProject, turned: readonly TurnedSign[]): void {
    this.projects += 1;
    if (turned.length === 0) return;
    this.turned += 1;
    const turns = new Set(turned.map(({ turn }) => turn));
    countIn(this.counts, turns);
    countIn(this.clientOf(project), turns);
    for (const { sign, turn } of turned) countIn(this.signOf(sign), [turn]);
    const { id, key, name, clientId, clientName } = project;
    if (this.first.length < FIRST)
      this.first.push({ id, key, name, client: { id: clientId, name: clientName }, signs: [...turned] });
  }

  /** Signs in the catalogue's order, clients by name. */
  get reply(): Omit<SignSettingsPreviewReply, 'version' | 'changes'> {
    const { projects, turned, counts, first } = this;
    return {
      projects,
      turned,
      counts,
      signs: SIGNS.flatMap(({ id }) => this.signs.get(id) ?? []),
      clients: [...this.clients.values()].sort((a, b) => a.name.localeCompare(b.name)),
      first,
    };
  }

  private signOf(id: string): SignTurnCountsReply {
    const counts = this.signs.get(id) ?? { id, title: signById(id)?.title ?? id, ...noTurns() };
    this.signs.set(id, counts);
    return counts;
  }

  private clientOf({ clientId: id, clientName: name }: TalliedProject): ClientTurnCountsReply {
    const counts = this.clients.get(id) ?? { id, name, ...noTurns() };
    this.clients.set(id, counts);
    return counts;
  }
}

function noTurns(): TurnCounts {
  return { light: 0, clear: 0, worse: 0, milder: 0, out: 0 };
}

function countIn(counts: TurnCounts, turns: Iterable<SignTurn>): void {
  for (const turn of turns) counts[turn] += 1;
}
