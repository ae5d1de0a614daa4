import { DayText, Id, Integer, ListOf, Text } from '../wire/property';

export class PortfolioDaysQuery {
  @Text({ optional: true, max: 4_000, description: 'Client ids, divided by commas' }) client?: string;
  @Id({ optional: true }) project?: string;
}

/** A day on which some sign turned. */
export class DayTurnsReply {
  @DayText() on!: string;
  @Integer() lit!: number;
  @Integer() cleared!: number;
}

/** The days that can be looked at: from the first recorded one to today, and on which of the last 730 something turned. */
export class PortfolioDaysReply {
  @DayText({ nullable: true, description: 'Null while nothing is recorded' }) firstOn!: string | null;
  @ListOf(() => DayTurnsReply, { description: 'Oldest first' }) turns!: DayTurnsReply[];
}
