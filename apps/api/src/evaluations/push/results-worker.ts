import { parentPort, workerData } from 'node:worker_threads';
import { readResults, type ResultsToRead } from './read-results';

/** A thread that reads one file and ends: whatever the file holds, the server goes on answering meanwhile. */
parentPort?.postMessage(await readResults(workerData as ResultsToRead));
