import { z } from 'zod';
import { isZone } from '../time/moment.ts';
import { id, label, text, webAddress } from './text.ts';

const severity = z.strictObject({
  id: id.describe('What a postmortem writes, such as sev1.'),
  title: label.describe('What readers see.'),
  description: text(500).optional().describe('When to choose it.'),
});

const federated = z.strictObject({
  id: id.describe('What an address of a search writes, such as payments.'),
  title: label.describe('What readers call the team.'),
  url: webAddress.describe('The address of its site, with its path.'),
  api: text(2000)
    .optional()
    .describe(
      'Where a build finds its /api/v1/ for the insights: a folder beside site.yml, or an address. Without it its incidents are found by the search alone.',
    ),
});

const siteAddress = z
  .string()
  .max(2000)
  .refine(isOrigin, {
    error:
      'an address that begins with https:// or http:// and has no path, such as https://example.com; the path goes into `base`',
  })
  .meta({ format: 'uri', pattern: '^https?://[^/]+/?$' });

/** Where the site is below its host says `base` alone: a path that stood in both was in no address of the site. */
function isOrigin(value: string): boolean {
  const url = URL.parse(value);
  return url !== null && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`;
}

/** The id by which a search means the team's own site. */
export const OWN_TEAM = 'own';

const DEFAULT_SEVERITIES = [
  { id: 'sev1', title: 'Sev 1', description: 'Most people could not use the product.' },
  { id: 'sev2', title: 'Sev 2', description: 'Many people were hindered, or a few badly.' },
  { id: 'sev3', title: 'Sev 3', description: 'Some people were hindered.' },
  { id: 'sev4', title: 'Sev 4', description: 'Hardly anybody noticed.' },
];

/** content/site.yml: what one knowledge base is called, where it lives and how strict it is. */
export const siteSchema = z.strictObject({
  schema: z
    .literal(1, { error: '1, the only schema version that there is' })
    .describe('The schema version of the whole knowledge base, so that it migrates as one.'),
  title: label.default('Causebook').describe('The name of the site.'),
  organization: label.optional().describe('Whose incidents these are.'),
  description: text(300).optional().describe('One sentence for the home page and search engines.'),
  url: siteAddress
    .default('https://causebook.example')
    .describe('The address under which the site is published, without a path.'),
  base: z
    .string()
    .regex(/^\/(?:[\w.~-]+\/)*(?:[\w.~-]+)?$/, { error: 'a path such as / or /incidents/' })
    .default('/')
    .describe('The path below which the site is published.'),
  timezone: z
    .string()
    .refine(isZone, { error: 'the IANA name of a time zone, such as UTC or Europe/Paris' })
    .default('UTC')
    .describe('The zone in which lists and charts over many incidents count days.'),
  severities: z
    .array(severity)
    .min(1)
    .default(DEFAULT_SEVERITIES)
    .describe('From the worst to the mildest.'),
  repository: z
    .strictObject({
      url: webAddress.describe('The address of the repository in a browser.'),
      branch: label.default('main').describe('The branch that edit links lead to.'),
      path: text(200).default('content').describe('The content folder in the repository.'),
      host: z
        .enum(['github', 'gitlab', 'gitea', 'bitbucket'])
        .optional()
        .describe(
          'What the repository is hosted with, for a host of your own: github, gitlab, gitea (Forgejo too) or bitbucket.',
        ),
    })
    .optional()
    .describe('Gives every page an edit link.'),
  admin: z
    .strictObject({
      backend: z
        .enum(['github', 'gitlab', 'gitea', 'test-repo'])
        .describe(
          'Where the repository is: github, gitlab or gitea (Forgejo too). With test-repo the form can be tried: nothing is saved.',
        ),
      repository: z
        .string()
        .max(200)
        .regex(/^[\w.-]+(?:\/[\w.-]+)+$/, {
          error: 'an owner and a name, such as example/causebook',
        })
        .describe('The owner and the name of the repository, such as example/causebook.'),
      apiUrl: webAddress
        .optional()
        .describe("The address of the host's API, for a host of your own."),
      loginUrl: webAddress.optional().describe('The address of the service that signs people in.'),
      clientId: label.optional().describe('The id of the OAuth application at the host.'),
    })
    .optional()
    .describe('Adds a form at /admin/ for people without git. Without it there is none.'),
  federation: z
    .array(federated)
    .refine((teams) => new Set([OWN_TEAM, ...teams.map((team) => team.id)]).size > teams.length, {
      error: `a list in which each id stands once, and none is ${OWN_TEAM}`,
    })
    .default([])
    .describe('Other Causebook sites, of which the incidents are found here too.'),
  searchableFrom: z
    .string()
    .refine((value) => value === '*' || URL.parse(value)?.origin === value, {
      error: 'an origin such as https://incidents.example, or * for any site',
    })
    .optional()
    .describe('The origin of another Causebook site that may search this one; * for any site.'),
  rules: z
    .record(z.string(), z.enum(['off', 'warning', 'error']))
    .default({})
    .describe('How strict each rule about the writing is.'),
});

export type SiteConfig = z.output<typeof siteSchema>;
export type FederatedSite = SiteConfig['federation'][number];
export type SeverityLevel = SiteConfig['severities'][number];
