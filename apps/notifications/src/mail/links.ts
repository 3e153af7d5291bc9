/** Links below the web origin. A seeker must never be sent to an owner's page, nor the other way round. */
export class Links {
  constructor(private readonly webBaseUrl: string) {}

  ownerJob(jobId: string): string {
    return `${this.webBaseUrl}/job/owner/view/${encodeURIComponent(jobId)}`;
  }

  relistJob(jobId: string): string {
    return `${this.webBaseUrl}/job/owner/relist/${encodeURIComponent(jobId)}`;
  }

  seekerJob(jobId: string): string {
    return `${this.webBaseUrl}/job/seeker/view/${encodeURIComponent(jobId)}`;
  }

  unsubscribe(token: string): string {
    return `${this.webBaseUrl}/unsubscribe/${token}`;
  }
}
