import { createHash } from 'node:crypto';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { expect, test } from 'vitest';
import { exportSource } from '../source.fixture.ts';
import { apiSchema, type DocumentName, documents } from './documents.ts';
import { API_VERSION } from './version.ts';
import { actionsDocument, postmortemDocument, postmortemsDocument } from './write.ts';
import {
  causesDocument,
  lessonsDocument,
  metricsDocument,
  servicesDocument,
} from './write-groups.ts';

/** What was published under each version. A line that is here stays as it is: others rely on it. */
const RECORDED: Record<string, string> = {
  '1.0.0': 'fd640212e107cd498a06943e6a9eb2d9868df9c8b7bf59335284491f0dd32632',
  '1.1.0': '4acef37f0ba0be2b8efc578ec30b3fd4e9d90924faba963005bda72a8f108523',
  '1.2.0': 'cb513eb91ed161a95c8a2fc94677d2a0ecd00f38a4308e3b97735bf9f049e644',
};

const source = exportSource();
const ID = 'https://site.example/base/api/v1/schema.json';
const ajv = new Ajv2020({ strict: true, allErrors: true });
addFormats.default(ajv);
ajv.addKeyword('version');
ajv.addSchema(apiSchema(ID));

const [newer, older] = source.postmortems;
const written: [DocumentName, () => unknown][] = [
  ['postmortems', () => postmortemsDocument(source)],
  ['postmortem', () => newer && postmortemDocument(newer, source)],
  ['postmortem', () => older && postmortemDocument({ ...older, status: 'in-review' }, source)],
  ['causes', () => causesDocument(source)],
  ['services', () => servicesDocument(source)],
  ['lessons', () => lessonsDocument(source)],
  ['actions', () => actionsDocument(source)],
  ['metrics', () => metricsDocument(source)],
];

test.each(written)(
  '%s follows the published schema, as another library reads it',
  (name, write) => {
    const validate = ajv.getSchema(`${ID}#/$defs/${name}`);
    expect(validate?.(JSON.parse(JSON.stringify(write()))), JSON.stringify(validate?.errors)).toBe(
      true,
    );
  },
);

test('every document has its schema, and says its version', () => {
  expect(Object.keys(apiSchema(ID)['$defs'] ?? {})).toEqual(Object.keys(documents));
  expect([...new Set(written.map(([name]) => name))].toSorted()).toEqual(
    Object.keys(documents).toSorted(),
  );
});

test('the schema is the one that was recorded under its version', () => {
  const digest = createHash('sha256')
    .update(JSON.stringify(apiSchema('')))
    .digest('hex');
  expect(
    digest,
    'The schema of the open data changed. Raise API_VERSION in version.ts (its comment says how far), and add the new digest here under the new version; never change a line that is there.',
  ).toBe(RECORDED[API_VERSION]);
});

test('an action of an incident and of the list of actions is the same', () => {
  const listed = actionsDocument(source).promises.find(
    ({ postmortem }) => postmortem === newer?.id,
  );
  expect(listed?.actions.length).toBeGreaterThan(0);
  expect(newer && postmortemDocument(newer, source).postmortem.actions).toEqual(listed?.actions);
});

test('figures are those of the fixture', () => {
  const { definitions, postmortems } = metricsDocument(source);
  expect(definitions.timeToResolve).toMatchObject({ n: 1, missing: 1, median: 60, p90: 60 });
  expect(postmortems[1]).toMatchObject({ id: '2023-06-05-a', timeToResolve: null });
  expect(causesDocument(source).causes[0]).toMatchObject({
    id: 'config-error',
    postmortems: 2,
    impactMinutes: { sum: 30, n: 1, missing: 1 },
  });
  expect(lessonsDocument(source).lessons[0]).toMatchObject({
    promised: 2,
    open: 1,
    inProgress: 1,
    overdue: 2,
    recurrences: { notYetDone: ['2024-06-10-b'], doneAndAgain: [] },
  });
});
