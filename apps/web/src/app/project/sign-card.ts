import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { SignReply } from '@telltale/contract';
import { type Day, daysBetween, factDefinition, spokenCount, spokenDay } from '@telltale/domain';
import type { JudgeProject } from '../judgements/judge-project';
import { SignJudgement } from '../judgements/sign-judgement';
import { Icon } from '../ui/icon';
import { Lamp } from '../ui/lamp';
import { clearedBy } from './clearing-fact';
import { EvidenceItem } from './evidence-item';
import { shortDay } from './short-day';
import { sinceWords } from './since-words';

/** A lit or waived sign: what is wrong in plain words, the figures it rests on, and the one thing that clears it. */
@Component({
  selector: 'tt-sign-card',
  imports: [EvidenceItem, Icon, Lamp, RouterLink, SignJudgement],
  templateUrl: './sign-card.html',
  styleUrl: './sign-card.scss',
})
export class SignCard {
  readonly sign = input.required<SignReply>();
  readonly today = input.required<Day>();
  readonly clientId = input.required<string>();
  readonly mayEdit = input(false);
  readonly mayDecide = input(false);
  readonly judge = input<JudgeProject>();

  protected readonly age = computed(() => {
    const { litSince } = this.sign();
    if (litSince === null) return null;
    const days = daysBetween(litSince, this.today());
    return { words: days === 0 ? 'today' : spokenCount(days, 'day'), since: spokenDay(litSince) };
  });
  protected readonly since = computed(() => sinceWords(this.sign(), this.today()));
  protected readonly recorded = computed(() => {
    const source = this.sign().evidence.find((item) => item.source !== null)?.source;
    if (!source) return null;
    const { by, recordedOn } = source;
    const on = shortDay(recordedOn, this.today());
    return { by, words: by === null ? on : `${by}, ${on}` };
  });
  protected readonly waiver = computed(() => {
    const { waiver } = this.sign();
    return waiver === null ? null : { until: spokenDay(waiver.until), by: waiver.by, reason: waiver.reason };
  });
  protected readonly step = computed(() => {
    const target = clearedBy(this.sign());
    if (target === null) return null;
    if (target === 'another-project') return { words: 'See its projects', what: '', fact: null };
    if (target === 'stage') return { words: 'Change the stage', what: '', fact: target };
    return { words: 'Record it', what: ` ${factDefinition(target).label}`, fact: target };
  });
}
