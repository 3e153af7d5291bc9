import { STATUS_CODES } from 'node:http';
import { isDeepStrictEqual } from 'node:util';

interface Operation {
  responses: Record<string, object>;
}

/**
 * Moves the most common error response of each status to a shared component and replaces it by references, so that the
 * document stays short enough to read. Returns the components by name.
 */
export function shareRefusals(paths: Record<string, object>): Record<string, object> {
  const operations = Object.values(paths).flatMap((path) => Object.values(path) as Operation[]);
  const shared: Record<string, object> = {};
  for (const status of Object.keys(STATUS_CODES).filter((code) => Number(code) >= 400)) {
    const answers = operations.flatMap(({ responses }) => responses[status] ?? []);
    const usual = mostCommon(answers.filter((answer) => !('$ref' in answer)));
    if (!usual) continue;
    const name = STATUS_CODES[status]!.replace(/\W/g, '');
    shared[name] = usual;
    for (const { responses } of operations) {
      if (isDeepStrictEqual(responses[status], usual)) responses[status] = { $ref: `#/components/responses/${name}` };
    }
  }
  return shared;
}

/** Undefined when all are different. */
function mostCommon(answers: readonly object[]): object | undefined {
  const count = (one: object): number => answers.filter((other) => isDeepStrictEqual(one, other)).length;
  const usual = answers.reduce<object | undefined>(
    (known, next) => (known && count(known) >= count(next) ? known : next),
    undefined,
  );
  return usual && count(usual) > 1 ? usual : undefined;
}
