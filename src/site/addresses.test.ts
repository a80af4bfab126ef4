import { expect, test } from 'vitest';
import { absoluteAddresses } from './addresses.ts';

test.each(['/', '/base', '/ä b/', '//host/'])(
  'below the base %j addresses are what a browser makes of them',
  (base) => {
    const url = 'https://SITE.example:443';
    const addresses = absoluteAddresses({ url, base });
    const root = base.endsWith('/') ? base : `${base}/`;
    const written = [
      [addresses.home, ''],
      [addresses.postmortem('2024-01-01-a', 'action-1'), 'postmortems/2024-01-01-a/#action-1'],
      [addresses.cause('a b'), 'causes/a%20b/'],
      [addresses.file('actions-ä.ics'), 'actions-ä.ics'],
    ] as const;
    for (const [address, path] of written) expect(address).toBe(new URL(root + path, url).href);
  },
);
