import { isZone } from '../../src/core/time/moment.ts';
import { readOptions } from './read-options.ts';

export const IMPORT_HELP = `Turns postmortems of any form into typed drafts.

  npm run import -- [options] FILE|DIR...

  --dry-run     read and report, write nothing
  --json        print one JSON object a line instead of the report
  --out DIR     where drafts go (content/postmortems)
  --zone ZONE   the IANA zone of texts that name none (the zone of content/site.yml)
  --help        this text

A folder stands for every .md, .mdx, .markdown and .txt file in it. A draft that exists is never overwritten.`;

/** What an import was asked to do. */
export type ImportRequest =
  | { kind: 'help' }
  | {
      kind: 'import';
      places: string[];
      dryRun: boolean;
      json: boolean;
      out: string | null;
      zone: string | null;
    };

/** Reads the arguments; throws an Error with a sentence for what cannot be meant. */
export function readImportArguments(args: readonly string[]): ImportRequest {
  const { values, positionals } = readOptions({
    args: [...args],
    allowPositionals: true,
    options: {
      'dry-run': { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      out: { type: 'string' },
      zone: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return { kind: 'help' };
  if (positionals.length === 0) throw new Error('Name at least one file or folder to import.');
  if (values.zone !== undefined && !isZone(values.zone)) {
    throw new Error(
      `--zone ${values.zone}: there is no time zone of this name; write an IANA name such as Europe/Paris.`,
    );
  }
  return {
    kind: 'import',
    places: positionals,
    dryRun: values['dry-run'],
    json: values.json,
    out: values.out ?? null,
    zone: values.zone ?? null,
  };
}
