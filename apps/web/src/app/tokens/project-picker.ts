import { Component, computed, type ElementRef, input, model, output, signal, viewChild } from '@angular/core';
import type { FormValueControl } from '@angular/forms/signals';
import type { ProjectRowReply } from '@telltale/contract';
import { focusMover } from '../record/focus-mover';
import { projectSearch } from './project-search';

export type ProjectChoice = Pick<ProjectRowReply, 'id' | 'key' | 'name'>;

let pickers = 0;

/**
 * Chooses a project by typing a part of its name (a combobox with a list after the ARIA pattern: arrow keys walk, Enter
 * chooses, Escape closes).
 */
@Component({
  selector: 'tt-project-picker',
  templateUrl: './project-picker.html',
  styleUrl: '../record/person-picker.scss',
})
export class ProjectPicker implements FormValueControl<ProjectChoice | null> {
  private readonly moveFocus = focusMover();

  readonly value = model<ProjectChoice | null>(null);
  readonly touch = output();
  readonly label = input.required<string>();

  protected readonly id = `project-picker-${(pickers += 1)}`;
  protected readonly typed = signal('');
  protected readonly isOpen = signal(false);
  protected readonly active = signal(-1);
  protected readonly projects = projectSearch(this.typed, this.isOpen);
  protected readonly activeId = computed(() =>
    this.isOpen() && this.active() >= 0 ? `${this.id}-${this.active()}` : null,
  );
  private readonly box = viewChild<ElementRef<HTMLInputElement>>('box');
  private readonly changeButton = viewChild<ElementRef<HTMLButtonElement>>('change');

  focus(): void {
    (this.box() ?? this.changeButton())?.nativeElement.focus();
  }

  protected search(text: string): void {
    this.typed.set(text);
    this.active.set(-1);
    this.isOpen.set(true);
  }

  protected walk(event: Event, step: 1 | -1): void {
    event.preventDefault();
    this.isOpen.set(true);
    const { length } = this.projects.found();
    if (length === 0) return;
    const isFresh = this.active() < 0;
    this.active.update((at) => (isFresh ? (step === 1 ? 0 : length - 1) : (at + step + length) % length));
  }

  protected chooseActive(event: Event): void {
    const project = this.projects.found()[this.active()];
    if (project === undefined) return;
    event.preventDefault();
    this.choose(project);
  }

  protected choose({ id, key, name }: ProjectRowReply): void {
    this.value.set({ id, key, name });
    this.close();
    this.typed.set('');
    this.moveFocus('button');
  }

  protected chooseAgain(): void {
    this.value.set(null);
    this.moveFocus('input');
  }

  /** Escape closes the list first, and the form around it only the next time. */
  protected close(event?: Event): void {
    if (event !== undefined && this.isOpen()) event.stopPropagation();
    this.isOpen.set(false);
    this.active.set(-1);
  }

  protected leave(): void {
    this.close();
    this.touch.emit();
  }
}
