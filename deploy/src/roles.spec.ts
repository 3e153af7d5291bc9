import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Template } from 'aws-cdk-lib/assertions';
import {
  manifestOf,
  portVariable,
  SERVICE_NAMES,
  type ServiceName,
  SHARED_TABLES,
  TABLE_KEYS,
} from '@freelance/manifest';
import { permissionsForCalls } from './testing/permissions-for-calls';
import { ofType, resolved, resourcesIn, synthesise } from './testing/synthesise';

const { services } = synthesise({ environment: 'test' });
const APPS = join(__dirname, '../../apps');

interface Statement {
  Effect: string;
  Action: string | string[];
  Resource: string | string[];
}

/** Statements of the role of the service's own code, not of the role that starts its container. */
function statementsOf(template: Template): Statement[] {
  return ofType(resourcesIn(template), 'AWS::IAM::Policy')
    .map(({ Properties }) => resolved(Properties))
    .filter(({ PolicyName }) => PolicyName.startsWith('role'))
    .flatMap(({ PolicyDocument }) => PolicyDocument.Statement);
}

const EXPORTS = 'arn:aws:s3:::test-exports-123456789012-us-east-1';

const listed = (value: string | string[]) => [value].flat();
const grants = (service: ServiceName) =>
  statementsOf(services[service]).flatMap(({ Action, Resource }) =>
    listed(Action)
      .filter((action) => !action.startsWith('logs:'))
      .flatMap((action) =>
        listed(Resource).map((resource) => `${action} ${resource.replace(`${EXPORTS}/`, '').split(':').at(-1)}`),
      ),
  );
const ofLogs = (service: ServiceName) =>
  statementsOf(services[service]).filter(({ Action }) => listed(Action).some((action) => action.startsWith('logs:')));

describe.each(SERVICE_NAMES)('the role of %s', (service) => {
  it('has no wildcard except for the topics of categories and the folders of exports', () => {
    const wild = statementsOf(services[service]).filter(
      (statement) => JSON.stringify(statement).includes('*') && !/"logs:/.test(JSON.stringify(statement)),
    );
    for (const { Action, Resource } of wild) {
      expect(listed(Action).filter((action) => action.includes('*'))).toEqual([]);
      const allowed = [
        'arn:aws:sns:us-east-1:123456789012:test-category-*-topic',
        `${EXPORTS}/exports/*/${service}.json`,
        ...(manifestOf(service).offersExports ? [`${EXPORTS}/exports/*`] : []),
      ];
      expect(allowed).toEqual(expect.arrayContaining(listed(Resource).filter((resource) => resource.includes('*'))));
    }
  });

  it('allows exactly the calls that end-to-end tests make and those listed as rare', () => {
    expect([...new Set(grants(service))].sort()).toEqual(permissionsForCalls(service));
  });

  it('has access to exactly the tables that its code names', () => {
    const code = sourcesOf(service);
    const named = TABLE_KEYS.filter((key) => new RegExp(`\\bTABLES\\.${key}\\b`).test(code));
    const declared = Object.keys(manifestOf(service).tables);
    expect(declared.sort()).toEqual(named.filter((key) => !(key in SHARED_TABLES)).sort());
  });

  it('uses only the queues and topics of its own manifest', () => {
    const consumed = [...sourcesOf(service).matchAll(/\bmessagingOf\('(\w+)'\)/g)].map(([, name]) => name);
    const { queues, topics } = manifestOf(service);
    expect(consumed).toEqual(Object.keys({ ...queues, ...topics }).length > 0 ? [service] : []);
  });

  it('belongs to a service that listens on the port of its image', () => {
    const dockerfile = readFileSync(join(APPS, '../Dockerfile'), 'utf8');
    expect(dockerfile).toContain(`${portVariable(service)}=${manifestOf(service).port}`);
    services[service].hasResourceProperties('AWS::ElasticLoadBalancingV2::TargetGroup', {
      Port: manifestOf(service).port,
    });
  });
});

it('only users may list users, notifications may read one at a time, and only notifications may send mail', () => {
  const all = SERVICE_NAMES.flatMap((service) => grants(service).map((grant) => `${service}: ${grant}`));
  expect(all.filter((grant) => /UsersTable/.test(grant))).toEqual([
    'notifications: dynamodb:GetItem table/test-UsersTable',
    'users: dynamodb:DeleteItem table/test-UsersTable',
    'users: dynamodb:GetItem table/test-UsersTable',
    'users: dynamodb:PutItem table/test-UsersTable',
    'users: dynamodb:Scan table/test-UsersTable',
    'users: dynamodb:UpdateItem table/test-UsersTable',
    'users: dynamodb:Query table/test-UsersTable/index/EmailIndex',
    'users: dynamodb:Query table/test-UsersTable/index/NameIndex',
    'users: dynamodb:Query table/test-UsersTable/index/OutboxIndex',
    'users: dynamodb:Query table/test-UsersTable/index/StandingIndex',
  ]);
  expect(all.filter((grant) => /ses:/.test(grant))).toEqual([
    'notifications: ses:SendRawEmail configuration-set/test-mail',
    'notifications: ses:SendRawEmail identity/freelanceplatform.com',
  ]);
});

it('only the gateway may read logs, and only those of the services', () => {
  expect(SERVICE_NAMES.filter((service) => ofLogs(service).length > 0)).toEqual(['gateway']);
  const [start, results] = ofLogs('gateway');
  expect(listed(start!.Action)).toEqual(['logs:StartQuery']);
  expect(listed(start!.Resource).sort()).toEqual(
    SERVICE_NAMES.map((name) => `arn:aws:logs:us-east-1:123456789012:log-group:/freelance/test/${name}:*`).sort(),
  );
  // The result of a query has no resource in IAM; its id is a secret of the one who started it.
  expect(listed(results!.Action)).toEqual(['logs:GetQueryResults', 'logs:StopQuery']);
});

it('no role may delete, purge or change a table, a queue or a topic', () => {
  const all = SERVICE_NAMES.flatMap(grants);
  expect(
    all.filter((grant) => /:(Delete(Table|Queue|Topic)|Purge|Set|Create(Table|Queue)|Update(Table|Time))/.test(grant)),
  ).toEqual([]);
});

function sourcesOf(service: ServiceName): string {
  const folder = join(APPS, service, 'src');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('spec.ts') && !file.includes('testing/'))
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .join('\n');
}
