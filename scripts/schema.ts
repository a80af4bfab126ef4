/** `npm run schema`: writes the schemas with which editors complete and explain the frontmatter. */
import { locationsFrom, shownPath } from '../src/repository/locations.ts';
import { writeEditorSchemas } from './commands/editor-schema.ts';
import { projectRoot } from './toolchain.ts';

const { content } = locationsFrom(process.env, projectRoot);
for (const path of writeEditorSchemas(projectRoot, content)) {
  console.log(shownPath(path, projectRoot));
}
