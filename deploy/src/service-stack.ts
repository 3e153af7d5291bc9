import { join } from 'node:path';
import { CfnOutput, Duration, Stack } from 'aws-cdk-lib';
import { CfnSecurityGroupIngress } from 'aws-cdk-lib/aws-ec2';
import { Platform } from 'aws-cdk-lib/aws-ecr-assets';
import {
  AwsLogDriver,
  type CfnService,
  ContainerImage,
  CpuArchitecture,
  FargateService,
  FargateTaskDefinition,
  OperatingSystemFamily,
  Secret as SecretVariable,
} from 'aws-cdk-lib/aws-ecs';
import {
  ApplicationListener,
  ApplicationProtocol,
  ApplicationTargetGroup,
  ListenerAction,
  ListenerCertificate,
  SslPolicy,
  TargetType,
} from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { CfnQueue, Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import {
  categoryTopicName,
  manifestOf,
  type QueueKey,
  type ServiceManifest,
  type ServiceName,
  type TableKey,
} from '@freelance/manifest';
import { acknowledge } from './acknowledge';
import { acknowledgeExports } from './exports';
import { makeLogGroup } from './log-group';
import { makeMail } from './mail';
import { logGroupName, type Names } from './names';
import { makeAlarms } from './observe/alarms';
import { addCollector } from './observe/collector';
import { makeLogMetrics } from './observe/log-metrics';
import { valuesOfMail } from './observe/metric';
import { permissionsOf } from './permissions';
import { makeQueue } from './queue';
import { scale } from './scaling';
import { secretName, SIGNING_KEYS } from './secrets';
import type { Settings } from './settings';
import { AUTH_ISSUERS } from './sign-in/issuers-secret';
import type { SharedStack } from './shared-stack';
import { makeTable } from './table';
import { deployedCallsOf, DEREGISTER_SECONDS, variablesOf } from './variables';

const WORKSPACE = join(__dirname, '../..');
/** A service stops within 25 seconds. */
const STOP_SECONDS = 30;

/** One service with its own resources: tables, queues, role, secrets, tasks, listener. Can be deployed alone. */
export class ServiceStack extends Stack {
  private readonly service: ServiceManifest;

  constructor(
    scope: Construct,
    private readonly shared: SharedStack,
    private readonly names: Names,
    private readonly settings: Settings,
    private readonly serviceName: ServiceName,
  ) {
    super(scope, names.of(serviceName));
    this.service = manifestOf(serviceName);
    for (const table of Object.keys(this.service.tables) as TableKey[]) makeTable(this, names, table);
    const queues = new Map(
      (Object.keys(this.service.queues) as QueueKey[]).map((key) => [key, makeQueue(this, names, key, settings)]),
    );
    if (this.service.sendsMail) makeMail(this, names, settings, queues.get('mailEvents')!);
    this.runTasks([...queues.values()]);
  }

  private runTasks(queues: readonly Queue[]): void {
    const tasks = new FargateService(this, 'tasks', {
      serviceName: this.names.of(this.serviceName),
      cluster: this.shared.cluster,
      taskDefinition: this.defineTask(),
      minHealthyPercent: 100,
      maxHealthyPercent: 200,
      circuitBreaker: { rollback: true },
      healthCheckGracePeriod: Duration.seconds(60),
      enableExecuteCommand: false,
    });
    for (const name of deployedCallsOf(this.serviceName, this.settings)) this.admitTo(name, tasks);
    // A service looks up its queues when it starts, and ECS counts a few failed starts as a failed release.
    const service = tasks.node.findChild('Service') as CfnService;
    for (const queue of queues) service.addResourceDependency(queue.node.defaultChild as CfnQueue);
    this.alarm(this.listen(tasks));
    scale(tasks, queues, this.settings);
    new CfnOutput(this, 'TaskService', { value: tasks.serviceName });
  }

  private alarm(target: ApplicationTargetGroup): void {
    const { publicLoadBalancer, internalLoadBalancer } = this.shared;
    makeAlarms(this, this.names, {
      service: this.serviceName,
      queues: Object.keys(this.service.queues) as QueueKey[],
      tables: Object.keys(this.service.tables) as TableKey[],
      values: {
        ...valuesOfMail(this.names),
        '{targetGroup}': target.targetGroupFullName,
        '{balancer}': (this.service.isPublic ? publicLoadBalancer : internalLoadBalancer).loadBalancerFullName,
      },
    });
  }

  private defineTask(): FargateTaskDefinition {
    const role = this.makeRole();
    const definition = new FargateTaskDefinition(this, 'task', {
      family: this.names.of(this.serviceName),
      cpu: 256,
      memoryLimitMiB: 512,
      runtimePlatform: {
        cpuArchitecture: CpuArchitecture.X86_64,
        operatingSystemFamily: OperatingSystemFamily.LINUX,
      },
      taskRole: role,
    });
    const log = makeLogGroup(this, this.names, this.serviceName);
    makeLogMetrics(this, this.names, this.serviceName, log);
    definition.addContainer(this.serviceName, {
      image: ContainerImage.fromAsset(WORKSPACE, {
        target: this.serviceName,
        platform: Platform.LINUX_AMD64,
        buildArgs: { VERSION: this.settings.version, COMMIT: this.settings.commit },
      }),
      portMappings: [{ containerPort: this.service.port }],
      environment: variablesOf(this.serviceName, this.region, this.shared, this.settings),
      secrets: this.secretVariables(),
      readonlyRootFilesystem: true,
      stopTimeout: Duration.seconds(STOP_SECONDS),
      logging: new AwsLogDriver({ streamPrefix: 'task', logGroup: log }),
    });
    addCollector(definition, this.names, { service: this.serviceName, role, log });
    acknowledge(definition, {
      'AwsSolutions-ECS2':
        'The variables name the environment, region and neighbours; what is secret comes from secrets.',
      'AwsSolutions-IAM5[Resource::*]':
        'The execution role logs in to the image registry, which is allowed on all or none.',
    });
    return definition;
  }

  private makeRole(): Role {
    // In the spelling of cdk-nag.
    const categoryTopics = `arn:<AWS::Partition>:sns:<AWS::Region>:<AWS::AccountId>:${categoryTopicName(this.names.environment, '*')}`;
    const role = new Role(this, 'role', {
      assumedBy: new ServicePrincipal('ecs-tasks.amazonaws.com'),
      description: `What ${this.serviceName} asks AWS for`,
    });
    for (const statement of permissionsOf(this.serviceName, this.names, this.settings))
      role.addToPrincipalPolicy(statement);
    acknowledge(role, {
      [`AwsSolutions-IAM5[Resource::${categoryTopics}]`]:
        'Topics of categories are made while the platform runs; only their common name is known.',
    });
    acknowledgeExports(role, this.serviceName, this.names);
    if (this.service.isPublic) this.acknowledgeLogs(role);
    return role;
  }

  private acknowledgeLogs(role: Role): void {
    const group = (name: string) =>
      `arn:<AWS::Partition>:logs:<AWS::Region>:<AWS::AccountId>:log-group:${logGroupName(this.names.environment, name)}:*`;
    const reason = 'Operators search the logs; the permission to start a query is on everything in a log group.';
    acknowledge(role, {
      ...Object.fromEntries(
        this.settings.services.map((name) => [`AwsSolutions-IAM5[Resource::${group(name)}]`, reason]),
      ),
      'AwsSolutions-IAM5[Resource::*]': 'The results of a query have no resource; its id is known to the gateway only.',
    });
  }

  private secretVariables(): Record<string, SecretVariable> {
    // Created by `npm run call-keys`: keys are exchanged step by step for all services, without a deployment of stacks.
    const signingKeys = Secret.fromSecretNameV2(this, SIGNING_KEYS, this.secretName(SIGNING_KEYS));
    return {
      [SIGNING_KEYS]: SecretVariable.fromSecretsManager(signingKeys),
      ...this.ownSecretVariables(),
      ...(this.service.isPublic && this.issuersSecretVariable()),
    };
  }

  private issuersSecretVariable(): Record<string, SecretVariable> {
    const { provider } = this.settings;
    if (!provider || provider.kind === 'text') return {};
    const name = provider.kind === 'secret' ? provider.name : this.secretName(AUTH_ISSUERS);
    const secret = Secret.fromSecretNameV2(this, AUTH_ISSUERS, name);
    return { [AUTH_ISSUERS]: SecretVariable.fromSecretsManager(secret) };
  }

  private ownSecretVariables(): Record<string, SecretVariable> {
    return Object.fromEntries(
      this.service.secrets.map((variable) => {
        const secret = new Secret(this, variable, {
          secretName: this.secretName(variable),
          generateSecretString: { passwordLength: 64, excludePunctuation: true },
        });
        acknowledge(secret, {
          'AwsSolutions-SMG4':
            'A new key makes links in mails already sent, or sessions, useless, and erased users unknown.',
        });
        return [variable, SecretVariable.fromSecretsManager(secret)];
      }),
    );
  }

  private secretName(variable: string): string {
    return secretName(this.settings.environment, this.serviceName, variable);
  }

  /** Allows this service to call another service's port of the internal load balancer. */
  private admitTo(name: ServiceName, { connections }: FargateService): void {
    const { port } = manifestOf(name);
    new CfnSecurityGroupIngress(this, `to ${name}`, {
      description: `${this.serviceName} calls ${name}`,
      groupId: this.shared.internalLoadBalancer.connections.securityGroups[0]!.securityGroupId,
      sourceSecurityGroupId: connections.securityGroups[0]!.securityGroupId,
      ipProtocol: 'tcp',
      fromPort: port,
      toPort: port,
    });
  }

  private listen(tasks: FargateService): ApplicationTargetGroup {
    const target = new ApplicationTargetGroup(this, 'target', {
      vpc: this.shared.vpc,
      targetType: TargetType.IP,
      protocol: ApplicationProtocol.HTTP,
      port: this.service.port,
      targets: [tasks],
      deregistrationDelay: Duration.seconds(DEREGISTER_SECONDS),
      healthCheck: {
        path: '/health/ready',
        interval: Duration.seconds(10),
        timeout: Duration.seconds(5),
        healthyThresholdCount: 2,
        unhealthyThresholdCount: 3,
      },
    });
    if (this.service.isPublic) this.listenInPublic(target);
    else this.listenInside(target);
    return target;
  }

  private listenInside(target: ApplicationTargetGroup): void {
    new ApplicationListener(this, 'listener', {
      loadBalancer: this.shared.internalLoadBalancer,
      protocol: ApplicationProtocol.HTTP,
      port: this.service.port,
      open: false,
      defaultTargetGroups: [target],
    });
  }

  private listenInPublic(target: ApplicationTargetGroup): void {
    const { certificateArn } = this.settings;
    const common = { loadBalancer: this.shared.publicLoadBalancer, open: false };
    const toHttps = ListenerAction.redirect({ protocol: 'HTTPS', port: '443', permanent: true });
    new ApplicationListener(this, 'listener', {
      ...common,
      port: 80,
      protocol: ApplicationProtocol.HTTP,
      defaultAction: certificateArn ? toHttps : ListenerAction.forward([target]),
    });
    if (!certificateArn) return;
    new ApplicationListener(this, 'https listener', {
      ...common,
      port: 443,
      protocol: ApplicationProtocol.HTTPS,
      sslPolicy: SslPolicy.RECOMMENDED_TLS,
      certificates: [ListenerCertificate.fromArn(certificateArn)],
      defaultAction: ListenerAction.forward([target]),
    });
  }
}
