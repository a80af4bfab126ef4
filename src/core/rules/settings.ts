import { codes, isAdjustable, isIssueCode, issueOf } from '../codes/index.ts';
import type { Issue, IssueSeverity } from '../issue.ts';
import { didYouMean } from '../schema/nearest.ts';
import type { SiteConfig } from '../schema/site.ts';
import type { YamlText } from '../text/yaml.ts';

type Settings = SiteConfig['rules'];

/** The issues as a team wants them: without those of rules that are off, the others as strict as it says. */
export function applySettings(issues: readonly Issue[], settings: Settings): Issue[] {
  return issues.flatMap((issue) => {
    const setting = isAdjustable(issue.code) ? settings[issue.code] : undefined;
    if (setting === 'off') return [];
    const severity: IssueSeverity = setting ?? issue.severity;
    return [severity === issue.severity ? issue : { ...issue, severity }];
  });
}

/** What is wrong with the settings themselves: a rule that does not exist, or one that is not to be changed. */
export function settingIssues(
  file: string,
  settings: Settings,
  yaml: Pick<YamlText, 'position'>,
): Issue[] {
  return Object.keys(settings).flatMap((code) => {
    if (isAdjustable(code)) return [];
    const at = { file, ...yaml.position(['rules', code], 'key') };
    if (isIssueCode(code)) {
      return [issueOf('rule-setting', at, `\`${code}\` is always an error.`)];
    }
    const help = didYouMean(code, Object.keys(codes).filter(isAdjustable));
    return [issueOf('rule-setting', at, `There is no rule \`${code}\`.`, help)];
  });
}
