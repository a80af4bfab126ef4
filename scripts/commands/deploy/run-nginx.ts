import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { firstProgram, freePort, type RunningServer, running } from './loopback.ts';

/** The file of nginx, where a package manager puts it; undefined where it is not installed. */
export const nginxProgram = (): string | undefined =>
  firstProgram(
    ['nginx', '/usr/sbin/nginx', '/usr/local/bin/nginx', '/opt/homebrew/bin/nginx'],
    '-v',
  );

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
  return running('nginx', child, port, folder);
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
