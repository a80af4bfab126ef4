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

test('one that is no port at all is said to be none', async () => {
  const error = await serveSite('/nowhere', '/', Number('none')).catch((fault: unknown) => fault);
  expect(sayTakenPort(error)).toBe(
    'PORT is not the number of a port. Set it to one from 1024 to 65535, or leave it out: then the first free one from 4321 is taken.',
  );
});

test('one that only the owner of the machine may have is not for others', () => {
  const error = Object.assign(new Error('listen EACCES'), { code: 'EACCES', port: 80 });
  expect(sayTakenPort(error)).toBe(
    'This account may not have port 80. Set PORT to a number above 1023.',
  );
});

test('of any other error it says nothing', () => {
  expect(sayTakenPort(new Error('EADDRINUSE in its text alone'))).toBeNull();
  expect(sayTakenPort('a string')).toBeNull();
});
