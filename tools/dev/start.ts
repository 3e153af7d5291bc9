import { localSettings } from './local-environment';
import { LocalPlatform } from './local-platform';
import { readStartOptions } from './start-options';
import { interruption, run, printLine, printFailure } from '../process/progress';

/**
 * `npm start [-- --fresh] [--core]`: runs the whole platform on this machine until Ctrl-C. `--fresh` starts with empty
 * data, `--core` without the services that are add-ons.
 */
run(async () => {
  const platform = new LocalPlatform(localSettings(), readStartOptions());
  const interrupted = interruption(() => platform.kill()).then(() =>
    printLine('\nStopping (Ctrl-C again to force) ...'),
  );
  try {
    await Promise.race([platform.start(), platform.failure, interrupted]);
    await Promise.race([platform.failure, interrupted]);
  } catch (error) {
    printFailure(error);
    await platform.stop();
    process.exit(1);
  }
  await platform.stop();
  printLine('Stopped');
  process.exit(0);
});
