/**
 * The version of the open data below /api/v1/, as semantic versioning has it: a field that goes or means something
 * else is a new major version and a new folder; a field that is added, a new minor one. `documents.test.ts` guards it.
 */
export const API_VERSION = '1.2.0' as const;
