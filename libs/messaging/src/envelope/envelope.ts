import { IsObject, validateSync } from 'class-validator';
import { type Envelope, ENVELOPE_VERSION, Identifier, Timestamp } from '@freelance/contracts';
import { PoisonMessageError } from './message-errors';

/** Rules for the envelope. The consumer validates its detail. */
class EnvelopeFields {
  @Identifier({ description: 'Event id' })
  id!: unknown;

  @Identifier({ description: 'Service that states the fact' })
  source!: unknown;

  @Identifier({ description: 'Type of the detail' })
  'detail-type'!: unknown;

  @Timestamp({ description: 'When it happened' })
  time!: unknown;

  @IsObject()
  detail!: unknown;
}

export interface EnvelopeInput<Type extends string, Detail> {
  id: string;
  source: string;
  type: Type;
  time: Date;
  detail: Detail;
}

export const createEnvelope = <Type extends string, Detail>({
  id,
  source,
  type,
  time,
  detail,
}: EnvelopeInput<Type, Detail>): Envelope<Type, Detail> => ({
  version: ENVELOPE_VERSION,
  id,
  source,
  'detail-type': type,
  time: time.toISOString(),
  detail,
});

/**
 * Reads the body of a message. Ignores unknown fields, so that newer senders can add some.
 * @throws PoisonMessageError `unparseable` or `unknown-version`
 */
export function parseEnvelope(body: string | undefined): Envelope {
  const parsed = parseBody(body);
  if (parsed.version !== ENVELOPE_VERSION) {
    throw new PoisonMessageError(`Envelope version is not "${ENVELOPE_VERSION}"`, 'unknown-version');
  }
  const { id, source, 'detail-type': type, time, detail } = parsed;
  const fields = Object.assign(new EnvelopeFields(), { id, source, 'detail-type': type, time, detail });
  const faults = validateSync(fields, { stopAtFirstError: true });
  if (faults.length > 0) throw new PoisonMessageError(`Envelope is not valid: ${sentenceOf(faults)}`, 'unparseable');
  return parsed as unknown as Envelope;
}

/** @throws PoisonMessageError `unparseable` when the body is no JSON object */
export function parseBody(body: string | undefined): Record<string, unknown> {
  let parsed: unknown;
  try {
    parsed = JSON.parse(body ?? '');
  } catch {
    throw new PoisonMessageError('Body is not JSON', 'unparseable');
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) {
    throw new PoisonMessageError('Body is not a JSON object', 'unparseable');
  }
  return parsed as Record<string, unknown>;
}

interface Fault {
  property: string;
  constraints?: Record<string, string>;
  children?: Fault[];
}

/** The faults found by class-validator in one line, with the paths of nested fields. */
export const sentenceOf = (faults: Fault[]): string => faults.flatMap((fault) => describeFault(fault)).join('; ');

const describeFault = ({ property, constraints = {}, children = [] }: Fault, path = ''): string[] => [
  ...Object.values(constraints).map((constraint) => `${path}${constraint}`),
  ...children.flatMap((child) => describeFault(child, `${path}${property}.`)),
];
