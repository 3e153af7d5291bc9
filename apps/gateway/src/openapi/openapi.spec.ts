import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { EVENT_TYPES } from '@freelance/contracts';
import { AUTH_ROUTES, ROUTES, SANDBOX_ROUTES } from '../routes';

import document from './openapi.json';

type Operations = Record<string, Record<string, { operationId?: string }>>;

const OFFERED = [...ROUTES, ...Object.values(AUTH_ROUTES), ...Object.values(SANDBOX_ROUTES)];

describe('the OpenAPI document', () => {
  const ajv = addFormats(new Ajv2020({ strict: false }));
  ajv.addSchema({ $id: 'openapi', ...document });
  const schemaOf = (name: string) => ajv.compile({ $ref: `openapi#/components/schemas/${name}` });

  it('has version 3.1, and every schema is valid in JSON Schema 2020-12', () => {
    expect(document.openapi).toMatch(/^3\.1\./);
    for (const name of Object.keys(document.components.schemas)) expect(() => schemaOf(name)).not.toThrow();
    expect(JSON.stringify(document)).not.toContain('"nullable"');
  });

  it('describes each route of the gateway', () => {
    const paths = document.paths as Operations;
    const missing = OFFERED.filter(({ path, method }) => {
      const documented = paths[path.replace(/:(\w+)/g, '{$1}')];
      return !documented?.[method.toLowerCase()];
    });
    expect(missing).toEqual([]);
  });

  it('describes no path of a service that the gateway does not forward: add it to ROUTES', () => {
    const forwarded = new Set(OFFERED.map(({ path, method }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`));
    const described = Object.entries(document.paths as Operations).flatMap(([path, operations]) =>
      Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`),
    );
    const others = described.filter((operation) => !forwarded.has(operation));
    expect(others).toEqual(['GET /health/live', 'GET /health/ready']);
  });

  it('has each event as a webhook', () => {
    expect(Object.keys(document.webhooks)).toEqual(EVENT_TYPES);
  });

  it('gives each operation a unique name', () => {
    const names = Object.values(document.paths as Operations).flatMap((operations) =>
      Object.values(operations).map(({ operationId }) => operationId),
    );
    expect(names).not.toContain(undefined);
    expect(new Set(names).size).toBe(names.length);
  });

  it.each([
    { submissionNotes: 'Done' },
    { deliverableUrl: 'https://medium.com/@me/a' },
    { additionalFiles: ['a.pdf'] },
  ])('accepts the submission %j', (body) => {
    expect(schemaOf('SubmitJobDto')(body)).toBe(true);
  });

  it('accepts amounts of money that binary fractions cannot represent, and refuses unknown fields', () => {
    const job = { name: 'a', description: 'b', categoryId: 'c', timeToCompleteSeconds: 1, expirySeconds: 1 };
    for (const payAmount of [19.99, 4.35, 0.07]) expect(schemaOf('CreateJobDto')({ ...job, payAmount })).toBe(true);
    expect(schemaOf('CreateJobDto')({ ...job, payAmount: 1, color: 'red' })).toBe(false);
  });
});
