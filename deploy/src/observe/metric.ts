import { type AwsMetric, COLLECTED, LINES } from '@freelance/alarms';
import {
  deadLetterName,
  manifestOf,
  QUEUES,
  type QueueKey,
  type ServiceName,
  type TableKey,
  TABLES,
} from '@freelance/manifest';
import { MAIL_CONFIGURATION, type Names } from '../names';

/** Values of the placeholders in metrics. */
export type Values = Readonly<Record<string, string>>;

export const valuesOfService = (names: Names, service: ServiceName): Values => ({
  '{cluster}': names.of('freelance'),
  '{service}': service,
  '{source}': manifestOf(service).source,
  '{tasks}': names.of(service),
  '{taskGroup}': `service:${names.of(service)}`,
});

export const valuesOfQueue = (names: Names, key: QueueKey): Values => ({
  '{key}': key,
  '{queue}': names.of(QUEUES[key].name),
  '{deadLetters}': names.of(deadLetterName(QUEUES[key].name)),
});

export const valuesOfTable = (names: Names, key: TableKey): Values => ({ '{table}': names.of(TABLES[key]) });

export const valuesOfMail = (names: Names): Values => ({
  '{deliveries}': names.of(QUEUES.deliveries.name),
  '{mailConfiguration}': names.of(MAIL_CONFIGURATION),
});

/** `freelance/{environment}` for metrics of the collector, `freelance/{environment}/lines` for those from log lines. */
export function namespaceOf(names: Names, namespace: string): string {
  if (namespace === COLLECTED) return `freelance/${names.environment}`;
  return namespace === LINES ? `freelance/${names.environment}/lines` : namespace;
}

/** @throws Error when a placeholder has no value */
export function dimensionsOf({ name, dimensions }: AwsMetric, values: Values): { name: string; value: string }[] {
  return Object.entries(dimensions).map(([dimension, given]) => {
    const value = given.startsWith('{') ? values[given] : given;
    if (value === undefined) throw new Error(`${name}: nothing says what ${given} is`);
    return { name: dimension, value };
  });
}
