export * from './advanced-time';
export * from './sandbox-clock';
export * from './sandbox-clock.module';
