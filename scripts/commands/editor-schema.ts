import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { postmortemJsonSchema } from '../../src/core/editor/json-schema.ts';
import { causesSchema, lessonsSchema, servicesSchema } from '../../src/core/schema/lists.ts';
import { siteSchema } from '../../src/core/schema/site.ts';
import { listPostmortems } from '../../src/repository/files.ts';
import { readTeamLists } from '../../src/repository/team-lists.ts';
import { writeWhole } from '../../src/repository/write-whole.ts';

/** The name by which the manifest joins a postmortem's file to its schema. */
const COLLECTION = 'postmortems';

/**
 * Writes what editors complete and explain fields with, below `<root>/.astro`, which git ignores: JSON Schemas of
 * the frontmatter and of the team's lists, and the manifest by which the Astro extension of VS Code finds the one
 * for a postmortem (Astro writes the same for collections with a schema of its own; see its `contentIntellisense`).
 * Only what changed is written. Gives the paths of all, whether or not they changed.
 */
export function writeEditorSchemas(root: string, content: string): string[] {
  const same = (path: string) => path;
  const { lists } = readTeamLists(content, same);
  const folder = join(content, 'postmortems');
  const files = existsSync(folder) ? listPostmortems(folder, same).files : [];
  const manifest = {
    collections: [{ name: COLLECTION, hasSchema: true }],
    // In lower case, as the extension looks them up.
    entries: Object.fromEntries(
      files.map(({ path }) => [
        decodeURIComponent(pathToFileURL(path).href).toLowerCase(),
        COLLECTION,
      ]),
    ),
  };
  const list = (schema: z.ZodType) => z.toJSONSchema(schema, { io: 'input', target: 'draft-7' });
  const ids = files.map(({ id }) => id);
  const written: [string, unknown][] = [
    [`collections/${COLLECTION}.schema.json`, postmortemJsonSchema(lists, ids)],
    ['collections/collections.json', manifest],
    ['schemas/site.schema.json', list(siteSchema)],
    ['schemas/causes.schema.json', list(causesSchema)],
    ['schemas/lessons.schema.json', list(lessonsSchema)],
    ['schemas/services.schema.json', list(servicesSchema)],
  ];
  return written.map(([name, value]) => {
    const path = join(root, '.astro', name);
    const text = `${JSON.stringify(value, null, 2)}\n`;
    if (!existsSync(path) || readFileSync(path, 'utf8') !== text) {
      mkdirSync(dirname(path), { recursive: true });
      writeWhole(path, text);
    }
    return path;
  });
}
