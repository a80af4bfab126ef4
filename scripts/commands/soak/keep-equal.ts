import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { startBuild } from './build-process.ts';
import { apply, type Edit, firstContent, randomSteps } from './edits.ts';
import { differences } from './same-site.ts';
import { filesOf, secondsOf, type TeamContent } from './team-content.ts';

/** Which edits, and how closely they are looked at. */
export interface EditRun {
  /** A folder that it may fill. */
  folder: string;
  edits: number;
  /** The same seed gives the same edits. */
  seed: number;
  /** After how many builds the site is compared with that of a cold build; after the last one it always is. */
  compareEvery: number;
  say(line: string): void;
}

/** What came of it. */
export interface EditResult {
  builds: number;
  compared: number;
  /** What was unlike a cold build, and after which edits; the run ends with the first of these. */
  faults: string[];
}

/**
 * Edits a small content folder at random, as a team would over years, and builds after each step on top of the last
 * build; the site must be byte for byte the one that a build with nothing to go by makes of the same content.
 */
export async function keepEqual(run: EditRun): Promise<EditResult> {
  const { folder, edits, seed, compareEvery, say } = run;
  const content = firstContent();
  const source = join(folder, 'content');
  const result: EditResult = { builds: 0, compared: 0, faults: [] };
  const build = async (name: string) => {
    const { code, output } = await startBuild({
      ...variablesOf(content),
      CAUSEBOOK_CONTENT: source,
      CAUSEBOOK_OUT: join(folder, name, 'site'),
      CAUSEBOOK_CACHE: join(folder, name, 'cache'),
    }).ended;
    return code === 0 ? [] : [`The build failed: ${output.trim()}`];
  };
  const steps: Edit[][] = [[], ...randomSteps(edits, seed)];
  let done = 0;
  for (const [index, step] of steps.entries()) {
    for (const edit of step) apply(edit, content);
    done += step.length;
    fillFolder(source, filesOf(content));
    const faults = await build('kept');
    result.builds++;
    if (faults.length === 0 && (index % compareEvery === 0 || index === steps.length - 1)) {
      rmSync(join(folder, 'cold'), { recursive: true, force: true });
      faults.push(...(await build('cold')));
      faults.push(...differences(join(folder, 'kept/site'), join(folder, 'cold/site')));
      result.compared++;
    }
    if (faults.length > 0) {
      const recent = steps.slice(Math.max(0, index - compareEvery + 1), index + 1).flat();
      const names = recent.map(({ name, which, number }) => `${name} (${which}, ${number})`);
      result.faults = [`Seed ${seed}, edit ${done}: ${names.join(', ')}`, ...faults];
      return result;
    }
    if (index % 10 === 0) say(`${done} of ${edits} edits`);
  }
  return result;
}

/** All that a build is told besides its content; none of it comes from the run that starts it. */
const variablesOf = (content: TeamContent): Record<string, string> => ({
  SOURCE_DATE_EPOCH: String(secondsOf(content)),
  CAUSEBOOK_AUDIENCE: content.forPublic ? 'public' : 'internal',
  CAUSEBOOK_DRAFTS: content.withDrafts ? '1' : '',
});

/** Makes a folder hold these files and no others, and leaves alone those that hold the same already. */
function fillFolder(folder: string, files: Record<string, string | Uint8Array>): void {
  mkdirSync(folder, { recursive: true });
  const there = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const wanted = new Map(Object.entries(files).map(([name, data]) => [join(folder, name), data]));
  for (const path of there) if (!wanted.has(path)) rmSync(path);
  for (const [path, data] of wanted) {
    if (there.includes(path) && readFileSync(path).equals(Buffer.from(data))) continue;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, data);
  }
}
