import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { firstProgram, freePort, type RunningServer, running } from './loopback.ts';

/** The file of Caddy, where a package manager puts it; undefined where it is not installed. */
export const caddyProgram = (): string | undefined =>
  firstProgram(
    ['caddy', '/usr/bin/caddy', '/usr/local/bin/caddy', '/opt/homebrew/bin/caddy'],
    'version',
  );

/**
 * Runs Caddy with the configuration of `deploy/` on a free port of loopback, for the site at `out`; with `login`,
 * the host and port of an oauth2-proxy, also with the login switched on. Only places and ports differ from the file
 * as it is.
 *
 * @throws Error with what Caddy says, where it does not start.
 */
export async function runCaddy(
  program: string,
  deploy: string,
  out: string,
  login?: string,
): Promise<RunningServer> {
  const folder = mkdtempSync(join(tmpdir(), 'causebook-caddy-'));
  const port = await freePort();
  const given = readFileSync(join(deploy, 'Caddyfile'), 'utf8')
    .replaceAll('/srv/causebook/site', out)
    .replace(/^:8080 \{$/m, `http://127.0.0.1:${port} {`);
  const guarded = given
    .replaceAll(
      /^\t# (?=(?:\t*(?:@guarded|forward_auth|uri|@denied|handle_response|redir|\}|reverse_proxy)))/gm,
      '\t',
    )
    .replaceAll('127.0.0.1:4180', login ?? '');
  // No administration on a port that another may have, and nothing kept in the home folder.
  const options = `{\n\tadmin off\n\tauto_https off\n\tstorage file_system ${folder}\n}\n`;
  const file = join(folder, 'Caddyfile');
  writeFileSync(file, options + (login === undefined ? given : guarded));
  const child = spawn(program, ['run', '--adapter', 'caddyfile', '--config', file], {
    env: { ...process.env, XDG_CONFIG_HOME: folder, XDG_DATA_HOME: folder },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  return running('Caddy', child, port, folder);
}
