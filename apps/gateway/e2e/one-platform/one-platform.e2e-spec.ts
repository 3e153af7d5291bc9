import { startPlatform } from '@freelance/testing';
import { changesOfMind } from './changes-of-mind.suite';
import { conditionalRequests } from './conditional-requests.suite';
import { errors } from './errors.suite';
import { jobLife } from './job-life.suite';
import { metrics } from './metrics.suite';
import type { OnePlatform } from './one-platform';
import { users } from './users.suite';

describe('one platform', () => {
  const shared = {} as OnePlatform;
  beforeAll(async () => {
    shared.platform = await startPlatform();
  });
  afterAll(() => shared.platform.stop());

  // The first, because it counts what happened since the start.
  metrics(shared);
  jobLife(shared);
  changesOfMind(shared);
  conditionalRequests(shared);
  errors(shared);
  // The last, because it restarts a service.
  users(shared);
});
