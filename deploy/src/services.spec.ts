import { Match } from 'aws-cdk-lib/assertions';
import { callsOf, manifestOf, SERVICE_NAMES, urlVariable } from '@freelance/manifest';
import { ofType, resolved, resourcesIn, synthesise } from './testing/synthesise';

const CERTIFICATE = 'arn:aws:acm:us-east-1:123456789012:certificate/00000000-0000-0000-0000-000000000000';
const dev = synthesise({ environment: 'dev' });
const ISSUERS = '[{"issuer":"https://id.example.com","jwksUri":"https://id.example.com/jwks","clientIds":["web"]}]';
const prod = synthesise({
  environment: 'prod',
  certificateArn: CERTIFICATE,
  webBaseUrl: 'https://api.example.com',
  authIssuers: ISSUERS,
  version: '1.2.3',
});

const containerOf = ({ services }: typeof dev, service: (typeof SERVICE_NAMES)[number]) =>
  resolved(ofType(resourcesIn(services[service]), 'AWS::ECS::TaskDefinition')[0]!.Properties).ContainerDefinitions[0];

describe.each(SERVICE_NAMES)('%s', (service) => {
  it('has a read-only file system, time to stop, and no secret in plain variables', () => {
    const container = containerOf(dev, service);
    expect(container).toMatchObject({ ReadonlyRootFilesystem: true, StopTimeout: 30 });
    const variables = container.Environment.map(({ Name }: { Name: string }) => Name);
    expect(variables).not.toEqual(expect.arrayContaining([expect.stringMatching(/KEY|SECRET|TOKEN/)]));
    const secrets = (container.Secrets ?? []).map(({ Name }: { Name: string }) => Name);
    expect(secrets).toEqual(['INTERNAL_SIGNING_KEYS', ...manifestOf(service).secrets]);
  });

  it('has the addresses of the services that it calls, and access to their ports', () => {
    const names = containerOf(dev, service).Environment.map(({ Name }: { Name: string }) => Name);
    for (const called of callsOf(service)) {
      expect(names).toContain(urlVariable(called));
      dev.services[service].hasResourceProperties('AWS::EC2::SecurityGroupIngress', {
        Description: `${service} calls ${called}`,
        FromPort: manifestOf(called).port,
      });
    }
  });

  it('creates listener, permissions and queues before tasks start', () => {
    const [tasks] = ofType(resourcesIn(dev.services[service]), 'AWS::ECS::Service');
    for (const name of [/^listener/, /^roleDefaultPolicy/]) {
      expect(tasks!.DependsOn).toContainEqual(expect.stringMatching(name));
    }
    // Their dead-letter queues are created before them.
    const withDeadLetters = { Properties: { RedrivePolicy: Match.anyValue() } };
    const queues = Object.keys(dev.services[service].findResources('AWS::SQS::Queue', withDeadLetters));
    expect(queues).toHaveLength(Object.keys(manifestOf(service).queues).length);
    expect(tasks!.DependsOn).toEqual(expect.arrayContaining(queues));
  });

  it('scales with processor load and with each queue that it consumes', () => {
    const policies = ofType(resourcesIn(dev.services[service]), 'AWS::ApplicationAutoScaling::ScalingPolicy');
    const types = policies.map(({ Properties }) => Properties.PolicyType as string).sort();
    expect(types).toEqual([
      ...Object.keys(manifestOf(service).queues).map(() => 'StepScaling'),
      'TargetTrackingScaling',
    ]);
  });
});

describe('load balancers', () => {
  it('are one public and one internal, each in two zones, both with access logs', () => {
    const balancers = ofType(resourcesIn(dev.shared), 'AWS::ElasticLoadBalancingV2::LoadBalancer');
    expect(balancers.map(({ Properties }) => Properties.Scheme as string).sort()).toEqual([
      'internal',
      'internet-facing',
    ]);
    for (const { Properties } of balancers) {
      expect(Properties.Subnets).toHaveLength(2);
      expect(Properties.LoadBalancerAttributes).toContainEqual({ Key: 'access_logs.s3.enabled', Value: 'true' });
    }
  });

  it('expose only the gateway to the public', () => {
    for (const service of SERVICE_NAMES) {
      const [listener] = ofType(resourcesIn(dev.services[service]), 'AWS::ElasticLoadBalancingV2::Listener');
      const isPublic = JSON.stringify(listener!.Properties.LoadBalancerArn).includes('publicloadbalancer');
      expect(isPublic).toBe(service === 'gateway');
    }
  });

  it('redirect plain HTTP to HTTPS if there is a certificate', () => {
    prod.services.gateway.hasResourceProperties('AWS::ElasticLoadBalancingV2::Listener', {
      Port: 80,
      DefaultActions: [Match.objectLike({ Type: 'redirect' })],
    });
    prod.services.gateway.hasResourceProperties('AWS::ElasticLoadBalancingV2::Listener', {
      Port: 443,
      Certificates: [{ CertificateArn: CERTIFICATE }],
    });
  });
});

it('runs production in two zones: two tasks of each service, two NAT gateways', () => {
  for (const service of SERVICE_NAMES) {
    prod.services[service].hasResourceProperties('AWS::ApplicationAutoScaling::ScalableTarget', { MinCapacity: 2 });
  }
  prod.shared.resourceCountIs('AWS::EC2::NatGateway', 2);
});

it.each(SERVICE_NAMES)('only %s has access to the secret with its own keys and those of its callers', (service) => {
  const secret = `secret:freelance/dev/${service}/INTERNAL_SIGNING_KEYS`;
  expect(JSON.stringify(containerOf(dev, service).Secrets)).toContain(secret);
  const whoReadIt = SERVICE_NAMES.filter((name) => JSON.stringify(dev.services[name].toJSON()).includes(secret));
  expect(whoReadIt).toEqual([service]);
});

it('accepts tokens of the configured issuers', () => {
  const variablesOf = (platform: typeof dev) => JSON.stringify(containerOf(platform, 'gateway').Environment);
  expect(variablesOf(prod)).toContain('{"Name":"AUTH_MODE","Value":"jwt"}');
  expect(variablesOf(dev)).not.toContain('AUTH_MODE');
});

it('refuses settings of an environment that cannot work, and says what to do', () => {
  expect(() => synthesise({ environment: 'prod' })).toThrow('certificateArn');
  expect(() => synthesise({ environment: 'prod', certificateArn: CERTIFICATE })).toThrow('identityProvider=cognito');
  expect(() => synthesise({ environment: 'Prod_1' })).toThrow('environment must be 1 to 20');
  expect(() => synthesise({ certificateArn: CERTIFICATE })).toThrow('webBaseUrl');
  expect(() => synthesise({ openTo: 'everybody' })).toThrow('openTo must be address ranges');
});

it('admits everybody only where an identity provider signs users in', () => {
  const rangesOf = (platform: typeof dev) =>
    Object.values(platform.shared.findResources('AWS::EC2::SecurityGroup')).flatMap(({ Properties }) =>
      ((Properties as { SecurityGroupIngress?: { CidrIp: string }[] }).SecurityGroupIngress ?? []).map(
        ({ CidrIp }) => CidrIp,
      ),
    );
  expect(new Set(rangesOf(prod))).toEqual(new Set(['0.0.0.0/0']));
  expect(rangesOf(dev)).toEqual([]);
  expect(rangesOf(synthesise({ openTo: '203.0.113.7/32, 198.51.100.0/24' }))).toEqual([
    '203.0.113.7/32',
    '198.51.100.0/24',
  ]);
  for (const openTo of ['0.0.0.0/0', '203.0.113.7/32,0.0.0.0/1']) {
    expect(() => synthesise({ openTo })).toThrow('could act as any user and as an operator');
  }
});
