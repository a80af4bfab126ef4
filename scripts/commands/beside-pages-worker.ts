import { parentPort, workerData } from 'node:worker_threads';
import { dataFiles } from '../../src/core/export/files.ts';
import { publishedContent } from '../../src/repository/published.ts';
import { readAgain, readKnowledge } from '../../src/repository/read.ts';
import { similarPublished } from '../../src/repository/similar-published.ts';
import { absoluteAddresses } from '../../src/site/addresses.ts';
import type { BesideMessage, BesideTask, FilesWritten } from './beside-pages.ts';
import { siteFolder } from './site-folder.ts';

/** Characters. To write so long a text takes several times as much memory, all of it of no use afterwards. */
const LARGE = 4_000_000;

const task = workerData as BesideTask;
const { locations, audience, history, builtAt } = task;
const tell = (message: BesideMessage) => parentPort?.postMessage(message);

const knowledge =
  readAgain(task.kept, task.lists, locations.cache, audience) ??
  (await readKnowledge(locations, audience));
const content = publishedContent({ knowledge, history, builtAt, federation: [] }, task);
tell({ similar: await findSimilar() });
// What it compared by is a quarter of a gigabyte for ten thousand postmortems, which the pages can use at once.
globalThis.gc?.();
tell({ files: writeFiles(task) });

/** A function of its own, so that nothing of what it compares by is kept while files are written. */
async function findSimilar() {
  const find = await similarPublished(content, locations, knowledge);
  // Making the index leaves as much behind as the index has.
  globalThis.gc?.();
  return new Map(content.postmortems.map(({ id }) => [id, find(id)]));
}

function writeFiles({ start, before }: BesideTask): FilesWritten {
  const done: FilesWritten = { written: 0, kept: 0, keys: {}, claimed: [] };
  const site = siteFolder(start);
  for (const file of dataFiles({ ...content, addresses: absoluteAddresses(content.site) })) {
    if (file.key !== undefined) done.keys[file.path] = file.key;
    const isSame = file.key !== undefined && before?.[file.path] === file.key;
    if (isSame && site.keep(file.path)) {
      done.kept++;
      continue;
    }
    const text = file.text();
    site.write(file.path, text);
    done.written++;
    if (text.length > LARGE) globalThis.gc?.();
  }
  done.claimed = site.claimed();
  return done;
}
