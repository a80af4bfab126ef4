import { readOptions } from './read-options.ts';

/** What the flags of `npm run new` answer; what they leave out is asked, or taken as by default. */
export interface NewRequest {
  help: boolean;
  yes: boolean;
  title?: string | undefined;
  started?: string | undefined;
  resolved?: string | undefined;
  timezone?: string | undefined;
  services: string[] | null;
  severity?: string | undefined;
  cause?: string | undefined;
}

export const NEW_HELP = `Usage: npm run new -- [options]

Asks what happened and writes a draft, content/postmortems/<day>-<words>.mdx, with
every field and a hint for each. An existing file is never written over.

  --title TEXT       what happened, as a reader would search for it
  --started TIME     when it began: "2024-06-02 14:05", or unknown
  --resolved TIME    when it was over, or unknown
  --timezone ZONE    the IANA zone of these times (that of content/site.yml)
  --service ID       a service that was affected; give it once for each
  --severity ID      an id of content/site.yml (the mildest)
  --cause ID         an id of content/causes.yml (unknown)
  --yes              ask nothing: take what is given, and the above for the rest
  --help             show this`;

/** Reads the arguments; throws an error that says what is wrong with them. */
export function readNewArguments(args: readonly string[]): NewRequest {
  const { values } = readOptions({
    args: [...args],
    options: {
      title: { type: 'string' },
      started: { type: 'string' },
      resolved: { type: 'string' },
      timezone: { type: 'string' },
      service: { type: 'string', multiple: true },
      severity: { type: 'string' },
      cause: { type: 'string' },
      yes: { type: 'boolean', short: 'y', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  const { service, ...rest } = values;
  const services = service?.flatMap((ids) => ids.split(',')).map((id) => id.trim());
  return { ...rest, services: services?.filter(Boolean) ?? null };
}
