import { didYouMean } from '../schema/nearest.ts';

/**
 * "Did you mean `Europe/Berlin`?" of a name that is no zone: of `Berlin`, which people write for it, or of a misspelt
 * one; nothing where no zone is near.
 */
export function zoneMeant(name: string, zones: readonly string[]): string | undefined {
  const city = `/${name.trim().toLowerCase().replace(/\s+/g, '_')}`;
  const zone = zones.find((one) => one.toLowerCase().endsWith(city));
  return zone === undefined ? didYouMean(name, zones) : `Did you mean \`${zone}\`?`;
}
