/** `npm run dev`: the site as it is written, drafts included; an edit shows at once, and so does what is wrong. */
import { projectRoot } from './toolchain.ts';

process.env.ASTRO_TELEMETRY_DISABLED = '1';

const { dev } = await import('astro');
const { PORT } = process.env;
await dev({ root: projectRoot, ...(PORT && { server: { port: Number(PORT) } }) });
