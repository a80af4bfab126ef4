/** `npm run schema`: writes the schemas with which editors complete and explain the frontmatter. */
import { locationsFrom, shownPath } from '../src/repository/locations.ts';
import { writeEditorSchemas } from './commands/editor-schema.ts';
import { refuseArguments } from './commands/no-arguments.ts';
import { projectRoot } from './toolchain.ts';

refuseArguments(
  {
    command: 'npm run schema',
    does: 'Writes the schemas with which editors complete and explain the frontmatter. A build and `npm run new` do so as well.',
  },
  process.argv.slice(2),
);
const { content } = locationsFrom(process.env, projectRoot);
for (const path of writeEditorSchemas(projectRoot, content)) {
  console.log(shownPath(path, projectRoot));
}
