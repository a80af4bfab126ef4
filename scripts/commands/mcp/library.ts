import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Audience } from '../../../src/core/audience.ts';
import type { ExportSource } from '../../../src/core/export/source.ts';
import {
  compareNewestFirst,
  type Postmortem,
  type PostmortemBody,
} from '../../../src/core/postmortem.ts';
import { type AskAnswer, askCorpus, isQuestion } from '../../../src/core/search/similar/ask.ts';
import { type Corpus, corpusOf } from '../../../src/core/search/similar/corpus.ts';
import { entryOfText, similarEntry } from '../../../src/core/search/similar/entry.ts';
import { titlesOf } from '../../../src/core/search/similar/incidents.ts';
import type { Titles } from '../../../src/core/search/similar/reasons.ts';
import {
  type Neighbourhood,
  neighbourhood,
  type Similar,
} from '../../../src/core/search/similar/similar.ts';
import { shippedVocabulary } from '../../../src/core/search/vocabulary/shipped.ts';
import { type Vocabulary, vocabularyOf } from '../../../src/core/search/vocabulary/vocabulary.ts';
import { bodyReader, publicationOf } from '../../../src/repository/audience.ts';
import { stampOf } from '../../../src/repository/files.ts';
import { bodiesFolder } from '../../../src/repository/knowledge.ts';
import type { Locations } from '../../../src/repository/locations.ts';
import { readKnowledge } from '../../../src/repository/read.ts';
import { readTeamVocabulary } from '../../../src/repository/vocabulary.ts';
import { absoluteAddresses } from '../../../src/site/addresses.ts';

/** What an assistant can be answered from: the published postmortems for one audience, and how to search them. */
export interface Library {
  source: ExportSource;
  /** By its id or an earlier one. */
  postmortem(id: string): Postmortem | undefined;
  bodyOf(id: string): PostmortemBody;
  /** Best first; reasons name what the question and the incident share. */
  ask(question: string, limit: number): AskAnswer;
  similarToPostmortem(id: string, limit: number): Similar[];
  similarToText(text: string, limit: number): AskAnswer;
}

/** A function that gives the library as of `today` (`YYYY-MM-DD`), read anew once a file or the day has changed. */
export function libraryOf(
  locations: Locations,
  audience: Audience,
  today: () => string,
): () => Promise<Library> {
  let known: { stamp: string; library: Promise<Library> } | undefined;
  return () => {
    const day = today();
    const stamp = `${day}\n${stampOfFolder(locations.content)}`;
    if (known?.stamp === stamp) return known.library;
    const library = openLibrary(locations, audience, day);
    known = { stamp, library };
    // The next question tries again: what was in the way may be gone without a file having changed.
    library.catch(() => {
      known = undefined;
    });
    return library;
  };
}

async function openLibrary(
  locations: Locations,
  audience: Audience,
  day: string,
): Promise<Library> {
  if (!existsSync(locations.content)) {
    throw new Error(
      `The content folder ${locations.content} does not exist. CAUSEBOOK_CONTENT says where it is.`,
    );
  }
  const { readings, lists } = await readKnowledge(locations, audience, undefined, { today: day });
  const { postmortems, hidden } = publicationOf(readings, audience, { drafts: false });
  const byId = new Map(postmortems.map((published) => [published.id, published]));
  const former = new Map(
    postmortems.flatMap(({ id, postmortem }) => postmortem.aliases.map((alias) => [alias, id])),
  );
  const folder = bodiesFolder(locations.cache, audience);
  const bodyOf = bodyReader(folder, audience, hidden, (id) => byId.get(id));
  // The team's own words may be code names, and a reason quotes the word that it found.
  const own = audience === 'public' ? [] : readTeamVocabulary(locations.content, String).groups;
  const vocabulary = vocabularyOf([...shippedVocabulary, ...own]);
  const corpus = corpusOf(
    postmortems.map(({ postmortem }) =>
      similarEntry(postmortem, bodyOf(postmortem.id).text, vocabulary),
    ),
  );
  const source: ExportSource = {
    ...lists,
    postmortems: postmortems.map(({ postmortem }) => postmortem).toSorted(compareNewestFirst),
    builtAt: `${day}T00:00:00Z`,
    buildDay: day,
    lastChanges: new Map(),
    addresses: absoluteAddresses(lists.site),
  };
  return {
    source,
    postmortem: (id) => byId.get(former.get(id) ?? id)?.postmortem,
    bodyOf,
    ...searchesOf(corpus, vocabulary, titlesOf(source)),
  };
}

function searchesOf(
  corpus: Corpus,
  vocabulary: Vocabulary,
  titles: Titles,
): Pick<Library, 'ask' | 'similarToPostmortem' | 'similarToText'> {
  // Made with the first question that needs it: it compares every incident's words.
  let near: Neighbourhood | undefined;
  const ask = (question: string, limit: number) => askCorpus(question, corpus, vocabulary, limit);
  return {
    ask,
    similarToPostmortem(id, limit) {
      const number = corpus.entries.findIndex((entry) => entry.id === id);
      near ??= neighbourhood(corpus, vocabulary, titles);
      return near.similarTo(number, limit);
    },
    similarToText(text, limit) {
      if (isQuestion(text)) return ask(text, limit);
      const entries = [...corpus.entries, entryOfText(text, vocabulary)];
      const found = neighbourhood(corpusOf(entries), vocabulary, titles).similarTo(
        entries.length - 1,
        limit,
      );
      return { found, corrections: new Map(), unknown: [] };
    },
  };
}

/** Changes whenever a file below a folder does. */
function stampOfFolder(folder: string): string {
  if (!existsSync(folder)) return 'absent';
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .toSorted()
    .map((path) => `${path} ${stampOf(statSync(join(folder, path), { throwIfNoEntry: false }))}`)
    .join('\n');
}
