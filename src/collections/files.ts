import { type DataFile, dataFiles } from '../core/export/files.ts';
import { absoluteAddresses } from '../site/addresses.ts';
import { type KnowledgeBase, knowledgeBase } from './knowledge.ts';

const made = new WeakMap<KnowledgeBase, DataFile[]>();

/** Every file of the site that is no page, at its path below the base. */
export async function filePaths() {
  const knowledge = await knowledgeBase();
  const files =
    made.get(knowledge) ??
    dataFiles({ ...knowledge, addresses: absoluteAddresses(knowledge.site) });
  made.set(knowledge, files);
  return files.map((file) => ({ params: { file: file.path }, props: { file } }));
}
