import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { didYouMean, listOf } from '../../../src/core/schema/nearest.ts';
import { readOptions } from '../read-options.ts';
import { PEERS, type PeerName } from './tools.ts';

export const PARTS = ['cold', 'change', 'unchanged', 'check', 'pages', 'search', 'dev'] as const;
export type Part = (typeof PARTS)[number];

/** What somebody asked `npm run bench` to do. */
export interface BenchRequest {
  help: boolean;
  sizes: number[];
  runs: number;
  only: Part[];
  peers: PeerName[];
  work: string;
  /** The file for the figures, or null. */
  json: string | null;
  readme: boolean;
}

export const BENCH_HELP = `Usage: npm run bench -- [options]

Builds postmortems that it makes up, with Causebook and with its peers in turn, and prints the
medians of what each took, and the ratios (ours divided by theirs).

  --sizes 1000,5000   how many postmortems; 1000 when left out
  --runs 3            how often each build is made; 3 when left out
  --only PARTS        some of ${PARTS.join(', ')}
  --peers PEERS       some of ${PEERS.join(', ')}, or none; hugo is left out where it is not installed
  --json FILE         writes every figure, one by one
  --readme            puts the table into README.md
  --work DIR          where to work, and leave the sites; a folder for temporary files when left out
  --help              show this

Exit code: 0 where all was measured, 1 where a build failed, 2 where the options could not be
understood.`;

/** Reads the options; throws an error that says what is wrong with them. */
export function readBenchArguments(args: readonly string[]): BenchRequest {
  const { values } = readOptions({
    args: [...args],
    options: {
      sizes: { type: 'string', default: '1000' },
      runs: { type: 'string', default: '3' },
      only: { type: 'string', default: PARTS.join(',') },
      peers: { type: 'string', default: PEERS.join(',') },
      work: { type: 'string', default: join(tmpdir(), 'causebook-bench') },
      json: { type: 'string' },
      readme: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  return {
    help: values.help,
    sizes: values.sizes.split(',').map((size) => wholeNumber('--sizes', size, 4)),
    runs: wholeNumber('--runs', values.runs, 1),
    only: some('--only', values.only, PARTS),
    peers: values.peers === 'none' ? [] : some('--peers', values.peers, PEERS),
    work: resolve(values.work),
    json: values.json === undefined ? null : resolve(values.json),
    readme: values.readme,
  };
}

function wholeNumber(option: string, text: string, least: number): number {
  const number = Number(text);
  if (Number.isInteger(number) && number >= least) return number;
  throw new Error(`${option} takes whole numbers from ${least}; ${text || 'nothing'} is none.`);
}

function some<T extends string>(option: string, text: string, known: readonly T[]): T[] {
  return text.split(',').map((name) => {
    const found = known.find((one) => one === name);
    if (found) return found;
    const meant = didYouMean(name, known) ?? `It takes ${listOf(known)}.`;
    throw new Error(`${option} knows no \`${name}\`. ${meant}`);
  });
}
