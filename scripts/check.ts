/** `npm run check`: reads all of the content and says everything that is wrong with it. Exit 0 clean, 1 errors. */
import { hasErrors } from '../src/core/issue.ts';
import { sayIssues } from '../src/core/say-issues.ts';
import { locationsFrom } from '../src/repository/locations.ts';
import { readKnowledge } from '../src/repository/read.ts';
import { projectRoot } from './toolchain.ts';

const { readings, issues } = await readKnowledge(locationsFrom(process.env, projectRoot));
if (issues.length > 0) console.log(sayIssues(issues));
else console.log(`${readings.length} postmortems, and nothing to mend.`);
process.exitCode = hasErrors(issues) ? 1 : 0;
