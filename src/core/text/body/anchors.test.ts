import { expect, test } from 'vitest';
import { anchorNamer } from './anchors.ts';

test('headings get the ids that GitHub would give them', () => {
  const name = anchorNamer([]);
  expect(
    ['Root cause', 'Root cause', 'What we’ll do: 3 steps', 'Café Ünïcode', '原因'].map(name),
  ).toEqual(['root-cause', 'root-cause-1', 'what-well-do-3-steps', 'café-ünïcode', '原因']);
});

test('a heading without a letter gets an id too', () => {
  const name = anchorNamer([]);
  expect(['🎉', '', '!?'].map(name)).toEqual(['section', 'section-1', 'section-2']);
});

test('no heading gets an id of the page or of a footnote', () => {
  const name = anchorNamer(['actions', /^action-\d+$/, /^t-\d/]);
  expect(
    ['Actions', 'Actions', 'action', 'action', 'T-1405', 'body-fn-1', 'footnote-label'].map(name),
  ).toEqual([
    'section-actions',
    'actions-1',
    'action',
    'section-action',
    'section-t-1405',
    'section-body-fn-1',
    'section-footnote-label',
  ]);
});

test('names of the prototype are names like others', () => {
  const name = anchorNamer([]);
  expect(['constructor', '__proto__', 'constructor'].map(name)).toEqual([
    'constructor',
    '__proto__',
    'constructor-1',
  ]);
});
