import { on } from 'node:events';
import { parentPort } from 'node:worker_threads';
import { dataFiles } from '../../src/core/export/files.ts';
import { readAgain } from '../../src/repository/knowledge.ts';
import { publishedContent } from '../../src/repository/published.ts';
import { allSimilarPublished } from '../../src/repository/similar-published.ts';
import { absoluteAddresses } from '../../src/site/addresses.ts';
import type { BesideMessage, BesideTask, FilesTask, FilesWritten, Manner } from './beside-pages.ts';
import { giveBack } from './give-back.ts';
import { siteFolder } from './site-folder.ts';

/** Characters. To write so long a text takes several times as much memory, all of it of no use afterwards. */
const LARGE = 4_000_000;

if (!parentPort) throw new Error('What is made beside the pages is made on a thread.');
const messages = on(parentPort, 'message');
const heard = async <T>() => {
  const { value } = await messages.next();
  return (value as [T])[0];
};

const task = await heard<BesideTask>();
const { locations, audience, history, builtAt } = task;
const tell = (message: BesideMessage) => parentPort?.postMessage(message);
const knowledge = readAgain(task.kept, task.lists, locations.cache, audience) ?? (await readAnew());
const content = publishedContent({ knowledge, history, builtAt, federation: [] }, task);
const { frugal } = await heard<Manner>();
/** Gives back at once what a step leaves behind, where that is wanted. */
const giveBackStep = () => (frugal ? giveBack() : undefined);
tell({ similar: await findSimilar() });
// What it compared by is a quarter of a gigabyte for ten thousand postmortems, which the pages can use at once.
giveBackStep();
tell({ files: await writeFiles(await heard<FilesTask>()) });
await messages.return?.();

/** The readers are heavy, and hardly ever needed here. */
async function readAnew() {
  const { readKnowledge } = await import('../../src/repository/read.ts');
  return readKnowledge(locations, audience);
}

/** A function of its own, so that nothing of what it compares by is kept while files are written. */
function findSimilar() {
  // Making the index leaves as much behind as the index has.
  return allSimilarPublished(content, locations, knowledge, giveBackStep);
}

async function writeFiles({ start, before }: FilesTask): Promise<FilesWritten> {
  const site = siteFolder(start);
  const done: FilesWritten = { written: 0, kept: 0, keys: {}, contents: site.contents() };
  for (const file of dataFiles({ ...content, addresses: absoluteAddresses(content.site) })) {
    const key = file.key?.();
    if (key !== undefined) done.keys[file.path] = key;
    if (key !== undefined && before?.[file.path] === key && site.keep(file.path)) {
      done.kept++;
      continue;
    }
    const text = await file.text();
    site.write(file.path, text);
    done.written++;
    if (text.length > LARGE) giveBackStep();
  }
  return done;
}
