/** `npm run dev`: the site as it is written, drafts included; an edit shows at once, and so does what is wrong. */
import { audienceFrom } from '../src/repository/audience.ts';
import { locationsFrom } from '../src/repository/locations.ts';
import { contentReader } from './commands/dev-content.ts';
import { reloadContent } from './commands/reload-content.ts';
import { projectRoot } from './toolchain.ts';

process.env.ASTRO_TELEMETRY_DISABLED = '1';

const locations = locationsFrom(process.env, projectRoot);
const read = contentReader(locations, audienceFrom(process.env));

// The content is read while Astro starts, and after an edit while the browser gets ready to ask for the page.
read();
const { dev } = await import('astro');
const { PORT } = process.env;
await dev({
  root: projectRoot,
  integrations: [reloadContent(locations.content, read)],
  ...(PORT && { server: { port: Number(PORT) } }),
});
