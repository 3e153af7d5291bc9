import { Command } from 'commander';

export interface StartOptions {
  /** Whether to remove the data first. */
  fresh: boolean;
  /** Whether to start the services of the core only, without add-ons. */
  core: boolean;
}

/** The options of `npm start`. Ends the program when another one is given. */
export function readStartOptions(): StartOptions {
  const { fresh = false, core = false } = new Command('npm start --')
    .option('--fresh', 'start with empty data')
    .option('--core', 'start the services of the core only, without add-ons')
    .allowExcessArguments(false)
    .parse()
    .opts<Partial<StartOptions>>();
  return { fresh, core };
}
