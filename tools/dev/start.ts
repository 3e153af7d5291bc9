import { readFreshOption } from './fresh-option';
import { localSettings } from './local-environment';
import { LocalPlatform } from './local-platform';
import { interruption, run, printLine, printFailure } from '../process/progress';

/** `npm start [-- --fresh]`: runs the whole platform on this machine until Ctrl-C. `--fresh` starts with empty data. */
run(async () => {
  const options = readFreshOption('npm start');
  const platform = new LocalPlatform(localSettings());
  const interrupted = interruption(() => platform.kill()).then(() =>
    printLine('\nStopping (Ctrl-C again to force) ...'),
  );
  try {
    await Promise.race([platform.start(options), platform.failure, interrupted]);
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
