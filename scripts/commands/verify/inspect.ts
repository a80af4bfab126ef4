import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { conform } from './conform.ts';
import { inspectData, inspectResult } from './data.ts';
import { DATA_FILE } from './files.ts';
import { type Findings, noFindings } from './findings.ts';
import { inspectPage, type Surroundings } from './page.ts';

/** A folder that is looked at, and what is known of the site in it, but not which files it has. */
export interface InspectedSite extends Omit<Surroundings, 'files' | 'hidden'> {
  folder: string;
  hidden: readonly string[];
}

/** What is to be looked at, and how closely. */
export interface Inspection extends InspectedSite {
  /** All files of the site. */
  files: readonly string[];
  /** Pages that a conforming parser reads too, to report what it had to mend. */
  conforming: readonly string[];
}

/** Looks at these files of a site one by one, and keeps of each only what has been found. */
export function inspectFiles(paths: readonly string[], inspection: Inspection): Findings {
  const { files, conforming } = inspection;
  const found = noFindings();
  const look = inspector(inspection, new Set(files), found);
  const isConforming = new Set(conforming);
  for (const path of paths) look(path, isConforming.has(path));
  return found;
}

/** A look at one file of a site, a page with a conforming parser too where it is to be; what it finds goes to `found`. */
export function inspector(
  { folder, ...site }: InspectedSite,
  files: Surroundings['files'],
  found: Findings,
): (path: string, isConforming: boolean) => void {
  const around = { ...site, files, hidden: new Set(site.hidden) };
  return (path, isConforming) => {
    const bytes = readFileSync(join(folder, path));
    if (path.endsWith('.pf_fragment')) {
      lookForHidden(path, inspectResult(path, bytes, around, found), around, found);
      return;
    }
    const text = bytes.toString();
    if (path.endsWith('.html')) {
      inspectPage(path, text, around, found);
      if (isConforming) conform(path, text, found);
    } else if (DATA_FILE.test(path)) inspectData(path, text, around, found);
    lookForHidden(path, text, around, found);
  };
}

const ID = /\d{4}-\d{2}-\d{2}(?:-[a-z0-9]+)+/g;

function lookForHidden(path: string, text: string, around: Surroundings, found: Findings): void {
  if (around.hidden.size === 0) return;
  for (const { 0: id, index } of `${path}\n${text}`.matchAll(ID)) {
    if (!around.hidden.has(id)) continue;
    // The id itself stays out of the message: a report of a public build may be public as well.
    const what = 'The file names a postmortem that is not for the public.';
    found.faults.push({
      code: 'site-internal',
      file: path,
      // A place in what is compressed is of no use to anybody.
      offset: path.endsWith('.pf_fragment') ? 0 : Math.max(0, index - path.length - 1),
      what,
    });
    return;
  }
}
