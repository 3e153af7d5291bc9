export type Job = { id: string };
