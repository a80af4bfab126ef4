import { expect, test } from 'vitest';
import { sectionOf } from './release-notes.ts';

const changelog =
  '# Changes\n\n## [1.10.0] - 2026-01-02\n\n### Added\n\n- Much.\n\n## 1.1.0\n\n- Little.\n';

test('the section of a version ends where the next begins', () => {
  expect(sectionOf(changelog, '1.10.0')).toBe('### Added\n\n- Much.');
  expect(sectionOf(changelog, '1.1.0')).toBe('- Little.');
});

test('a version without a section has no notes', () => {
  expect(sectionOf(changelog, '1.1')).toBeNull();
  expect(sectionOf('', '1.1.0')).toBeNull();
});
