export * from './provision/clients';
export * from './provision/provision';
export { tableDefinition } from './provision/table-definition';
export type { Outcome, Report, ReportLine } from './provision/report';
