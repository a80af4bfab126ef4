import type { JsonSchema } from '../editor/json-schema.ts';

/** A field of a Sveltia CMS form. */
export interface Field {
  name: string;
  label: string;
  widget: 'string' | 'text' | 'select' | 'list' | 'object' | 'boolean' | 'richtext';
  required: boolean;
  hint?: string;
  options?: { label: string; value: string }[];
  multiple?: true;
  pattern?: [string, string];
  maxlength?: number;
  fields?: Field[];
  collapsed?: boolean;
  summary?: string;
  modes?: string[];
  default?: string;
}

/**
 * The field of a form for a part of the frontmatter's JSON Schema. Times and days are texts, since a form's own
 * date field would write them anew in a format of its own; so is a number that may be `unknown`.
 */
export function fieldOf(name: string, part: JsonSchema, required: boolean): Field {
  const common = { name, label: labelOf(name), required, ...hintOf(part) };
  if (part.enum) return { ...common, widget: 'select', options: optionsOf(part) };
  switch (typeOf(part)) {
    case 'array':
      return { ...common, ...listOf(part.items ?? {}) };
    case 'object':
      return { ...common, widget: 'object', fields: partsOf(part) };
    case 'boolean':
      return { ...common, widget: 'boolean' };
    default:
      return { ...common, ...textOf(part) };
  }
}

function listOf(items: JsonSchema): Partial<Field> & Pick<Field, 'widget'> {
  if (items.enum) return { widget: 'select', multiple: true, options: optionsOf(items) };
  if (typeOf(items) !== 'object') return { widget: 'list' };
  const fields = partsOf(items);
  const shown = fields.filter(({ widget }) => widget !== 'boolean').slice(0, 3);
  const summary = shown.map(({ name }) => `{{fields.${name}}}`).join(' · ');
  return { widget: 'list', fields, summary, collapsed: true };
}

const partsOf = ({ properties = {}, required = [] }: JsonSchema): Field[] =>
  Object.entries(properties).map(([name, part]) => fieldOf(name, part, required.includes(name)));

/** One line up to this many characters; a longer text gets room for several. */
const ONE_LINE = 200;

function textOf(part: JsonSchema): Pick<Field, 'widget' | 'maxlength'> {
  const most = part['maxLength'];
  if (typeof most !== 'number' || part['format'] === 'uri') return { widget: 'string' };
  return { widget: most > ONE_LINE ? 'text' : 'string', maxlength: most };
}

const typeOf = ({ type }: JsonSchema): string | undefined =>
  Array.isArray(type) ? type.find((name) => name !== 'null') : type;

function optionsOf(part: JsonSchema): { label: string; value: string }[] {
  const texts = part['enumDescriptions'];
  const values = (part.enum ?? []).filter((value) => typeof value === 'string');
  return values.map((value, index) => {
    const text: unknown = Array.isArray(texts) ? texts[index] : undefined;
    return { label: typeof text === 'string' ? `${value}: ${text}` : value, value };
  });
}

function hintOf(part: JsonSchema): { hint?: string } {
  const text = part['description'];
  return typeof text === 'string' ? { hint: text } : {};
}

/** `contributingFactors` → `Contributing factors`. */
function labelOf(name: string): string {
  const words = name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}
