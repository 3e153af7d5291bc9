import { linkTo } from '@freelance/contracts';

/** Links below the web origin. A mail to a seeker must not link to an owner's page, and vice versa. */
export class Links {
  constructor(private readonly webBaseUrl: string) {}

  ownerJob(jobId: string): string {
    return linkTo(this.webBaseUrl, 'ownerJob', jobId);
  }

  relistJob(jobId: string): string {
    return linkTo(this.webBaseUrl, 'relistJob', jobId);
  }

  seekerJob(jobId: string): string {
    return linkTo(this.webBaseUrl, 'seekerJob', jobId);
  }

  ownProfile(): string {
    return linkTo(this.webBaseUrl, 'ownProfile');
  }

  ownExports(): string {
    return linkTo(this.webBaseUrl, 'ownExports');
  }

  ownErasure(): string {
    return linkTo(this.webBaseUrl, 'ownErasure');
  }

  verifyEmail(token: string): string {
    return linkTo(this.webBaseUrl, 'verifyEmail', token);
  }

  revertEmail(token: string): string {
    return linkTo(this.webBaseUrl, 'revertEmail', token);
  }

  unsubscribe(token: string): string {
    return linkTo(this.webBaseUrl, 'unsubscribe', token);
  }
}
