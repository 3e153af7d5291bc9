import type { Command } from 'commander';
import type { ChangeAnswer } from '@freelance/contracts';
import { printLine } from '../process/progress';
import { OpsClient, type Target } from './ops-client';

/** The options of every command. */
export interface OpsOptions extends Target {
  json?: true;
}

/** What a command found. */
export interface Report {
  /** Printed with `--json`. */
  data: object;
  /** Printed without it. */
  text: string;
  exitCode?: number;
}

/** The action of a command that prints a report. Its arguments are those of the command. */
export const reporting =
  <Options extends object, Arguments extends unknown[]>(
    work: (client: OpsClient, options: Options & OpsOptions, ...given: Arguments) => Promise<Report>,
  ) =>
  async (...given: unknown[]): Promise<void> => {
    const command = given.at(-1) as Command;
    const options = command.optsWithGlobals<Options & OpsOptions>();
    const { data, text, exitCode } = await work(
      await OpsClient.for(options),
      options,
      ...(given.slice(0, -2) as Arguments),
    );
    printLine(options.json ? JSON.stringify(data, null, 2) : text);
    if (exitCode !== undefined) process.exitCode = exitCode;
  };

/** The report about a change, or about what it would do. */
export const reportOfChange = (answer: ChangeAnswer): Report => ({
  data: answer,
  text: answer.applied
    ? answer.done.join('\n')
    : [...answer.plan.map((sentence) => `would: ${sentence}`), 'Nothing was changed. Add --yes to do it.'].join('\n'),
});

/** Where the log lines of an answer were read. */
export const sourceText = (source: string): string => `read from the logs in ${source}`;

/** Aligns the columns. */
export function tableOf(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column]!))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
