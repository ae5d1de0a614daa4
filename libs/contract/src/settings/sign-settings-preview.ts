import { SEVERITIES, type Severity, SIGN_TURNS, type SignTurn } from '@telltale/domain';
import { ClientNameReply } from '../projects/project-row';
import { Id, Integer, ListOf, Nested, OneOf, Text } from '../wire/property';
import { ThresholdChangeReply } from './sign-settings';

/** Projects on which some sign would turn so; one project may count under several. */
export class TurnCountsReply {
  @Integer() light!: number;
  @Integer() clear!: number;
  @Integer() worse!: number;
  @Integer() milder!: number;
  @Integer({ description: 'Would go out without being clear: a fact is missing, or it no longer applies' })
  out!: number;
}

export class SignTurnCountsReply extends TurnCountsReply {
  @Text() id!: string;
  @Text() title!: string;
}

export class ClientTurnCountsReply extends TurnCountsReply {
  @Id() id!: string;
  @Text() name!: string;
}

export class TurnedSignReply {
  @Text() sign!: string;
  @OneOf(SIGN_TURNS) turn!: SignTurn;
  @OneOf(SEVERITIES, { nullable: true }) from!: Severity | null;
  @OneOf(SEVERITIES, { nullable: true }) to!: Severity | null;
}

export class TurnedProjectReply {
  @Id() id!: string;
  @Text() key!: string;
  @Text() name!: string;
  @Nested(() => ClientNameReply) client!: ClientNameReply;
  @ListOf(() => TurnedSignReply) signs!: TurnedSignReply[];
}

/** What a change of settings would do today. Nothing of it is stored. */
export class SignSettingsPreviewReply {
  @Integer({ description: 'The version that it would change' }) version!: number;
  @ListOf(() => ThresholdChangeReply) changes!: ThresholdChangeReply[];
  @Integer({ description: 'Projects that were read' }) projects!: number;
  @Integer({ description: 'Projects on which some sign would turn' }) turned!: number;
  @Nested(() => TurnCountsReply) counts!: TurnCountsReply;
  @ListOf(() => SignTurnCountsReply) signs!: SignTurnCountsReply[];
  @ListOf(() => ClientTurnCountsReply) clients!: ClientTurnCountsReply[];
  @ListOf(() => TurnedProjectReply, { description: 'The first of them, at most 50' })
  first!: TurnedProjectReply[];
}
