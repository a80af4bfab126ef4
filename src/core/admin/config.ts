import type { Audience } from '../audience.ts';
import { draftBody } from '../draft/draft.ts';
import { type JsonSchema, postmortemJsonSchema } from '../editor/json-schema.ts';
import type { TeamLists } from '../rules/rule.ts';
import { type Field, fieldOf } from './field.ts';

/** A Sveltia CMS configuration, as far as it is used here. */
export interface AdminConfig {
  load_config_file: false;
  backend: Record<string, string>;
  media_folder: string;
  site_url: string;
  app_title: string;
  show_preview_links: false;
  editor: { preview: false };
  output: { omit_empty_optional_fields: true };
  collections: Collection[];
}

interface Collection {
  name: string;
  label: string;
  label_singular: string;
  description: string;
  folder: string;
  extension: string;
  format: string;
  create: boolean;
  delete: boolean;
  identifier_field: string;
  slug: { template: string; editable: string[]; pattern: [string, string] };
  fields: Field[];
}

/** Whether the site of this audience has the editor: a site for the public never does. */
export const hasEditor = ({ admin }: TeamLists['site'], audience: Audience): boolean =>
  admin !== undefined && audience !== 'public';

/**
 * The configuration of the editor at /admin/ for people without git: a form with each field of the frontmatter schema
 * and the body as it is written, for files in the content folder's postmortems. Null when the site does not ask
 * for it.
 */
export function adminConfig(lists: TeamLists): AdminConfig | null {
  const { admin, repository, title, url, base } = lists.site;
  if (!admin) return null;
  const content = (repository?.path ?? 'content').replace(/\/+$/, '');
  const folder = `${content}/postmortems`;
  const { properties = {}, required = [] } = postmortemJsonSchema(lists, []);
  return {
    load_config_file: false,
    backend: backendOf(admin, repository?.branch ?? 'main'),
    media_folder: folder,
    site_url: new URL(base, url).href,
    app_title: title,
    show_preview_links: false,
    editor: { preview: false },
    output: { omit_empty_optional_fields: true },
    collections: [
      {
        name: 'postmortems',
        label: 'Postmortems',
        label_singular: 'Postmortem',
        description: 'One file an incident.',
        folder,
        extension: 'mdx',
        format: 'yaml-frontmatter',
        create: true,
        delete: false,
        identifier_field: 'title',
        slug: {
          template: "{{fields.startedAt | date('YYYY-MM-DD')}}-{{title}}",
          editable: ['create'],
          pattern: ID,
        },
        fields: [...fieldsOf(properties, required), BODY],
      },
    ],
  };
}

const ID: [string, string] = [
  '^\\d{4}-\\d{2}-\\d{2}-[a-z0-9]+(-[a-z0-9]+)*$',
  'The day of the incident and a few words, such as 2024-06-02-api-outage',
];

const BODY: Field = {
  name: 'body',
  label: 'Body',
  widget: 'richtext',
  modes: ['raw'],
  required: false,
  default: draftBody(),
  hint: 'Markdown: what happened, why, and what was learned.',
};

const fieldsOf = (properties: Record<string, JsonSchema>, required: readonly string[]): Field[] =>
  Object.entries(properties).map(([name, part]) => fieldOf(name, part, required.includes(name)));

// Not the hosts' status pages, which the editor would ask on each load; it works without them.
const HOSTS = {
  github: ['https://api.github.com'],
  gitlab: ['https://gitlab.com'],
  gitea: ['https://gitea.com'],
  'test-repo': [],
} as const;

/** What the editor's page may do beyond what every page may: show what is not saved yet, and ask the git host. */
export function editorPolicy(
  admin: Admin | undefined,
): Record<'style-src' | 'img-src' | 'connect-src', readonly string[]> | undefined {
  if (!admin) return undefined;
  const own = [admin.apiUrl, admin.loginUrl].flatMap((url) => (url ? [new URL(url).origin] : []));
  const hosts = admin.apiUrl === undefined ? [...HOSTS[admin.backend], ...own] : own;
  return {
    'style-src': ["'unsafe-inline'"],
    'img-src': ['blob:', 'data:'],
    'connect-src': ['blob:', 'data:', ...new Set(hosts)],
  };
}

type Admin = NonNullable<TeamLists['site']['admin']>;

function backendOf(admin: Admin, branch: string): Record<string, string> {
  if (admin.backend === 'test-repo') return { name: admin.backend };
  return {
    name: admin.backend,
    repo: admin.repository,
    branch,
    ...(admin.apiUrl === undefined ? {} : { api_root: admin.apiUrl }),
    ...(admin.loginUrl === undefined ? {} : { base_url: admin.loginUrl }),
    ...(admin.clientId === undefined ? {} : { app_id: admin.clientId }),
  };
}
