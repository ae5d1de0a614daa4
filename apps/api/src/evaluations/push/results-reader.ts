import { Worker } from 'node:worker_threads';
import { Inject, Injectable } from '@nestjs/common';
import { Problem } from '../../http/problem';
import { type Reading, type ReadResults, readResults, type ResultsToRead } from './read-results';

export const RESULTS_WORKER = Symbol('results worker');

/** Read on the spot in a few milliseconds; what is larger, or can unfold, is read in a thread of its own. */
const SMALL_BYTES = 512 * 1_024;
const PATIENCE_MS = 60_000;
const MEMORY_MB = 1_024;
/** Each may hold a file many times over. */
const THREADS_MOST = 2;

/** Reads files of results without letting any of them hold up the server. */
@Injectable()
export class ResultsReader {
  private readonly waiting: (() => void)[] = [];
  private threads = 0;

  /** `worker` is the program of the thread; undefined where there is no build: then all is read on the spot. */
  constructor(@Inject(RESULTS_WORKER) private readonly worker: string | undefined) {}

  async read(results: ResultsToRead): Promise<ReadResults> {
    const { worker } = this;
    const isSmall = results.bytes.length <= SMALL_BYTES && !isArchive(results.bytes);
    const reading =
      worker === undefined || isSmall ? await readResults(results) : await this.inTurn(worker, results);
    if (!('refusal' in reading)) return reading;
    const { code, detail, place } = reading.refusal;
    throw new Problem(
      code,
      place === undefined ? { detail } : { detail, errors: [{ pointer: place, detail }] },
    );
  }

  private async inTurn(worker: string, results: ResultsToRead): Promise<Reading> {
    if (this.threads >= THREADS_MOST) await new Promise<void>((resolve) => this.waiting.push(resolve));
    else this.threads += 1;
    try {
      return await inThread(worker, results);
    } finally {
      const next = this.waiting.shift();
      if (next === undefined) this.threads -= 1;
      else next();
    }
  }
}

function isArchive(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

async function inThread(worker: string, results: ResultsToRead): Promise<Reading> {
  const thread = new Worker(worker, {
    workerData: results,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
  });
  const late = setTimeout(() => void thread.terminate(), PATIENCE_MS);
  try {
    return await new Promise<Reading>((resolve, reject) => {
      thread.once('message', resolve);
      thread.once('error', (error: Error) => reject(hasNoMemoryLeft(error) ? tooMuch() : error));
      thread.once('exit', () => reject(tooMuch()));
    });
  } finally {
    clearTimeout(late);
    await thread.terminate();
  }
}

function hasNoMemoryLeft(error: Error): boolean {
  return (error as { readonly code?: string }).code === 'ERR_WORKER_OUT_OF_MEMORY';
}

function tooMuch(): Problem {
  const detail = `Reading the file took more than ${PATIENCE_MS / 1_000} seconds or ${MEMORY_MB} MB: send fewer cases at a time.`;
  return new Problem('file-too-large', { detail });
}
