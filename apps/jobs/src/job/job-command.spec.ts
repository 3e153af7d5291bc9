import { PATH_METADATA } from '@nestjs/common/constants';
import { commandSegment, JOB_COMMANDS, type JobCommand } from '@freelance/contracts';
import { OwnerJobController } from './owner-job.controller';
import { SeekerJobController } from './seeker-job.controller';

const ROUTES_OF = { owner: OwnerJobController.prototype, seeker: SeekerJobController.prototype };
const COMMANDS = Object.keys(JOB_COMMANDS) as JobCommand[];

it.each(COMMANDS)('%s has a method and a route of its name, in the controller of the user who sends it', (command) => {
  const { [command]: method } = ROUTES_OF[JOB_COMMANDS[command].by] as Partial<Record<JobCommand, object>>;
  expect(method && Reflect.getMetadata(PATH_METADATA, method)).toBe(`${commandSegment(command)}/:jobId`);
});
