import { DOCUMENT } from '@angular/common';
import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { focusMover } from '../../record/focus-mover';
import { CopyLines } from './copy-lines';
import { FirstRun } from './first-run';
import { ProjectToken } from './project-token';
import { PUSH_TOOLS, type PushTool } from './push-tools';

/** Of the project, as much as the lines need. */
export interface SetUpProject {
  readonly id: string;
  readonly key: string;
}

interface Waited {
  readonly id: string;
  readonly isFirst: boolean;
}

/** The lines that send runs, tool by tool, ready to be copied; open by itself until the first run is there. */
@Component({
  selector: 'tt-set-up-panel',
  imports: [CopyLines, FirstRun, ProjectToken],
  templateUrl: './set-up-panel.html',
  styleUrl: './set-up-panel.scss',
})
export class SetUpPanel {
  private readonly document = inject(DOCUMENT);
  private readonly moveFocus = focusMover();

  readonly project = input.required<SetUpProject>();
  /** What the newest run says; null: there is none yet; undefined: not read yet. */
  readonly newest = input.required<string | null | undefined>();

  private readonly id = computed(() => this.project().id);
  /** Stays true once there was none, so that the first one to come in is seen to. */
  private readonly first = linkedSignal<Waited, Waited>({
    source: () => ({ id: this.id(), isFirst: this.newest() === null }),
    computation: (now, previous) =>
      previous?.value.id === now.id && previous.value.isFirst ? previous.value : now,
  });
  protected readonly isFirst = computed(() => this.first().isFirst);
  protected readonly isOpen = linkedSignal(() => this.isFirst());
  protected readonly tools = PUSH_TOOLS;
  protected readonly tool = signal<PushTool | null>(null);
  protected readonly chosen = computed(() => this.tool() ?? (PUSH_TOOLS[0] as PushTool));
  /** The suite that ran last, where one did: whoever sends from another tool mostly means it. */
  readonly usual = input<string | null>(null);
  protected readonly typed = signal<string | null>(null);
  protected readonly suite = computed(() => this.typed() ?? this.usual() ?? 'main');
  protected readonly failsOnWorse = signal(false);
  /** Of this project alone. */
  protected readonly token = linkedSignal<string, string | null>({
    source: () => this.id(),
    computation: () => null,
  });
  protected readonly lines = computed(() =>
    this.chosen().lines({
      origin: this.document.location.origin,
      projectKey: this.project().key,
      // Without a name the push would be refused.
      suite: this.suite().trim() || 'main',
      failsOnWorse: this.failsOnWorse(),
      token: this.token(),
    }),
  );

  protected toggle(): void {
    this.isOpen.update((isOpen) => !isOpen);
    // A token that is out of sight is not kept for the next look.
    this.token.set(null);
    this.moveFocus('.open');
  }
}
