import { computed, linkedSignal, type Signal, signal } from '@angular/core';
import type { SignSettingsReply, ThresholdSettingReply } from '@telltale/contract';
import { spokenNumber, type ThresholdEdits } from '@telltale/domain';
import type { Problem } from '../problems/problem';

/** A number as it is being typed, and the one in force when the typing began. */
interface Typed {
  readonly text: string;
  readonly from: number;
}

export function keyOf({ sign, name }: Pick<ThresholdSettingReply, 'sign' | 'name'>): string {
  return `${sign}/${name}`;
}

/** Limits that somebody is changing and has not saved; they outlast whatever others save meanwhile. */
export class LimitsDraft {
  private readonly typed = signal<ReadonlyMap<string, Typed>>(new Map());
  private readonly limits = computed(
    () => new Map((this.settings()?.thresholds ?? []).map((limit) => [keyOf(limit), limit])),
  );
  /** What the server refused, by limit, until one of the numbers is typed anew. */
  private readonly refused = linkedSignal<unknown, ReadonlyMap<string, string>>({
    source: this.typed,
    computation: () => new Map(),
  });

  /** Those that differ from what is in force. */
  readonly changed = computed(() =>
    [...this.typed()].filter(([key, { text }]) => text.trim() !== String(this.limits().get(key)?.value)),
  );
  readonly isValid = computed(() => this.changed().every(([key]) => this.errorOf(key) === null));
  /** What is asked of the server: null stands for our default. */
  readonly edits = computed<ThresholdEdits>(() => {
    const edits: Record<string, Record<string, number | null>> = {};
    for (const [key, { text }] of this.changed()) {
      const limit = this.limits().get(key);
      if (limit === undefined) continue;
      const value = Number(text);
      edits[limit.sign] = { ...edits[limit.sign], [limit.name]: value === limit.default ? null : value };
    }
    return edits;
  });

  constructor(private readonly settings: Signal<SignSettingsReply | undefined>) {}

  textOf(limit: ThresholdSettingReply): string {
    return this.typed().get(keyOf(limit))?.text ?? String(limit.value);
  }

  type(limit: ThresholdSettingReply, text: string): void {
    const key = keyOf(limit);
    const from = this.typed().get(key)?.from ?? limit.value;
    this.typed.update((typed) => new Map(typed).set(key, { text, from }));
  }

  /** Goes by what is in force again. */
  drop(limit: ThresholdSettingReply): void {
    this.typed.update((typed) => new Map([...typed].filter(([key]) => key !== keyOf(limit))));
  }

  dropAll(): void {
    this.typed.set(new Map());
  }

  isChanged(limit: ThresholdSettingReply): boolean {
    return this.changed().some(([key]) => key === keyOf(limit));
  }

  /** True where somebody else has set this very limit since the typing began. */
  isOvertaken(limit: ThresholdSettingReply): boolean {
    const typed = this.typed().get(keyOf(limit));
    return typed !== undefined && typed.from !== limit.value && this.isChanged(limit);
  }

  errorOf(key: string): string | null {
    const typed = this.typed().get(key);
    const limit = this.limits().get(key);
    if (typed === undefined || limit === undefined) return null;
    return boundsError(typed.text, limit) ?? this.refused().get(key) ?? null;
  }

  /** Puts what the server refused beside the limit that it names; what names none is left to the page. */
  refuse(problem: Problem): void {
    const named = problem.fields.map(
      ({ pointer, detail }) => [pointer.replace('#/thresholds/', ''), detail] as const,
    );
    this.refused.set(new Map(named));
  }
}

function boundsError(text: string, { least, most }: ThresholdSettingReply): string | null {
  const value = Number(text);
  if (text.trim() !== '' && Number.isInteger(value) && value >= least && value <= most) return null;
  return `A whole number from ${spokenNumber(least)} to ${spokenNumber(most)}.`;
}
