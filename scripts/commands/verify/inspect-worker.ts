import { parentPort, workerData } from 'node:worker_threads';
import { type Inspection, inspectFiles } from './inspect.ts';

// A thread that looks at its share of the files and hands over what it found.
const { paths, inspection } = workerData as { paths: string[]; inspection: Inspection };
parentPort?.postMessage(inspectFiles(paths, inspection));
