import { Controller, Get, Query } from '@nestjs/common';
import { BoardQuery, BoardReply } from '@telltale/contract';
import { addDays, type Day } from '@telltale/domain';
import { Allow } from '../../access/allow';
import { CurrentSession } from '../../access/current-caller';
import { callerOf, type SignedIn } from '../../access/signed-in';
import { Clock } from '../../clock/clock';
import { Problem } from '../../http/problem';
import { Replies } from '../../http/replies';
import { BoardReader } from './board-reader';

const DAYS_BACK = 28;

@Controller('api/v1/board')
export class BoardController {
  constructor(
    private readonly board: BoardReader,
    private readonly clock: Clock,
  ) {}

  /** One page for a board, as things stand today. */
  @Get()
  @Allow('review:read')
  @Replies(BoardReply)
  read(@CurrentSession() session: SignedIn, @Query() { client, since }: BoardQuery): Promise<BoardReply> {
    const { workspace } = session;
    const today = this.clock.today(workspace.timeZone);
    const scope = { clients: client === undefined ? session.clients : [client], today, workspace };
    return this.board.read(callerOf(session), { ...scope, since: checkedSince(since, today) });
  }
}

function checkedSince(since: Day | undefined, today: Day): Day {
  if (since === undefined) return addDays(today, -DAYS_BACK);
  if (since <= today) return since;
  const errors = [{ pointer: 'since', detail: `since takes a day up to today, ${today}` }];
  throw new Problem('invalid-request', { errors });
}
