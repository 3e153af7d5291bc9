export const query = { TableName: 'dev-JobsTable', IndexName: 'OpenJobsIndex' };
