import { Command } from 'commander';

/** The only option of the programs that start the embedded cloud. Ends the program when another one is given. */
export function readFreshOption(name: string): { fresh: boolean } {
  const { fresh = false } = new Command(`${name} --`)
    .option('--fresh', 'start with empty data')
    .allowExcessArguments(false)
    .parse()
    .opts<{ fresh?: boolean }>();
  return { fresh };
}
