export * from './erased-users';
export * from './export-files';
export * from './personal-data';
export * from './privacy-config';
export * from './privacy-parts';
export * from './privacy-requests';
export * from './privacy-providers';
