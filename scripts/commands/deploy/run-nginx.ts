import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';

/** A server that was started, until `close`. */
export interface RunningServer {
  /** With a slash at the end. */
  address: string;
  close(): Promise<void>;
}

/** The file of nginx, where a package manager puts it; undefined where it is not installed. */
export function nginxProgram(): string | undefined {
  return ['nginx', '/usr/sbin/nginx', '/usr/local/bin/nginx', '/opt/homebrew/bin/nginx'].find(
    (program) => spawnSync(program, ['-v']).status === 0,
  );
}

/**
 * Runs nginx with the configuration of `deploy/` on a free port of loopback, for the site at `out`; with `login`,
 * the address of an oauth2-proxy, also with that of the login. Only places and ports differ from the file as it is.
 *
 * @throws Error with what nginx says, where it does not start.
 */
export async function runNginx(
  program: string,
  deploy: string,
  out: string,
  login?: string,
): Promise<RunningServer> {
  const folder = mkdtempSync(join(tmpdir(), 'causebook-nginx-'));
  const port = await freePort();
  // In two steps: the folder of the site may have any name, that of the other among them.
  const given = readFileSync(join(deploy, 'nginx.conf'), 'utf8')
    .replaceAll('/srv/causebook/site', '<out>')
    .replaceAll('/srv/causebook', '<around>')
    .replaceAll(/\/site(?=\/|\\?\.previous)/g, `/${basename(out)}`)
    .replaceAll('<out>', out)
    .replaceAll('<around>', dirname(out))
    .replace('listen 8080;', `listen 127.0.0.1:${port};`);
  const guarded = given.replace(
    /# (include) \/etc\/nginx\/causebook-login\.conf;/,
    `$1 ${folder}/login.conf;`,
  );
  if (login !== undefined) {
    const text = readFileSync(join(deploy, 'nginx-login.conf'), 'utf8');
    writeFileSync(join(folder, 'login.conf'), text.replaceAll('http://127.0.0.1:4180', login));
  }
  writeFileSync(join(folder, 'site.conf'), login === undefined ? given : guarded);
  writeFileSync(join(folder, 'nginx.conf'), aroundSite(folder));

  const child = spawn(program, ['-p', folder, '-c', join(folder, 'nginx.conf')]);
  let said = '';
  child.stderr.on('data', (text) => {
    said += text;
  });
  const ended = new Promise<void>((done) => {
    child.once('exit', () => done());
    child.once('error', () => done());
  });
  const address = `http://127.0.0.1:${port}/`;
  const close = async () => {
    child.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  for (let attempt = 0; attempt < 200 && child.exitCode === null; attempt++) {
    if (await answers(address)) return { address, close };
    await new Promise((done) => setTimeout(done, 25));
  }
  await close();
  throw new Error(`nginx does not start: ${said}`);
}

/** What Debian's own nginx.conf gives, with every place in a folder that it may write to. */
function aroundSite(folder: string): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${folder}/${name};`)
    .join('\n  ');
  return `${process.getuid?.() === 0 ? 'user root;\n' : ''}daemon off;
worker_processes 2;
pid ${folder}/nginx.pid;
error_log stderr warn;
events { worker_connections 512; }
http {
  access_log off;
  sendfile on;
  ${temporary}
  include ${folder}/site.conf;
}
`;
}

async function answers(address: string): Promise<boolean> {
  try {
    await fetch(address, { redirect: 'manual' });
    return true;
  } catch {
    return false;
  }
}

function freePort(): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const server = createServer();
  server.once('error', reject);
  server.listen(0, '127.0.0.1', () => {
    const taken = server.address();
    server.close(() => resolve(typeof taken === 'object' && taken ? taken.port : 0));
  });
  return promise;
}
