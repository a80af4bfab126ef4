import { pathToFileURL } from 'node:url';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { codes, issueOf } from '../../src/core/codes/index.ts';
import { reportSarif, sarifLog } from './sarif.ts';

const page = (code: string) => `https://incidents.example/rules/${code && `${code}/`}`;
const issues = Object.keys(codes).map((code, index) =>
  issueOf(code as keyof typeof codes, {
    file: index % 2 ? 'content/postmortems/über 1.mdx' : '/srv/content/a.mdx',
    line: index + 1,
    column: 1,
  }),
);

const message = {
  type: 'object',
  required: ['text'],
  additionalProperties: false,
  properties: { text: { type: 'string', minLength: 1 } },
};
/**
 * What the schema of SARIF 2.1.0 asks of the objects that are used here, each closed as there (the whole schema
 * comes with no package; reports were also held against the one that OASIS publishes).
 */
const schema = {
  type: 'object',
  required: ['version', 'runs'],
  additionalProperties: false,
  properties: {
    $schema: { type: 'string', format: 'uri' },
    version: { enum: ['2.1.0'] },
    runs: {
      type: 'array',
      items: {
        type: 'object',
        required: ['tool'],
        additionalProperties: false,
        properties: {
          tool: {
            type: 'object',
            required: ['driver'],
            additionalProperties: false,
            properties: {
              driver: {
                type: 'object',
                required: ['name'],
                additionalProperties: false,
                properties: {
                  name: { type: 'string' },
                  informationUri: { type: 'string', format: 'uri' },
                  rules: {
                    type: 'array',
                    uniqueItems: true,
                    items: {
                      type: 'object',
                      required: ['id'],
                      additionalProperties: false,
                      properties: {
                        id: { type: 'string' },
                        shortDescription: message,
                        fullDescription: message,
                        help: message,
                        helpUri: { type: 'string', format: 'uri' },
                        defaultConfiguration: {
                          type: 'object',
                          additionalProperties: false,
                          properties: { level: { enum: ['none', 'note', 'warning', 'error'] } },
                        },
                      },
                    },
                  },
                },
              },
            },
          },
          columnKind: { enum: ['utf16CodeUnits', 'unicodeCodePoints'] },
          results: {
            type: 'array',
            items: {
              type: 'object',
              required: ['message'],
              additionalProperties: false,
              properties: {
                ruleId: { type: 'string' },
                ruleIndex: { type: 'integer', minimum: -1 },
                level: { enum: ['none', 'note', 'warning', 'error'] },
                message,
                locations: {
                  type: 'array',
                  items: {
                    type: 'object',
                    additionalProperties: false,
                    properties: {
                      physicalLocation: {
                        type: 'object',
                        required: ['artifactLocation'],
                        additionalProperties: false,
                        properties: {
                          artifactLocation: {
                            type: 'object',
                            additionalProperties: false,
                            properties: {
                              uri: { type: 'string', format: 'uri-reference' },
                              uriBaseId: { type: 'string' },
                            },
                          },
                          region: {
                            type: 'object',
                            additionalProperties: false,
                            properties: {
                              startLine: { type: 'integer', minimum: 1 },
                              startColumn: { type: 'integer', minimum: 1 },
                            },
                          },
                        },
                      },
                    },
                  },
                },
              },
            },
          },
        },
      },
    },
  },
};

describe('The report as SARIF', () => {
  test('has the shape that SARIF 2.1.0 asks for', () => {
    const ajv = new Ajv({ allErrors: true });
    addFormats.default(ajv);
    const validate = ajv.compile(schema);
    validate(JSON.parse(reportSarif({ issues, page, postmortems: 2, linesOf: () => undefined })));
    expect(validate.errors).toBeNull();
  });

  test('joins each result to its rule, its place and its page', () => {
    const [run] = sarifLog({ issues, page }).runs;
    const rules = run?.tool.driver.rules ?? [];
    for (const [index, result] of (run?.results ?? []).entries()) {
      const issue = issues[index];
      expect(rules[result.ruleIndex ?? -1]?.id).toBe(issue?.code);
      expect(rules[result.ruleIndex ?? -1]?.helpUri).toBe(page(issue?.code ?? ''));
      expect(result.locations?.[0]?.physicalLocation?.region?.startLine).toBe(issue?.line);
    }
  });

  test('gives paths as URIs, below the root of the sources or with a scheme', () => {
    const uris = sarifLog({ issues: issues.slice(0, 2), page }).runs[0]?.results?.map(
      ({ locations }) => locations?.[0]?.physicalLocation?.artifactLocation,
    );
    expect(uris).toEqual([
      // With a drive on Windows.
      { uri: pathToFileURL('/srv/content/a.mdx').href },
      { uri: 'content/postmortems/%C3%BCber%201.mdx', uriBaseId: '%SRCROOT%' },
    ]);
  });
});
