import { expect, test } from 'vitest';
import { takeApart } from './joined.ts';
import { stem } from './stem.ts';

const known = new Set(['load', 'balancer', 'health', 'checks', 'form', 'data', 'base'].map(stem));
const apart = (word: string) => takeApart(word, (root) => known.has(root));

test('takes two words that are known apart, in any of their forms', () => {
  expect(apart('loadbalancer')).toBe('load balancer');
  expect(apart('loadbalancers')).toBe('load balancers');
  expect(apart('healthcheck')).toBe('health check');
  expect(apart('database')).toBe('data base');
});

test('leaves alone what is not two known words, or has a short one', () => {
  expect(apart('loadbearer')).toBeNull();
  expect(apart('reform')).toBeNull();
  expect(apart('')).toBeNull();
});
