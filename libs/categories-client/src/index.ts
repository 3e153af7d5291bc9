export * from './categories-client';
