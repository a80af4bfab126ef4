/** `npm run dev`: the site as it is written, drafts included; an edit shows at once, and so does what is wrong. */
import type { DevMessage, DevTask } from './commands/dev/dev-worker.ts';
import { refuseArguments } from './commands/no-arguments.ts';
import { sayTakenPort } from './commands/taken-port.ts';
import { runThread } from './commands/thread.ts';
import { projectRoot } from './toolchain.ts';

refuseArguments(
  {
    command: 'npm run dev',
    does: 'Serves the site as it is written, drafts included. An edit shows at once, and the faults of a file where its page would be.',
    instead: 'PORT=8080 says at which port it serves.',
  },
  process.argv.slice(2),
);

process.env.ASTRO_TELEMETRY_DISABLED = '1';

const FIRST_PORT = 4321;
const PORTS = 20;

let ports = process.env.PORT
  ? [Number(process.env.PORT)]
  : Array.from({ length: PORTS }, (_, at) => FIRST_PORT + at);
try {
  // Its thread ends when the generator itself has changed, and is started anew with all of its modules.
  for (let address = ''; ; ) {
    const task: DevTask = { root: projectRoot, ports, startedAt: Date.now() };
    const worker = new URL('./commands/dev/dev-worker.ts', import.meta.url);
    await runThread(worker, task, (message) => {
      const said = message as DevMessage;
      if (address === '') {
        console.log(`\nCausebook is at ${said.address}, drafts included (Ctrl-C ends it)`);
        console.log('watching for file changes...');
      }
      address = said.address;
      ports = [Number(new URL(address).port)];
    });
    console.log('The generator or content/site.yml changed: starting again.');
  }
} catch (error) {
  const stack = error instanceof Error ? (error.stack ?? error.message) : error;
  console.error(sayTakenPort(error) ?? stack);
  process.exitCode = 1;
}
