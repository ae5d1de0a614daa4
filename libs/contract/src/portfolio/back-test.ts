import { FAILURE_MODES, type FailureMode } from '@telltale/domain';
import { Integer, ListOf, Nested, OneOf, Text } from '../wire/property';
import { ClientFilterQuery, ShareReply } from './signals';

/** As an address holds them; `BACK_TEST_DAYS` of the domain as numbers. */
export const BACK_TEST_DAY_WORDS = ['30', '60', '90'] as const;
export type BackTestDayWord = (typeof BACK_TEST_DAY_WORDS)[number];

export class BackTestQuery extends ClientFilterQuery {
  @OneOf(BACK_TEST_DAY_WORDS, { optional: true, description: '30 unless said' }) day?: BackTestDayWord;
}

/** How one sign read on that day on the projects of one group. */
export class BackTestGroupReply {
  @Integer({ description: 'Lit or clear on that day: the cases' }) judged!: number;
  @Integer() lit!: number;
  @Integer() clear!: number;
  @Integer() unknown!: number;
  @Integer() notApplicable!: number;
  @Nested(() => ShareReply, { nullable: true, description: 'None below 10 cases' }) share!: ShareReply | null;
  @Text() words!: string;
}

export class BackTestSignReply {
  @Text() id!: string;
  @OneOf(FAILURE_MODES) mode!: FailureMode;
  @Text() title!: string;
  @Nested(() => BackTestGroupReply) stopped!: BackTestGroupReply;
  @Nested(() => BackTestGroupReply) shipped!: BackTestGroupReply;
}

/** How many projects ended so, and why some of them are no cases. */
export class BackTestCasesReply {
  @Integer({ description: 'All that ended so' }) ended!: number;
  @Integer({ description: 'Watched on that day, and still running' }) cases!: number;
  @Integer({ description: 'Recorded too late, or ended before that day' }) notWatched!: number;
  @Integer({ description: 'Of the sample portfolio, whose history is made up' }) sample!: number;
}

export class BackTestReply {
  @Integer() day!: number;
  @Text() words!: string;
  @Nested(() => BackTestCasesReply) stopped!: BackTestCasesReply;
  @Nested(() => BackTestCasesReply) shipped!: BackTestCasesReply;
  @ListOf(() => BackTestSignReply) signs!: BackTestSignReply[];
}
