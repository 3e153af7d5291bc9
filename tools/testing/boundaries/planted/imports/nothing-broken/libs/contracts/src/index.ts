export * from './fields';
export * from './plain';
