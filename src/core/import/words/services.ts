import type { WeightedWords } from '../phrases.ts';

/** Names of services that texts use, for teams whose content/services.yml has the id; a service's own title counts too. */
export const SERVICE_WORDS: WeightedWords = {
  api: { api: 3, apis: 2, 'endpoint*': 1, backend: 1 },
  database: { database: 3, 'db server*': 3, mysql: 3, 'postgres*': 3, mongodb: 3, sql: 1 },
  frontend: { frontend: 4, 'front end': 4, browser: 1 },
  'load-balancer': { 'load balanc*': 4, haproxy: 4 },
  web: {
    website: 3,
    'web (application|app|site|server|service|stack|stacks)': 3,
    nginx: 2,
    apache: 2,
    wordpress: 2,
  },
  'background-jobs': {
    'background (job*|task*|process*|worker*)': 4,
    'microservice*': 2,
    'worker*': 1,
    'cron*': 2,
  },
};
