/**
 * `npm run --silent mcp`: a server of the Model Context Protocol over standard input and output, for an assistant that
 * asks whether this has happened before. CAUSEBOOK_AUDIENCE=public keeps what is internal from it.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { audienceFrom } from '../src/repository/audience.ts';
import { locationsFrom } from '../src/repository/locations.ts';
import { libraryOf } from './commands/mcp/library.ts';
import { createServer } from './commands/mcp/server.ts';
import { refuseArguments } from './commands/no-arguments.ts';
import { projectRoot } from './toolchain.ts';

refuseArguments(
  {
    command: 'npm run --silent mcp',
    does: 'Answers an assistant that speaks the Model Context Protocol over standard input and output; the assistant starts it.',
    instead: 'CAUSEBOOK_AUDIENCE=public keeps what is internal from it.',
  },
  process.argv.slice(2),
);

try {
  const { version } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8'));
  // A promise is overdue today, and not on the day of the last commit.
  const today = () => new Date().toISOString().slice(0, 10);
  const library = libraryOf(
    locationsFrom(process.env, projectRoot),
    audienceFrom(process.env),
    today,
  );
  await createServer(library, version).connect(new StdioServerTransport());
} catch (error) {
  // Standard output belongs to the protocol alone.
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
