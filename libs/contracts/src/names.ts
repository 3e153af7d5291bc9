export * from '@freelance/manifest';
