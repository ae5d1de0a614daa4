import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { SignSettingsPreviewReply, TurnedSignReply } from '@telltale/contract';
import { spokenCount, spokenNumber } from '@telltale/domain';
import { SEVERITY_WORDS } from '../signs/sign-words';
import { changeWords, turnFigures, turnSentence } from './limit-words';

/** What a change of the limits would do today: the sentence, then by sign, by client and by name. */
@Component({
  selector: 'tt-limits-preview',
  imports: [RouterLink],
  templateUrl: './limits-preview.html',
  styleUrl: './limits-preview.scss',
})
export class LimitsPreview {
  readonly preview = input.required<SignSettingsPreviewReply>();

  protected readonly sentence = computed(() => turnSentence(this.preview().counts));
  protected readonly readWords = computed(
    () => `${spokenCount(this.preview().projects, 'project')} were read with both.`,
  );
  protected readonly moreWords = computed(() => {
    const { turned, first } = this.preview();
    return turned > first.length ? `and ${spokenNumber(turned - first.length)} more` : null;
  });
  protected readonly changeWords = changeWords;
  protected readonly turnFigures = turnFigures;

  protected turnWords({ sign, turn, from, to }: TurnedSignReply): string {
    if (turn === 'light') return `${sign} lights: ${severity(to)}`;
    if (turn === 'clear') return `${sign} clears`;
    if (turn === 'out') return `${sign} goes out without being clear`;
    return `${sign} ${severity(from)} → ${severity(to)}`;
  }
}

function severity(of: TurnedSignReply['from']): string {
  return of === null ? '' : SEVERITY_WORDS[of].toLowerCase();
}
