import { expect, test } from 'vitest';
import { type JsonSchema, postmortemJsonSchema } from '../editor/json-schema.ts';
import { FIXTURE_LISTS } from '../parse.fixture.ts';
import { siteSchema } from '../schema/site.ts';
import { adminConfig, editorPolicy } from './config.ts';
import type { Field } from './field.ts';

const admin = { backend: 'github' as const, repository: 'example/causebook' };
const lists = { ...FIXTURE_LISTS, site: siteSchema.parse({ schema: 1, admin }) };
const [collection] = adminConfig(lists)?.collections ?? [];
const fields = collection?.fields ?? [];
const fieldAt = (path: string): Field | undefined => {
  let found: Field | undefined;
  let among: readonly Field[] | undefined = fields;
  for (const name of path.split('.')) {
    found = among?.find((field) => field.name === name);
    among = found?.fields;
  }
  return found;
};

/** Every field of the schema by its path, with whether it is required and what it says of itself. */
function partsOf(schema: JsonSchema, prefix = ''): [string, boolean, unknown][] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, part]) => [
    [`${prefix}${name}`, schema.required?.includes(name) ?? false, part['description']],
    ...partsOf(part.items ?? part, `${prefix}${name}.`),
  ]);
}

test.each(partsOf(postmortemJsonSchema(lists, [])))(
  'the form has %s, required: %s, with its description',
  (path, required, description) => {
    expect(fieldAt(path)).toMatchObject({ required, hint: description });
  },
);

test('a site that does not ask for an editor has no configuration of one', () => {
  expect(adminConfig(FIXTURE_LISTS)).toBeNull();
  expect(editorPolicy(undefined)).toBeUndefined();
});

test("the team's lists are what there is to choose from", () => {
  expect(fieldAt('rootCause.category')).toMatchObject({
    widget: 'select',
    options: [
      { value: 'config-error', label: 'config-error: Configuration error' },
      { value: 'capacity-load', label: 'capacity-load: Capacity and load' },
      { value: 'unknown', label: 'unknown: Unknown' },
    ],
  });
  expect(fieldAt('services')).toMatchObject({ widget: 'select', multiple: true });
});

test('times and days are texts, so that they stay as they are written', () => {
  for (const path of ['startedAt', 'resolvedAt', 'timeline.at', 'timeline.until', 'actions.due'])
    expect(fieldAt(path)?.widget, path).toBe('string');
});

test('the body is edited as it is written, in the files of the content folder', () => {
  expect(fields.at(-1)).toMatchObject({ name: 'body', widget: 'richtext', modes: ['raw'] });
  expect(collection).toMatchObject({
    folder: 'content/postmortems',
    extension: 'mdx',
    format: 'yaml-frontmatter',
  });
});

test('the page may ask the host of the repository and no other', () => {
  const asked = (own: Parameters<typeof editorPolicy>[0]) => editorPolicy(own)?.['connect-src'];
  expect(asked(admin)).toEqual(['blob:', 'data:', 'https://api.github.com']);
  expect(asked({ ...admin, apiUrl: 'https://git.example.org/api/v3' })).toEqual([
    'blob:',
    'data:',
    'https://git.example.org',
  ]);
});
