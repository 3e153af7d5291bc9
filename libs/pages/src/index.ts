export * from './page';
export * from './wants-page';
