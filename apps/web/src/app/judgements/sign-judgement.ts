import { Component, computed, inject, input, signal } from '@angular/core';
import type { SignReply } from '@telltale/contract';
import { type Day, spokenDay, waiverDays } from '@telltale/domain';
import { focusMover } from '../record/focus-mover';
import type { JudgeProject } from './judge-project';
import { JudgementApi } from './judgement-api';
import { ReasonForm, type SentReason } from './reason-form';

type Act = 'answer' | 'waive' | 'end';

/** What people say to a sign: the owner's answer, and a waiver, each with its reason. */
@Component({
  selector: 'tt-sign-judgement',
  imports: [ReasonForm],
  templateUrl: './sign-judgement.html',
  styleUrl: './sign-judgement.scss',
})
export class SignJudgement {
  private readonly api = inject(JudgementApi);
  private readonly moveFocus = focusMover();

  readonly sign = input.required<SignReply>();
  readonly today = input.required<Day>();
  readonly mayAnswer = input.required<boolean>();
  readonly mayWaive = input.required<boolean>();
  /** Absent on a past day: nobody judges the past. */
  readonly judge = input<JudgeProject>();

  protected readonly act = signal<Act | null>(null);
  protected readonly days = computed(() => waiverDays(this.today()));
  protected readonly isWaived = computed(() => this.sign().reading === 'waived');
  protected readonly answer = computed(() => {
    const { dispute } = this.sign();
    if (dispute === null) return null;
    const { by, inNameOf, on, reason } = dispute;
    const recorder = inNameOf === null || by === null ? '' : `, recorded by ${by}`;
    return { who: inNameOf ?? by ?? 'Somebody', reason, when: `${spokenDay(on)}${recorder}` };
  });

  protected open(act: Act): void {
    this.act.set(act);
  }

  protected close(): void {
    this.act.set(null);
    this.moveFocus('button');
  }

  protected readonly sendAnswer = ({ reason }: SentReason) =>
    this.send((id) => this.api.answer(id, { sign: this.sign().id, reason }));

  protected readonly sendWaiver = ({ reason, until }: SentReason) =>
    this.send((id) => this.api.waive(id, { sign: this.sign().id, reason, until }));

  protected readonly sendEnd = ({ reason }: SentReason) =>
    this.send((id) => this.api.endWaiver(id, this.sign().id, reason));

  private async send(what: Parameters<JudgeProject>[0]) {
    return (await this.judge()?.(what)) ?? null;
  }
}
