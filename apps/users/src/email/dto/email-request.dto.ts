import { LinkToken, MailAddress } from '@freelance/contracts';

export class RequestEmailDto {
  @MailAddress({ description: 'New address, or the present one to confirm it', example: 'ada@example.com' })
  email!: string;
}

export class EmailTokenDto {
  @LinkToken({ description: 'The last part of the link in the mail' })
  token!: string;
}
