/** `npm run typecheck`: the types of every .astro and .ts file. Arguments go to `astro check`. */
import { runTool } from './toolchain.ts';

const { code } = await runTool('astro', 'astro', ['check', ...process.argv.slice(2)], {
  inherit: true,
});
process.exitCode = code;
