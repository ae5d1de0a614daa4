import { HttpEventType } from '@angular/common/http';
import { Component, computed, inject, signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { Router, RouterLink } from '@angular/router';
import type { ImportReply } from '@telltale/contract';
import { spokenNumber } from '@telltale/domain';
import { Session } from '../access/session';
import { LiveEvents } from '../live/live-events';
import { type Problem, problemOf } from '../problems/problem';
import { Refusal } from '../ui/refusal';
import { DropZone } from './drop-zone';
import { fileSize, importedAt, PRESET_WORDS, STATE_WORDS } from './import-words';
import { ImportsApi } from './imports-api';

interface Upload {
  readonly name: string;
  readonly size: string;
  /** Share that has arrived; null while nobody can say, and when the server is reading. */
  readonly share: number | null;
}

/** Takes a file, and lists what was imported before. */
@Component({
  selector: 'tt-imports-page',
  imports: [DropZone, Refusal, RouterLink],
  templateUrl: './imports-page.html',
  styleUrl: './imports-page.scss',
})
export class ImportsPage {
  private readonly api = inject(ImportsApi);
  private readonly router = inject(Router);
  private readonly session = inject(Session);

  protected readonly mayImport = this.session.mayEdit;
  protected readonly upload = signal<Upload | null>(null);
  protected readonly refused = signal<Problem | null>(null);
  protected readonly earlier = rxResource({ stream: () => this.api.list() });
  protected readonly rows = computed(() =>
    this.earlier.hasValue() ? this.earlier.value().data.map(describe) : [],
  );
  protected readonly listProblem = computed(() => {
    const error = this.earlier.error();
    return error === undefined ? null : problemOf(error);
  });

  constructor() {
    inject(LiveEvents).whenever(
      ({ topic }) => topic === 'import',
      () => this.earlier.reload(),
    );
  }

  protected send(file: File): void {
    const upload: Upload = { name: file.name, size: fileSize(file.size), share: null };
    this.refused.set(null);
    this.upload.set(upload);
    this.api.dryRun(file).subscribe({
      next: (event) => {
        if (event.type === HttpEventType.UploadProgress && event.total !== undefined)
          this.upload.set({ ...upload, share: event.loaded / event.total });
        if (event.type === HttpEventType.Response && event.body !== null) this.review(event.body);
      },
      error: (error: unknown) => {
        this.upload.set(null);
        this.refused.set(problemOf(error));
      },
    });
  }

  private review({ id }: ImportReply): void {
    void this.router.navigate(['/import', id]);
  }
}

function describe(one: ImportReply) {
  const { id, state, preset, fileName, counts, by } = one;
  return {
    id,
    fileName,
    state: STATE_WORDS[state],
    what: preset === null ? 'not understood' : PRESET_WORDS[preset],
    projects: counts === null ? '' : spokenNumber(counts.projects),
    when: importedAt(one),
    by: by ?? '',
  };
}
