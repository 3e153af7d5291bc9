export * from './message-values';
export * from './messages';
export * from './read-locale';
