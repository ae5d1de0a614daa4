import { Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { MOST_GROUPS, spokenCount, STARTING_TEMPLATE } from '@telltale/domain';
import { Session } from '../access/session';
import { focusMover } from '../record/focus-mover';
import { Icon } from '../ui/icon';
import { Refusal } from '../ui/refusal';
import { ChangesList } from './changes-list';
import { OpenTemplate } from './open-template';
import { countWords, isNoChange, lifeWords, templateChanges } from './template-changes';
import { TemplateGroup } from './template-group';
import { TemplateVersions } from './template-versions';

/** The template of the readiness checklist: what is in force, what may be made of it, and what a change would do. */
@Component({
  selector: 'tt-readiness-template-page',
  imports: [ChangesList, Icon, Refusal, RouterLink, TemplateGroup, TemplateVersions],
  templateUrl: './readiness-template-page.html',
  styleUrl: './readiness-template-page.scss',
})
export class ReadinessTemplatePage {
  private readonly session = inject(Session);
  private readonly moveFocus = focusMover();

  protected readonly open = new OpenTemplate();
  protected readonly edits = this.open.edits;
  protected readonly mayChange = this.session.isAdministrator;
  protected readonly isLooking = signal(false);
  protected readonly mostGroups = MOST_GROUPS;
  protected readonly isFull = computed(() => this.edits.draft().length >= MOST_GROUPS);
  protected readonly nextVersion = computed(() => (this.edits.base()?.version ?? 0) + 1);
  protected readonly countWords = computed(() => countWords(this.edits.changes()));
  protected readonly mayBeginAnew = computed(
    () => !isNoChange(templateChanges(this.edits.template(), STARTING_TEMPLATE)),
  );
  /** What a new version does to projects, said before it is saved. */
  protected readonly concerned = computed(() => {
    const scored = this.open.current()?.scored ?? 0;
    if (scored === 0) return 'No project has a score yet.';
    return `${spokenCount(scored, 'project')} ${scored === 1 ? 'has a score: it is' : 'have a score: it is'} read anew.`;
  });
  protected readonly lifeWords = lifeWords;

  protected addGroup(): void {
    const id = this.edits.addGroup();
    this.moveFocus(`#${id}`);
  }

  protected removeGroup(id: string): void {
    this.edits.removeGroup(id);
    this.moveFocus('.add-group');
  }

  /** Shows what would change; or leads to the first field with a problem. */
  protected look(): void {
    this.edits.isChecked.set(true);
    const first = [...this.edits.problems().keys()][0];
    if (first === undefined) this.isLooking.set(true);
    else this.moveFocus(`#${first}`);
  }

  protected drop(): void {
    this.isLooking.set(false);
    this.edits.drop();
  }

  protected async save(): Promise<void> {
    await this.open.save();
    if (this.open.savedVersion() !== null) this.isLooking.set(false);
  }
}
