/** What to tell a person whose server cannot have its port; null for every other error. */
export function sayTakenPort(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  const { code, port } = error as NodeJS.ErrnoException & { port?: number };
  if (code === 'EADDRINUSE')
    return `Port ${port} is taken by another program. End that one, or set PORT to another number.`;
  if (code === 'EACCES' && port !== undefined)
    return `This account may not have port ${port}. Set PORT to a number above 1023.`;
  if (code === 'ERR_SOCKET_BAD_PORT')
    return 'PORT is not the number of a port. Set it to one from 1024 to 65535, or leave it out: then the first free one from 4321 is taken.';
  return null;
}
