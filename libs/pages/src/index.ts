export * from './accept-forms';
export * from './error-page.filter';
export * from './form-page';
export * from './page';
export * from './wants-page';
