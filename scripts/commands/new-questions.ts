import { autocompleteMultiselect, cancel, intro, isCancel, select, text } from '@clack/prompts';
import {
  type DraftAnswers,
  timeFault,
  titleFault,
  zoneFault,
} from '../../src/core/draft/answers.ts';
import type { TeamLists } from '../../src/core/rules/rule.ts';
import type { NewRequest } from './new-arguments.ts';

/** Thrown when the author gives up; nothing was written. */
export class Cancelled extends Error {}

type Asked = Omit<DraftAnswers, 'authors'>;

/** Asks on the terminal for whatever the flags left out. Each answer is checked before the next question. */
export async function askForDraft(
  given: NewRequest,
  lists: TeamLists,
  zones: readonly string[],
): Promise<Asked> {
  intro('A new postmortem. Anything can be changed later; unknown is an answer.');
  const title =
    given.title ?? (await line('What happened?', titleFault, 'The API times out for most users'));
  const timezone =
    given.timezone ??
    (await line(
      'In which time zone are its times?',
      (zone) => zoneFault(zone, zones),
      lists.site.timezone,
      lists.site.timezone,
    ));
  const started =
    given.started ??
    (await line(
      'When did it begin?',
      (time) => timeFault(time, timezone),
      '2024-06-02 14:05, or unknown',
    ));
  const resolved =
    given.resolved ??
    (await line(
      'When was it over?',
      (time) => timeFault(time, timezone, started),
      '2024-06-02 14:45, or unknown',
    ));
  const services = given.services ?? (await askServices(lists));
  const severity =
    given.severity ??
    (await choose('How bad was it?', lists.site.severities, lists.site.severities[0]?.id));
  const cause =
    given.cause ??
    (await choose('What was the root cause, as far as you know?', lists.causes, 'unknown'));
  return { title, timezone, started, resolved, services, severity, cause };
}

async function line(
  message: string,
  fault: (answer: string) => string | undefined,
  placeholder: string,
  // What Enter alone answers. It is no first text of the line: who types another would have to delete it before.
  defaultValue?: string,
): Promise<string> {
  const answer = await text({
    message,
    placeholder,
    ...(defaultValue !== undefined && { defaultValue }),
    validate: (value) => fault((value ?? '').trim() || (defaultValue ?? '')),
  });
  return answered(answer).trim();
}

interface Entry {
  id: string;
  title: string;
  description?: string | undefined;
}

async function choose(
  message: string,
  entries: readonly Entry[],
  initialValue: string | undefined,
): Promise<string> {
  const options = entries.map(({ id, title, description }) => ({
    value: id,
    label: title,
    hint: firstSentence(description) ?? id,
  }));
  const start = options.find(({ value }) => value === initialValue)?.value ?? options[0]?.value;
  if (start === undefined) return 'unknown';
  return answered(await select({ message, options, initialValue: start, maxItems: 8 }));
}

async function askServices({ services }: TeamLists): Promise<string[]> {
  if (services.length === 0) return [];
  const options = services.map(({ id, title }) => ({ value: id, label: title, hint: id }));
  const ask = async (message: string) =>
    answered(await autocompleteMultiselect({ message, options, required: false, maxItems: 8 }));
  const chosen = await ask('Which services were affected? (type to find, tab to choose)');
  // Who types a name and presses Enter takes it for chosen: what was found is not, until a tab chooses it.
  return chosen.length > 0
    ? chosen
    : ask('None was chosen. Press tab on each that was affected, or Enter to go on without.');
}

function answered<T>(answer: T): Exclude<T, symbol> {
  if (isCancel(answer)) {
    cancel('Nothing was written.');
    throw new Cancelled();
  }
  return answer as Exclude<T, symbol>;
}

const firstSentence = (description: string | undefined): string | undefined =>
  description?.split(/(?<=[.:])\s/)[0]?.replace(/:$/, '');
