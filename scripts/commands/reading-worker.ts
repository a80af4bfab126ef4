import { parentPort, workerData } from 'node:worker_threads';
import { type ReadingTask, readFiles } from '../../src/repository/read-files.ts';

// A thread that reads its share of the files: a number says how many are done, a list is what came of them.
const tell = (message: unknown) => parentPort?.postMessage(message);
const STEP = 50;
tell(await readFiles(workerData as ReadingTask, (done) => done % STEP === 0 && tell(done)));
