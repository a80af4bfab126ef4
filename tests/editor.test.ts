import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeEditorSchemas } from '../scripts/commands/editor-schema.ts';
import { commandPath, projectRoot } from '../scripts/toolchain.ts';

// The language server of the Astro extension, asked what VS Code asks it.

let root: string;
let server: ChildProcess;
const answers = new Map<number, (result: unknown) => void>();

const TEXT =
  '---\ntitle: A\nstatus: final\nseverity: sev1\ntimezone: UTC\nrootCause:\n  category: \n---\n\nText.\n';

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'causebook-editor-'));
  mkdirSync(join(root, 'content/postmortems'), { recursive: true });
  writeFileSync(
    join(root, 'content/causes.yml'),
    '- { id: config-error, title: Configuration error, description: A wrong value. }\n',
  );
  writeFileSync(join(root, 'content/postmortems/2024-06-02-a.mdx'), TEXT);
  writeEditorSchemas(root, join(root, 'content'));
  const command = commandPath('@astrojs/language-server', 'astro-ls');
  server = spawn(process.execPath, [command, '--stdio'], { cwd: root });
  readMessages(server);
  await request('initialize', {
    processId: process.pid,
    rootUri: pathToFileURL(root).href,
    workspaceFolders: [{ uri: pathToFileURL(root).href, name: 'content' }],
    capabilities: {},
    initializationOptions: {
      typescript: { tsdk: join(projectRoot, 'node_modules/typescript/lib') },
      contentIntellisense: true,
    },
  });
  send({ method: 'initialized', params: {} });
});
afterAll(() => {
  server.kill();
  rmSync(root, { recursive: true, force: true });
});

let lastId = 0;
function request(method: string, params: unknown): Promise<unknown> {
  const id = ++lastId;
  const { promise, resolve } = Promise.withResolvers<unknown>();
  answers.set(id, resolve);
  send({ id, method, params });
  return promise;
}

function send(message: object): void {
  const body = JSON.stringify({ jsonrpc: '2.0', ...message });
  server.stdin?.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
}

function readMessages({ stdout }: ChildProcess): void {
  let rest = Buffer.alloc(0);
  stdout?.on('data', (chunk: Buffer) => {
    rest = Buffer.concat([rest, chunk]);
    for (;;) {
      const end = rest.indexOf('\r\n\r\n');
      const length = Number(/Content-Length: (\d+)/.exec(rest.toString('latin1'))?.[1]);
      if (end < 0 || rest.length < end + 4 + length) return;
      const message = JSON.parse(rest.subarray(end + 4, end + 4 + length).toString());
      rest = rest.subarray(end + 4 + length);
      // What the server asks of its editor has no answer here.
      if (message.method === undefined) answers.get(message.id)?.(message.result);
      else if (message.id !== undefined) send({ id: message.id, result: null });
    }
  });
}

test('VS Code completes and explains the frontmatter of a postmortem', async () => {
  const uri = pathToFileURL(join(root, 'content/postmortems/2024-06-02-a.mdx')).href;
  const document = { uri, languageId: 'mdx', version: 1, text: TEXT };
  send({ method: 'textDocument/didOpen', params: { textDocument: document } });

  const at = (line: number, character: number) => ({
    textDocument: { uri },
    position: { line, character },
  });
  const completion = (await request('textDocument/completion', at(6, 12))) as {
    items: { label: string; documentation?: string | { value: string } }[];
  };
  expect(completion.items.map(({ label }) => label)).toContain('config-error');

  const hover = (await request('textDocument/hover', at(3, 2))) as { contents: { value: string } };
  expect(hover.contents.value).toContain('An id of the severities in content/site.yml');
});
