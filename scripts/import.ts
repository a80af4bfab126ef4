/** `npm run import -- [--dry-run] [--json] [--out DIR] [--zone ZONE] FILE|DIR...`: foreign postmortems become typed drafts. */
import { runImport } from './commands/import.ts';
import { projectRoot } from './toolchain.ts';

process.exitCode = await runImport(process.argv.slice(2), {
  env: process.env,
  root: projectRoot,
  cwd: process.cwd(),
});
