/** `npm start`: builds the site from the content and serves it. */
await import('./build.ts');
// They were the build's, and serving takes none.
process.argv.length = 2;
if (process.exitCode !== 1) await import('./preview.ts');
