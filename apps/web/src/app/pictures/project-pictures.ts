import { Component, input } from '@angular/core';
import type { ProjectReply } from '@telltale/contract';
import type { Day } from '@telltale/domain';
import { DemoGapMeter } from './demo-gap';
import { EffortSplit } from './effort-split';
import { FatigueCurve } from './fatigue-curve';
import { LayerMap } from './layer-map';

/** The pictures of a project, each with its message as a title and its figures in words. */
@Component({
  selector: 'tt-project-pictures',
  imports: [DemoGapMeter, EffortSplit, FatigueCurve, LayerMap],
  template: `
    <tt-demo-gap [facts]="project().facts" />
    <tt-effort-split [facts]="project().facts" />
    <tt-fatigue-curve [project]="project()" [on]="today()" />
    <tt-layer-map [facts]="project().facts" [client]="project().client.name" />
  `,
  styles: `
    :host {
      display: grid;
      gap: 12px;
    }
  `,
})
export class ProjectPictures {
  readonly project = input.required<ProjectReply>();
  readonly today = input.required<Day>();
}
