import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { conform } from './conform.ts';
import { DATA_FILE, inspectData, inspectResult } from './data.ts';
import { type Findings, noFindings } from './findings.ts';
import { inspectPage, type Surroundings } from './page.ts';

/** What is to be looked at, and how closely. */
export interface Inspection extends Omit<Surroundings, 'files' | 'hidden'> {
  folder: string;
  /** All files of the site. */
  files: readonly string[];
  hidden: readonly string[];
  /** Pages that a conforming parser reads too, to report what it had to mend. */
  conforming: readonly string[];
}

/** Looks at these files of a site one by one, and keeps of each only what has been found. */
export function inspectFiles(paths: readonly string[], inspection: Inspection): Findings {
  const around = {
    ...inspection,
    files: new Set(inspection.files),
    hidden: new Set(inspection.hidden),
  };
  const conforming = new Set(inspection.conforming);
  const found = noFindings();
  for (const path of paths) {
    const bytes = readFileSync(join(inspection.folder, path));
    if (path.endsWith('.pf_fragment')) {
      lookForHidden(path, inspectResult(path, bytes, around, found), around, found);
      continue;
    }
    const text = bytes.toString();
    if (path.endsWith('.html')) {
      inspectPage(path, text, around, found);
      if (conforming.has(path)) conform(path, text, found);
    } else if (DATA_FILE.test(path)) inspectData(path, text, around, found);
    lookForHidden(path, text, around, found);
  }
  return found;
}

/** True for the files that there is something to look at in. */
export const isInspected = (path: string): boolean =>
  path.endsWith('.html') || path.endsWith('.md') || DATA_FILE.test(path);

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
