/** How large a file of the site may be, in bytes as it lies on disk; the first that fits a path holds. */
export interface Budget {
  files: RegExp;
  bytes: number;
}

/**
 * Set from the measured site of a thousand postmortems, with room for growth: its largest page, the timeline of
 * all of them, has 690 kB and about a twelfth of that compressed; the script of the search page has 24 kB.
 */
const BUDGETS: readonly Budget[] = [
  { files: /\.html$/, bytes: 1_500_000 },
  // The editor at /admin/, which no reader loads.
  { files: /^_assets\/admin\//, bytes: 2_500_000 },
  { files: /^_assets\/.*\.js$/, bytes: 80_000 },
  { files: /^_assets\/.*\.css$/, bytes: 100_000 },
  { files: /\.woff2$/, bytes: 100_000 },
  { files: /\.(?:png|jpe?g|gif|webp|avif|svg)$/, bytes: 1_000_000 },
  { files: /^pagefind\/shards\/[^/]+\/(?:fragment|index|filter)\//, bytes: 500_000 },
];

/** The budget that a file is over; undefined where it is within or has none. */
export function exceededBudget(path: string, bytes: number): Budget | undefined {
  const budget = BUDGETS.find(({ files }) => files.test(path));
  return budget && bytes > budget.bytes ? budget : undefined;
}
