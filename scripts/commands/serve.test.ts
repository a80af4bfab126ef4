import { expect, test } from 'vitest';
import { serveSite } from './serve.ts';

test.each(['/incidents/', '/incidents'])(
  'the preview of a site below %s leads there from / and from the base without its slash',
  async (base) => {
    const served = await serveSite('/nowhere', base, 0);
    try {
      for (const path of ['/', '/incidents']) {
        const answer = await fetch(new URL(path, served.address), { redirect: 'manual' });
        expect([answer.status, answer.headers.get('location')]).toEqual([302, '/incidents/']);
      }
      const { status } = await fetch(new URL('/incidentsss', served.address));
      expect(status).toBe(404);
    } finally {
      await served.close();
    }
  },
);
