import { Component, computed, inject, input } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import type { ProjectRowReply } from '@telltale/contract';
import { FAILURE_MODE_NAMES, type FailureMode } from '@telltale/domain';
import { Session } from '../access/session';
import { problemOf } from '../problems/problem';
import { Address } from '../shell/address';
import { Icon } from '../ui/icon';
import { lampName } from '../ui/lamp-name';
import { KnownProjects } from './known-projects';
import { lampCardLines } from './lamp-card-lines';

/** The signs behind one lamp, read when somebody stays on it. */
@Component({
  selector: 'tt-lamp-card',
  imports: [Icon],
  template: `
    <p class="head">
      {{ modeName() }}<span class="muted"> · {{ row().name }}</span>
    </p>
    @if (problem(); as problem) {
      <p>{{ problem.title }}. {{ problem.advice }}</p>
    } @else if (project.hasValue()) {
      @for (line of lines(); track line.id) {
        <div class="sign">
          <p class="title">{{ line.title }}</p>
          <p>{{ line.detail }}</p>
          @if (line.clears; as clears) {
            <p class="clears">
              <tt-icon name="circle-check" /><span><b>Clears when</b> {{ clears }}</span>
            </p>
          }
        </div>
      } @empty {
        <p>{{ reading() }}</p>
      }
      <p class="muted small">Enter opens the project.</p>
    } @else {
      <p class="muted">Reading its signs…</p>
    }
  `,
  styleUrl: './lamp-card.scss',
  host: { id: 'lamp-card', role: 'tooltip' },
})
export class LampCard {
  readonly row = input.required<ProjectRowReply>();
  readonly mode = input.required<FailureMode>();

  private readonly projects = inject(KnownProjects);
  private readonly address = inject(Address);
  private readonly session = inject(Session);

  protected readonly project = rxResource({
    params: () => ({ id: this.row().id, asOf: this.address.asOf() }),
    stream: ({ params }) => this.projects.read(params.id, params.asOf),
  });
  protected readonly problem = computed(() => {
    const error = this.project.error();
    return error === undefined ? null : problemOf(error);
  });
  protected readonly modeName = computed(() => FAILURE_MODE_NAMES[this.mode()]);
  protected readonly lines = computed(() => {
    const today = this.address.asOf() ?? this.session.today();
    return this.project.hasValue() ? lampCardLines(this.project.value(), this.mode(), today) : [];
  });
  protected readonly reading = computed(() => {
    const { reading, severity } = this.row().modes[this.mode()];
    return lampName(this.mode(), reading, severity);
  });
}
