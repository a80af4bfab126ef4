import { z } from 'zod';
import { codeEntry, codes, isIssueCode } from '../codes/index.ts';
import type { TeamLists } from '../rules/rule.ts';
import { frontmatterSchema } from '../schema/frontmatter.ts';

/** A part of a JSON Schema (draft 7), as far as it is changed here. */
export interface JsonSchema {
  [keyword: string]: unknown;
  type?: string | string[];
  properties?: Record<string, JsonSchema>;
  items?: JsonSchema;
  enum?: unknown[];
  required?: string[];
}

/**
 * The frontmatter's schema for editors: the one that `check` uses, with what only the team's files know (causes,
 * severities, services, lessons, ids of postmortems) as values to choose from. A field that a form leaves empty
 * counts as absent, as it does for `check`.
 */
export function postmortemJsonSchema(lists: TeamLists, ids: readonly string[]): JsonSchema {
  const schema = z.toJSONSchema(frontmatterSchema, {
    io: 'input',
    target: 'draft-7',
  }) as JsonSchema;
  const causes = choices(lists.causes);
  narrow(schema, ['severity'], choices(lists.site.severities));
  narrow(schema, ['services', '*'], choices(lists.services));
  narrow(schema, ['rootCause', 'category'], causes);
  narrow(schema, ['contributingFactors', '*', 'category'], causes);
  narrow(schema, ['actions', '*', 'lesson'], choices(lists.lessons));
  narrow(schema, ['exceptions', '*', 'rule'], exceptable());
  // An id that is not there yet is no fault of the shape: it may come in the same pull request.
  at(schema, ['related', '*', 'id'], (part) => Object.assign(part, { examples: [...ids] }));
  for (const [name, part] of Object.entries(schema.properties ?? {})) {
    if (!schema.required?.includes(name)) allowEmpty(part);
  }
  return { ...schema, title: 'Postmortem' };
}

interface Choice {
  id: string;
  text: string;
}

const choices = (
  entries: readonly { id: string; title: string; description?: string | undefined }[],
): Choice[] =>
  entries.map(({ id, title, description }) => ({
    id,
    text: description === undefined ? title : `${title}: ${description}`,
  }));

const exceptable = (): Choice[] =>
  Object.keys(codes).flatMap((code) =>
    isIssueCode(code) && codeEntry(code).exceptable
      ? [{ id: code, text: codeEntry(code).title }]
      : [],
  );

/** Makes a text one of several. A list that the team does not keep leaves it free. */
function narrow(schema: JsonSchema, path: readonly string[], entries: readonly Choice[]): void {
  if (entries.length === 0) return;
  at(schema, path, (part) => {
    delete part['pattern'];
    part.enum = entries.map(({ id }) => id);
    // VS Code's own keyword: what the list of completions says beside each value.
    part['markdownEnumDescriptions'] = entries.map(({ text }) => text);
    part['enumDescriptions'] = entries.map(({ text }) => text);
  });
}

function at(schema: JsonSchema, path: readonly string[], change: (part: JsonSchema) => void): void {
  let part: JsonSchema | undefined = schema;
  for (const step of path) part = step === '*' ? part?.items : part?.properties?.[step];
  if (part === undefined) throw new Error(`The schema has no ${path.join('.')}.`);
  change(part);
}

function allowEmpty(part: JsonSchema): void {
  if (Array.isArray(part['anyOf'])) part['anyOf'].push({ type: 'null' });
  else if (typeof part.type === 'string') part.type = [part.type, 'null'];
  if (part.enum) part.enum = [...part.enum, null];
}
