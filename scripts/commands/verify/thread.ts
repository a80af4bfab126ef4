/** A thread of `threads.ts`: looks at its share of the files and hands over what it found. */
import { parentPort, workerData } from 'node:worker_threads';
import { type Inspection, inspectFiles } from './inspect.ts';

const { paths, inspection } = workerData as { paths: string[]; inspection: Inspection };
parentPort?.postMessage(inspectFiles(paths, inspection));
