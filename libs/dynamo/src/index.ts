export * from './conditions';
export * from './cursors';
export * from './dynamo.module';
export * from './expression';
export * from './outbox-item';
export * from './page';
export * from './ping-table';
export * from './shards';
