/** What to tell a person whose server found its port taken; null for every other error. */
export function sayTakenPort(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  const { code, port } = error as NodeJS.ErrnoException & { port?: number };
  return code === 'EADDRINUSE'
    ? `Port ${port} is taken by another program. End that one, or set PORT to another number.`
    : null;
}
