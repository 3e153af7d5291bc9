import { CfnOutput, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import {
  FlowLogDestination,
  GatewayVpcEndpointAwsService,
  type IVpc,
  Peer,
  Port,
  SecurityGroup,
  SubnetType,
  Vpc,
} from 'aws-cdk-lib/aws-ec2';
import { Cluster, ContainerInsights } from 'aws-cdk-lib/aws-ecs';
import { ApplicationLoadBalancer } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { StringParameter } from 'aws-cdk-lib/aws-ssm';
import type { Construct } from 'constructs';
import { SHARED_TABLES, type TableKey, TABLES, topicsOf } from '@freelance/manifest';
import { acknowledge } from './acknowledge';
import { keepAccessLogs } from './access-logs';
import { makeExportsBucket } from './exports';
import { makeLogGroup } from './log-group';
import type { Names } from './names';
import { makeAlarmTopic } from './observe/alarm-topic';
import { makeAlarms } from './observe/alarms';
import { METRICS_LOG } from './observe/collector';
import { makeDashboards } from './observe/dashboards';
import { valuesOfMail } from './observe/metric';
import type { Settings } from './settings';
import { makeIssuersSecret } from './sign-in/issuers-secret';
import { makeUserPools } from './sign-in/user-pools';
import { countEndedTasks } from './observe/ended-tasks';
import { makeTable } from './table';

/** Longer than any response takes, shorter than the services' keep-alive, so that a service never closes a connection in use. */
const IDLE_SECONDS = 60;

/** What all services need, deployed first: network, cluster, load balancers, topics. */
export class SharedStack extends Stack {
  readonly vpc: IVpc;
  readonly cluster: Cluster;
  readonly publicLoadBalancer: ApplicationLoadBalancer;
  readonly internalLoadBalancer: ApplicationLoadBalancer;

  constructor(
    scope: Construct,
    readonly names: Names,
    private readonly settings: Settings,
  ) {
    super(scope, names.of('shared'));
    this.vpc = this.makeNetwork();
    this.cluster = new Cluster(this, 'cluster', {
      clusterName: names.of('freelance'),
      vpc: this.vpc,
      containerInsightsV2: ContainerInsights.ENABLED,
    });
    this.publicLoadBalancer = this.makePublicLoadBalancer();
    this.internalLoadBalancer = this.makeInternalLoadBalancer();
    keepAccessLogs(this, names, [this.publicLoadBalancer, this.internalLoadBalancer]);
    for (const topic of topicsOf(settings.services)) this.makeTopic(topic);
    for (const table of Object.keys(SHARED_TABLES) as TableKey[]) makeTable(this, names, table);
    makeExportsBucket(this, names);
    this.nameUsersTable();
    if (settings.provider?.kind === 'cognito') {
      makeIssuersSecret(this, names.environment, makeUserPools(this, names, settings, this.webBaseUrl));
    }
    this.observe();
    new CfnOutput(this, 'ApiUrl', { value: this.webBaseUrl });
    new CfnOutput(this, 'LoadBalancerName', {
      value: this.publicLoadBalancer.loadBalancerDnsName,
      description: 'What the DNS record of the API is an alias of',
    });
  }

  /** The public origin of the platform, for pages and links. */
  get webBaseUrl(): string {
    return this.settings.webBaseUrl ?? `http://${this.publicLoadBalancer.loadBalancerDnsName}`;
  }

  private makeNetwork(): Vpc {
    const vpc = new Vpc(this, 'network', {
      maxAzs: 2,
      // One NAT gateway costs half, but an outage of its zone cuts off all zones.
      natGateways: this.settings.environment === 'prod' ? 2 : 1,
      subnetConfiguration: [
        { name: 'public', subnetType: SubnetType.PUBLIC, mapPublicIpOnLaunch: false },
        { name: 'services', subnetType: SubnetType.PRIVATE_WITH_EGRESS },
      ],
      // DynamoDB and S3 are most of the traffic; gateway endpoints are free.
      gatewayEndpoints: {
        dynamodb: { service: GatewayVpcEndpointAwsService.DYNAMODB },
        s3: { service: GatewayVpcEndpointAwsService.S3 },
      },
    });
    vpc.addFlowLog('flows', {
      destination: FlowLogDestination.toCloudWatchLogs(makeLogGroup(this, this.names, 'network')),
    });
    return vpc;
  }

  private makePublicLoadBalancer(): ApplicationLoadBalancer {
    const securityGroup = new SecurityGroup(this, 'public access', { vpc: this.vpc });
    const loadBalancer = new ApplicationLoadBalancer(this, 'public load balancer', {
      loadBalancerName: this.names.of('public'),
      vpc: this.vpc,
      internetFacing: true,
      securityGroup,
      deletionProtection: this.settings.environment === 'prod',
      // An invalid header must not smuggle in a second request.
      dropInvalidHeaderFields: true,
      idleTimeout: Duration.seconds(IDLE_SECONDS),
    });
    for (const range of this.settings.openTo) {
      for (const port of this.settings.certificateArn ? [80, 443] : [80]) {
        securityGroup.addIngressRule(Peer.ipv4(range), Port.tcp(port));
      }
    }
    acknowledge(securityGroup, {
      'AwsSolutions-EC23': 'The API is for everybody; services behind admit only this group.',
    });
    return loadBalancer;
  }

  /** Each service opens the ports of the services that it calls. */
  private makeInternalLoadBalancer(): ApplicationLoadBalancer {
    const securityGroup = new SecurityGroup(this, 'internal access', { vpc: this.vpc });
    return new ApplicationLoadBalancer(this, 'internal load balancer', {
      loadBalancerName: this.names.of('internal'),
      vpc: this.vpc,
      internetFacing: false,
      securityGroup,
      deletionProtection: this.settings.environment === 'prod',
      dropInvalidHeaderFields: true,
      idleTimeout: Duration.seconds(IDLE_SECONDS),
    });
  }

  private makeTopic(name: string): void {
    const topic = new Topic(this, name, { topicName: this.names.of(name), enforceSSL: true });
    topic.applyRemovalPolicy(RemovalPolicy.RETAIN);
    new CfnOutput(this, `${name} topic`, { value: topic.topicArn });
  }

  /** Alarms and dashboards of the whole platform, and where the collectors write metrics. */
  private observe(): void {
    makeLogGroup(this, this.names, METRICS_LOG);
    makeAlarmTopic(this, this.names);
    countEndedTasks(this, this.names, this.cluster);
    const values = {
      ...valuesOfMail(this.names),
      '{publicBalancer}': this.publicLoadBalancer.loadBalancerFullName,
      '{internalBalancer}': this.internalLoadBalancer.loadBalancerFullName,
    };
    makeAlarms(this, this.names, { tables: Object.keys(SHARED_TABLES) as TableKey[], values });
    makeDashboards(this, this.names, values);
  }

  /** Without the add-on users, another system writes the table. It finds the name of the table in this parameter. */
  private nameUsersTable(): void {
    new StringParameter(this, 'users table name', {
      parameterName: `/freelance/${this.settings.environment}/users-table-name`,
      stringValue: this.names.of(TABLES.users),
      description: 'Table that notifications reads addresses from',
    });
  }
}
