import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import type { ClosingItemRequest, ClosingListReply, ClosingListRequest } from '@telltale/contract';
import {
  checkClosing,
  type ClosingAnswer,
  type ClosingItem,
  isClosingItem,
  normalClosing,
  spokenDay,
} from '@telltale/domain';
import type { Caller } from '../access/caller';
import { WorkspaceTransaction } from '../database/workspace-transaction';
import { Problem } from '../http/problem';
import type { ChangeEntry } from '../projects/record-changes';
import { type Closing, closingOf } from '../signs/closing-of';
import { ClosingList, noList } from './closing-list';
import { type Judge, JudgementRecorder } from './judgement-recorder';

/** A project that was stopped is not over until nothing of its closing list is open. */
@Injectable()
export class ClosingListService {
  constructor(
    private readonly transactions: WorkspaceTransaction,
    private readonly recorder: JudgementRecorder,
    private readonly closingList: ClosingList,
  ) {}

  async moveDue(caller: Caller, id: string, { dueOn }: ClosingListRequest): Promise<ClosingListReply> {
    return await this.record(caller, id, ({ project, client }) => {
      const closing = closingIn(project.state);
      const pointer = '#/dueOn';
      const detail = `${spokenDay(dueOn)} is past; send today or later.`;
      if (dueOn < client.today) throw new Problem('invalid-request', { errors: [{ pointer, detail }] });
      if (dueOn === closing.dueOn) return {};
      const entry = { what: 'closing-due', before: { dueOn: closing.dueOn }, after: { dueOn } } as const;
      return { judgements: [{ ...entry, ...NOTHING_ELSE }] };
    });
  }

  async answer(
    caller: Caller,
    { id, item }: { readonly id: string; readonly item: string },
    request: ClosingItemRequest,
  ): Promise<ClosingListReply> {
    return await this.record(caller, id, ({ project }) => {
      const closing = closingIn(project.state);
      if (!isClosingItem(item)) throw new Problem('not-found');
      const errors = checkClosing(item, request).map(({ pointer, detail }) => ({
        pointer: `#${pointer}`,
        detail,
      }));
      if (errors.length > 0) throw new Problem('invalid-request', { errors });
      return { judgements: answerEntries(item, closing.answers[item], normalClosing(request)) };
    });
  }

  private async record(caller: Caller, id: string, judge: Judge): Promise<ClosingListReply> {
    return await this.transactions.run(caller, async () => {
      await this.recorder.record(caller, { id }, judge);
      return await this.closingList.read(caller, id);
    });
  }
}

type SaidClosing = NonNullable<Closing['answers'][ClosingItem]>;

const NOTHING_ELSE = { holdsFrom: null, reason: null, source: null };

function closingIn(state: Parameters<typeof closingOf>[0]): Closing {
  const closing = closingOf(state);
  if (closing === null) throw noList();
  return closing;
}

/** None where the same was said before. */
function answerEntries(
  key: ClosingItem,
  before: SaidClosing | undefined,
  after: ClosingAnswer | null,
): ChangeEntry[] {
  const earlier = before === undefined ? null : withoutBook(before);
  if (isDeepStrictEqual(earlier, after)) return [];
  const keyed = (answer: ClosingAnswer | null) => (answer === null ? null : { key, ...answer });
  return [{ what: 'closing-item', before: keyed(earlier), after: keyed(after), ...NOTHING_ELSE }];
}

/** Who answered and when stands in the entry of the log itself. */
function withoutBook({ on: _on, by: _by, ...answer }: SaidClosing): ClosingAnswer {
  return answer;
}
