/** `npm start`: builds the site from the content and serves it. */
await import('./build.ts');
if (process.exitCode !== 1) await import('./preview.ts');
