import { Component, computed, input } from '@angular/core';
import type { ProjectReply } from '@telltale/contract';
import type { Day } from '@telltale/domain';
import { Refusal } from '../ui/refusal';
import { OpenReadiness } from './open-readiness';
import { ReadinessItem } from './readiness-item';
import { gateSentence, readinessSentence } from './readiness-words';

/** What production needs, group by group, and whether the gate is open. */
@Component({
  selector: 'tt-readiness-tab',
  imports: [ReadinessItem, Refusal],
  templateUrl: './readiness-tab.html',
  styleUrl: './readiness-tab.scss',
})
export class ReadinessTab {
  readonly project = input.required<ProjectReply>();
  readonly today = input.required<Day>();
  readonly asOf = input<Day>();
  readonly mayEdit = input.required<boolean>();

  protected readonly open = new OpenReadiness(
    computed(() => this.project().id),
    computed(() => this.asOf()),
  );
  protected readonly sentence = computed(() => {
    const checklist = this.open.checklist();
    return checklist === undefined ? '' : readinessSentence(checklist);
  });
  protected readonly gate = computed(() => {
    const checklist = this.open.checklist();
    return checklist === undefined ? '' : gateSentence(checklist, this.project().stage);
  });
  /** What has ended needs no checklist any more. */
  protected readonly mayAnswer = computed(
    () => this.mayEdit() && !['stopped', 'retired'].includes(this.project().stage ?? ''),
  );
}
