import { readOptions } from './read-options.ts';

const FORMATS = ['text', 'json', 'github', 'sarif'] as const;
export type Format = (typeof FORMATS)[number];

/** What somebody asked `npm run check` to do. */
export type CheckRequest =
  | { kind: 'help' }
  | { kind: 'explain'; code: string }
  | {
      kind: 'check';
      format: Format;
      fix: boolean;
      /** Only these files are reported; all of them when empty. */
      files: string[];
      /** Only what changed since `base` is reported; null as the base leaves it to git to find one. */
      changed: { base: string | null } | null;
    };

export const CHECK_HELP = `Usage: npm run check -- [options] [files...]

Reads all of the content and says everything that is wrong with it. With files
(or folders) it still reads everything, because files refer to each other, and
reports only these.

  --changed [base]    report only what changed since base in git, and what is not
                      committed yet; base is found when left out. Where a list of
                      the team changed or a postmortem went, everything is reported.
  --format FORMAT     text (the default), json, github or sarif
  --fix               first mend what is safe: the order of fields, the normal form
                      of times and durations, space at the ends of lines;
                      the body of a postmortem stays as it is
  --explain CODE      say what a code means, why it matters and how to mend it
  --help              show this

Exit code: 0 where nothing has to be mended (warnings alone do not fail; a team
makes one an error in content/site.yml), 1 where there are errors, 2 where the
command or a file could not be understood or read.`;

/** Reads the arguments; throws an error that says what is wrong with them. */
export function readCheckArguments(args: readonly string[]): CheckRequest {
  const { values, positionals } = readOptions({
    args: args.map((argument) => argument.replace(/^--changed=/, CHANGED_SINCE)),
    allowPositionals: true,
    options: {
      changed: { type: 'boolean', default: false },
      'changed-since': { type: 'string' },
      format: { type: 'string', default: 'text' },
      fix: { type: 'boolean', default: false },
      explain: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return { kind: 'help' };
  if (values.explain !== undefined) return { kind: 'explain', code: values.explain };
  const format = FORMATS.find((known) => known === values.format);
  if (format === undefined) {
    throw new Error(`There is no format ${values.format}. Use text, json, github or sarif.`);
  }
  const since = values['changed-since'];
  if (!values.changed && since === undefined) {
    return { kind: 'check', format, fix: values.fix, files: positionals, changed: null };
  }
  const [base = since ?? null, ...rest] = positionals;
  if (rest.length > 0 || (since !== undefined && positionals.length > 0)) {
    throw new Error('--changed takes one base and no files: which files changed is what it finds.');
  }
  return { kind: 'check', format, fix: values.fix, files: [], changed: { base } };
}

/** Node knows no option whose value may be left out, so that with a value is another one to it. */
const CHANGED_SINCE = '--changed-since=';
