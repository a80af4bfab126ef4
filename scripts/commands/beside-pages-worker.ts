import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { dataFiles } from '../../src/core/export/files.ts';
import { publishedContent } from '../../src/repository/published.ts';
import { readKnowledge } from '../../src/repository/read.ts';
import { similarPublished } from '../../src/repository/similar-published.ts';
import { absoluteAddresses } from '../../src/site/addresses.ts';
import type { BesideMessage, BesideTask, FilesWritten } from './beside-pages.ts';
import { linkFile } from './link-file.ts';

const task = workerData as BesideTask;
const { locations, audience, history, builtAt } = task;
const tell = (message: BesideMessage) => parentPort?.postMessage(message);

const knowledge = await readKnowledge(locations, audience);
const content = publishedContent({ knowledge, history, builtAt, federation: [] }, task);
tell({ similar: await findSimilar() });
tell({ files: writeFiles(task) });

/** A function of its own, so that nothing of what it compares by is kept while files are written. */
async function findSimilar() {
  const find = await similarPublished(content, locations, knowledge);
  return new Map(content.postmortems.map(({ id }) => [id, find(id)]));
}

function writeFiles({ folder, published }: BesideTask): FilesWritten {
  const done: FilesWritten = { written: 0, kept: 0, keys: {} };
  const folders = new Set<string>();
  for (const file of dataFiles({ ...content, addresses: absoluteAddresses(content.site) })) {
    const path = join(folder, file.path);
    const within = dirname(path);
    if (!folders.has(within)) mkdirSync(within, { recursive: true });
    folders.add(within);
    if (file.key !== undefined) done.keys[file.path] = file.key;
    const before = published && join(published.folder, file.path);
    if (
      before &&
      file.key !== undefined &&
      published.keys[file.path] === file.key &&
      existsSync(before)
    ) {
      linkFile(before, path);
      done.kept++;
    } else {
      writeFileSync(path, file.text());
      done.written++;
    }
  }
  return done;
}
