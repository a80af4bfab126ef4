import type { Placed } from './outline.ts';
import { scoreWords, type WeightedWords } from './phrases.ts';
import { SERVICE_WORDS } from './words/services.ts';

/** The team's services that a document speaks of where it tells what was hit: by their titles, and by known words. */
export function readServices(
  lines: readonly Placed[],
  services: readonly { id: string; title: string }[],
  words: WeightedWords = SERVICE_WORDS,
): { ids: string[]; line: number; words: string } {
  const told = lines.filter(
    (line) =>
      line.kind !== 'code' &&
      !line.within.some(
        (kind) => kind === 'actions' || kind === 'end' || kind === 'lessons' || kind === 'timeline',
      ),
  );
  const totals = new Map<string, { score: number; line: number; words: string }>();
  for (const line of told) {
    const weight =
      line.within.includes('impact') || line.within.includes('services')
        ? 2
        : line.within.includes('summary')
          ? 1.5
          : line.within.includes('cause')
            ? 1
            : 0.7;
    const own = Object.fromEntries(
      services.map(({ id, title }) => [id, { [title.toLowerCase()]: 4 }]),
    );
    for (const { id, score, hits } of [
      ...scoreWords(line.content, words),
      ...scoreWords(line.content, own),
    ]) {
      if (!services.some((service) => service.id === id)) continue;
      const before = totals.get(id);
      totals.set(id, {
        score: (before?.score ?? 0) + score * weight,
        line: before?.line ?? line.line,
        words: before?.words ?? hits[0]?.phrase ?? '',
      });
    }
  }
  const ranked = [...totals]
    .filter(([, { score }]) => score >= 5)
    .sort((a, b) => b[1].score - a[1].score)
    .slice(0, 3);
  return {
    ids: ranked.map(([id]) => id),
    line: ranked[0]?.[1].line ?? 1,
    words: ranked.map(([id]) => id).join(', '),
  };
}
