export class JobsConfig {}
