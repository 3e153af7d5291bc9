import { Text } from './fields';

export class JobCreated {
  @Text()
  jobId!: string;
}
