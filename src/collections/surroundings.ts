import type { Audience } from '../core/audience.ts';
import { audienceFrom } from '../repository/audience.ts';
import { type Locations, locationsFrom } from '../repository/locations.ts';

/** Where content, site and cache of this run are. */
export const places = (): Locations => locationsFrom(process.env, process.cwd());

/** Whom the site is for. */
export const audience = (): Audience => audienceFrom(process.env);
