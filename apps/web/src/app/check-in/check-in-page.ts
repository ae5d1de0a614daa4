import { Component, computed, effect, inject, input, signal } from '@angular/core';
import type { CheckInLinkReply } from '@telltale/contract';
import { FAILURE_MODE_NAMES, LONGEST_CHECK_IN_ANSWER, spokenDay } from '@telltale/domain';
import { firstValueFrom } from 'rxjs';
import { type Problem, problemOf } from '../problems/problem';
import { Reread } from '../record/reread';
import { BrandMark } from '../ui/brand-mark';
import { Refusal } from '../ui/refusal';
import { CheckInApi } from './check-in-api';

/** What a link leads to that a business owner got before a review: a few questions, answered in two minutes. */
@Component({
  selector: 'tt-check-in-page',
  imports: [BrandMark, Refusal],
  templateUrl: './check-in-page.html',
  styleUrl: './check-in-page.scss',
})
export class CheckInPage {
  private readonly api = inject(CheckInApi);

  readonly secret = input.required<string>();

  protected readonly spoken = spokenDay;
  protected readonly longest = LONGEST_CHECK_IN_ANSWER;
  private readonly screen = new Reread<CheckInLinkReply>(
    () => this.secret(),
    () => this.api.read(this.secret()),
  );
  protected readonly asked = this.screen.value;
  protected readonly refused = this.screen.problem;
  protected readonly problem = signal<Problem | null>(null);
  protected readonly isDone = signal(false);
  protected readonly isSending = signal(false);
  protected readonly typed = signal<Readonly<Record<string, string>>>({});
  protected readonly isEmpty = computed(() =>
    Object.values(this.typed()).every((text) => text.trim() === ''),
  );
  /** An empty form is sent at the second press: it can be answered once, and Enter in a field presses too. */
  protected readonly isSure = signal(false);
  protected readonly questions = computed(() =>
    (this.asked()?.questions ?? []).map(({ mode, sign, question }) => ({
      sign,
      question,
      mode: FAILURE_MODE_NAMES[mode],
    })),
  );
  protected readonly ended = computed(() =>
    this.refused()?.code === 'answer-link-ended' ? this.refused() : null,
  );

  private readonly place = computed(() => `telltale-check-in ${this.secret().slice(0, 8)}`);

  constructor() {
    // What was typed comes back after a reload.
    effect(() => {
      const kept = sessionStorage.getItem(this.place());
      if (kept !== null) this.typed.set(readKept(kept));
    });
  }

  protected type(sign: string, text: string): void {
    this.isSure.set(false);
    this.typed.update((typed) => ({ ...typed, [sign]: text }));
    sessionStorage.setItem(this.place(), JSON.stringify(this.typed()));
  }

  protected readAgain(): void {
    this.screen.readAgain();
  }

  protected async send(by: string): Promise<void> {
    if (this.isEmpty() && !this.isSure()) {
      this.isSure.set(true);
      return;
    }
    this.isSending.set(true);
    this.problem.set(null);
    const answers = this.questions().map(({ sign }) => ({ sign, answer: this.typed()[sign] ?? '' }));
    try {
      await firstValueFrom(
        this.api.answer(this.secret(), { answers, ...(by.trim() === '' ? {} : { by: by.trim() }) }),
      );
      sessionStorage.removeItem(this.place());
      this.isDone.set(true);
    } catch (error) {
      // Waits for a refusal, such as somebody who answered first, or a lost connection: what was typed stays.
      this.problem.set(problemOf(error));
    }
    this.isSending.set(false);
  }
}

function readKept(text: string): Readonly<Record<string, string>> {
  try {
    const kept: unknown = JSON.parse(text);
    if (typeof kept !== 'object' || kept === null) return {};
    return Object.fromEntries(Object.entries(kept).filter(([, value]) => typeof value === 'string'));
  } catch {
    // What somebody else wrote there is no draft.
    return {};
  }
}
