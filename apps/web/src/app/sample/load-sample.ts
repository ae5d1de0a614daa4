import { Component, inject, input, output, signal } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { type Problem, problemOf } from '../problems/problem';
import { SampleApi } from './sample-api';

/** The button that fills an empty Telltale with the sample portfolio. */
@Component({
  selector: 'tt-load-sample',
  template: `
    <button
      type="button"
      class="button"
      [class.primary]="isPrimary()"
      [disabled]="isLoading()"
      (click)="load()"
    >
      {{ isLoading() ? 'Loading the sample…' : 'Load the sample portfolio' }}
    </button>
    @if (problem(); as problem) {
      <p role="alert">{{ problem.title }}. {{ problem.detail ?? problem.advice }}</p>
    }
  `,
  styles: `
    p {
      margin-top: 6px;
      color: var(--critical);
    }
  `,
})
export class LoadSample {
  private readonly api = inject(SampleApi);

  readonly isPrimary = input(true);
  readonly loaded = output();
  protected readonly isLoading = signal(false);
  protected readonly problem = signal<Problem | null>(null);

  protected async load(): Promise<void> {
    this.isLoading.set(true);
    this.problem.set(null);
    try {
      await firstValueFrom(this.api.load());
      this.loaded.emit();
    } catch (error) {
      // Waits for a refusal: the sample is there already, or the role does not allow it.
      this.problem.set(problemOf(error));
    } finally {
      this.isLoading.set(false);
    }
  }
}
