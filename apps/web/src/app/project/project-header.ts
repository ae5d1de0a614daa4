import { Component, computed, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ProjectReply } from '@telltale/contract';
import { type Day, FAILURE_MODES, type FailureMode, STAGE_NAMES } from '@telltale/domain';
import { EditableName } from '../record/editable-name';
import { claimAge, claimSource } from '../judgements/claim-age';
import { claimWords } from '../ui/claim-words';
import { Lamp } from '../ui/lamp';
import type { LampDetail } from '../ui/lamp-name';
import { StatusMark } from '../ui/status-mark';
import { essentials } from './essentials';
import type { SaveProject } from './open-project';

/** Who and what a project is, at a glance: name, status and its claim, one line of essentials, six lamps. */
@Component({
  selector: 'tt-project-header',
  imports: [EditableName, Lamp, RouterLink, StatusMark],
  templateUrl: './project-header.html',
  styleUrl: './project-header.scss',
})
export class ProjectHeader {
  readonly project = input.required<ProjectReply>();
  readonly today = input.required<Day>();
  readonly mayEdit = input.required<boolean>();
  readonly save = input.required<SaveProject>();
  readonly modeOpened = output<FailureMode>();

  protected readonly modes = FAILURE_MODES;
  protected readonly essentials = computed(() => essentials(this.project(), this.today()));
  protected readonly claim = computed(() => {
    const { status, claim } = this.project();
    const { computed: found, claimed, disagreesSince: since } = status;
    if (claimed === null) return null;
    const words = claimWords(found, claimed, { since, today: this.today() });
    const said = claim === null ? '' : `“${claim.sentence}” ${claimSource(claim)}`;
    return { ...words, said, age: claim === null ? null : claimAge(claim.on, this.today()) };
  });
  protected readonly end = computed(() => {
    const { stage } = this.project();
    return stage === null ? '' : STAGE_NAMES[stage];
  });
  protected readonly details = computed(() => lampDetails(this.project()));

  protected readonly rename = (name: string, seen: string) =>
    this.save()({ name }, (project) => project.name === seen);
}

/** What each lamp says beyond its reading: how many signs, how many questions, how long waived. */
function lampDetails({ signs, openQuestions }: ProjectReply): Readonly<Record<FailureMode, LampDetail>> {
  const entries = FAILURE_MODES.map((mode): [FailureMode, LampDetail] => {
    const ours = signs.filter((sign) => sign.mode === mode);
    const ids = new Set(ours.map(({ id }) => id));
    const waiver = ours.find(({ reading }) => reading === 'waived')?.waiver;
    const detail = {
      signs: ours.filter(({ reading }) => reading === 'lit').length,
      questions: openQuestions.filter((question) => question.signs.some((id) => ids.has(id))).length,
    };
    return [mode, waiver ? { ...detail, waivedUntil: waiver.until, waivedBy: waiver.by } : detail];
  });
  return Object.fromEntries(entries) as Record<FailureMode, LampDetail>;
}
