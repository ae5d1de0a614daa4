import { Component, computed, inject, input } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import type { ClaimRecordReply } from '@telltale/contract';
import { spokenDay } from '@telltale/domain';
import { problemOf } from '../problems/problem';
import { Refusal } from '../ui/refusal';
import { type ClaimCell, claimCells, claimSentence } from './claim-record-words';
import { JudgementApi } from './judgement-api';

interface OwnerLine {
  readonly name: string;
  readonly sentence: string;
  readonly cells: readonly ClaimCell[];
}

/** Claimed beside computed over twelve weeks, per business owner: a line each, in words and week by week. */
@Component({
  selector: 'tt-claim-record',
  imports: [Refusal],
  templateUrl: './claim-record.html',
  styleUrl: './claim-record.scss',
})
export class ClaimRecord {
  private readonly api = inject(JudgementApi);

  readonly clientId = input.required<string>();

  protected readonly record = rxResource({
    params: () => this.clientId(),
    stream: ({ params }) => this.api.claimRecord(params),
  });
  protected readonly problem = computed(() => {
    const error = this.record.error();
    return error === undefined ? null : problemOf(error);
  });
  protected readonly weeks = computed(() =>
    this.reply().weeks.map(({ week, until }) => ({
      week,
      name: `Week ${week.slice(-2)}, to ${spokenDay(until)}`,
    })),
  );
  protected readonly lines = computed(() => this.reply().owners.map(lineOf));
  private readonly reply = computed<Pick<ClaimRecordReply, 'weeks' | 'owners'>>(() =>
    this.record.hasValue() ? this.record.value() : { weeks: [], owners: [] },
  );
}

function lineOf({ owner, weeks }: ClaimRecordReply['owners'][number]): OwnerLine {
  const name = owner === null ? 'Nobody named as business owner' : owner.name;
  return { name, sentence: claimSentence(weeks), cells: weeks.map(claimCells) };
}
