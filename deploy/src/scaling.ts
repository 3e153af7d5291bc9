import { Duration } from 'aws-cdk-lib';
import { AdjustmentType } from 'aws-cdk-lib/aws-applicationautoscaling';
import type { FargateService } from 'aws-cdk-lib/aws-ecs';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Settings } from './settings';

const CPU_PERCENT = 60;
/** The number of messages in one queue, and how many tasks to add at that depth. */
const DEPTH_STEPS = [
  { lower: 500, change: 1 },
  { lower: 5_000, change: 3 },
];

/** Adds tasks when processors are busy or a queue is long. Removes tasks only when processors are idle. */
export function scale(tasks: FargateService, queues: readonly Queue[], { environment }: Settings): void {
  // Two tasks run in two zones.
  const minCapacity = environment === 'prod' ? 2 : 1;
  const scaling = tasks.autoScaleTaskCount({ minCapacity, maxCapacity: 10 });
  scaling.scaleOnCpuUtilization('cpu', {
    targetUtilizationPercent: CPU_PERCENT,
    scaleOutCooldown: Duration.seconds(60),
    scaleInCooldown: Duration.minutes(5),
  });
  for (const queue of queues) {
    scaling.scaleOnMetric(`${queue.node.id} depth`, {
      metric: queue.metricApproximateNumberOfMessagesVisible({ period: Duration.minutes(1), statistic: 'Maximum' }),
      adjustmentType: AdjustmentType.CHANGE_IN_CAPACITY,
      cooldown: Duration.minutes(2),
      scalingSteps: DEPTH_STEPS,
    });
  }
}
