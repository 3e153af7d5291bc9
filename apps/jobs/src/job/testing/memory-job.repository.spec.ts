import { MemoryJobRepository } from './memory-job.repository';
import { testJobRepository } from './job-repository.suite';

describe('jobs in memory', () => {
  const jobs = new MemoryJobRepository();
  testJobRepository(() => jobs);
});
