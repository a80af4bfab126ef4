import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { serveSite } from './serve.ts';
import { sayTakenPort } from './taken-port.ts';

test('a server that finds its port taken is told what to do', async () => {
  const other = createServer();
  await new Promise<void>((done) => other.listen(0, 'localhost', done));
  const { port } = other.address() as AddressInfo;
  try {
    const error = await serveSite('/nowhere', '/', port).catch((fault: unknown) => fault);
    expect(sayTakenPort(error)).toBe(
      `Port ${port} is taken by another program. End that one, or set PORT to another number.`,
    );
  } finally {
    other.close();
  }
});

test('of any other error it says nothing', () => {
  expect(sayTakenPort(new Error('EADDRINUSE in its text alone'))).toBeNull();
  expect(sayTakenPort('a string')).toBeNull();
});
