import { Command } from 'commander';

/** The only option of `npm run start:cloud`. Ends the program when another one is given. */
export function readFreshOption(): { fresh: boolean } {
  const { fresh = false } = new Command('npm run start:cloud --')
    .option('--fresh', 'start with empty data')
    .allowExcessArguments(false)
    .parse()
    .opts<{ fresh?: boolean }>();
  return { fresh };
}
