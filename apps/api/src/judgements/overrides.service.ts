import { Injectable } from '@nestjs/common';
import type { OverrideReasonRequest, OverrideReply } from '@telltale/contract';
import { checkText } from '@telltale/domain';
import type { Caller } from '../access/caller';
import { Problem } from '../http/problem';
import { isWaiting } from '../projects/judgement-changes';
import { overrideEntry } from '../projects/override-entry';
import { JudgementRecorder } from './judgement-recorder';

/** A guard that was passed because the project was recorded as it was gets its reason later. */
@Injectable()
export class OverridesService {
  constructor(private readonly recorder: JudgementRecorder) {}

  async explain(caller: Caller, id: string, { kind, reason }: OverrideReasonRequest): Promise<OverrideReply> {
    let place = -1;
    const judged = await this.recorder.record(caller, { id }, ({ project }) => {
      const { overrides = [] } = project.state.judgements;
      place = overrides.findIndex((one) => isWaiting(one, kind));
      const waiting = overrides[place];
      const errors = [
        ...(waiting === undefined ? [{ pointer: '#/kind', detail: NONE_WAITS }] : []),
        ...checkText(reason, '#/reason', 2_000),
      ];
      if (waiting === undefined || errors.length > 0) throw new Problem('invalid-request', { errors });
      const { because } = waiting;
      const entry = overrideEntry(kind, because, reason.trim());
      return { judgements: [{ ...entry, before: { kind, because } }] };
    });
    return judged.state.judgements.overrides?.[place] as OverrideReply;
  }
}

const NONE_WAITS = 'No guard of this kind was passed without a reason here.';
