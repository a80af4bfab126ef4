import type { Audience } from '../../../src/core/audience.ts';
import { type ContentReading, readContent } from '../../../src/repository/content-reading.ts';
import { keepReading } from '../../../src/repository/kept-reading.ts';
import type { Locations } from '../../../src/repository/locations.ts';
import { publishedContent } from '../../../src/repository/published.ts';
import { similarPublished } from '../../../src/repository/similar-published.ts';
import { readFilesInParallel } from '../parallel-reading.ts';

/** How long after an edit there is time to compare all incidents anew. */
const AT_LEISURE_MS = 2000;

/**
 * Gives the function that reads the content for the dev server, at its start and after each edit. Comparing a thousand
 * incidents takes longer than all the rest of showing an edit. So after one, pages name as similar what was so before
 * it, until the author pauses.
 */
export function contentReader(locations: Locations, audience: Audience): () => void {
  let last: Promise<ContentReading> | undefined;
  let timer: NodeJS.Timeout | undefined;

  return () => {
    const before = last;
    const reading = readContent(locations, audience, { readFiles: readFilesInParallel }).then(
      async (read): Promise<ContentReading> => {
        const content: ContentReading = { ...read, onDemand: true };
        const similar = (await before?.catch(() => undefined))?.similar;
        if (similar === undefined) return content;
        clearTimeout(timer);
        timer = setTimeout(() => compareAnew(content), AT_LEISURE_MS);
        return { ...content, similar };
      },
    );
    // Whoever asks for a page is told why the content cannot be read; until then nobody looks at it.
    reading.catch(() => undefined);
    last = reading;
    keepReading(reading);
  };

  async function compareAnew(content: ContentReading): Promise<void> {
    const { cache } = locations;
    const published = publishedContent(content, { audience, drafts: true, cache });
    const similar = similarPublished(published, locations, content.knowledge);
    similar.catch(() => undefined);
    // Why the content cannot be read is said where a page is asked for.
    const current = await last?.catch(() => undefined);
    if (current?.knowledge === content.knowledge) current.similar = similar;
  }
}
