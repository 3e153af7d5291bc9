import { ServiceUnavailableError } from '@freelance/service';
import { LogStore, type ReadLines } from './log-store';

/** For a gateway that does not know where the logs are. */
export class NoLogStore extends LogStore {
  readonly source = 'none';

  read(): Promise<ReadLines> {
    throw new ServiceUnavailableError(
      'The gateway does not know where the logs are: set LOG_FOLDER, or on AWS LOG_GROUP_PREFIX',
    );
  }
}
