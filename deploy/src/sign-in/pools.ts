import { Duration } from 'aws-cdk-lib';

export interface PoolDeclaration {
  /** Names the pool, and the provider in `GET /api/v1/auth/sign-in?provider=`. */
  id: 'freelancers' | 'clients' | 'operators';
  /** For people. */
  name: string;
  /** The role of everybody in the pool. */
  role: 'seeker' | 'owner' | 'admin';
  /** `open`: people register themselves. */
  signUp: 'open' | 'by administrators';
  mfa: 'required' | 'optional';
  /** A session of the gateway ends at the latest after this time. */
  sessionLength: Duration;
  /** With a client that gives tokens to people who may call Cognito as administrators. */
  commandLine?: true;
}

export const POOLS: readonly PoolDeclaration[] = [
  {
    id: 'freelancers',
    name: 'Freelancers',
    role: 'seeker',
    signUp: 'open',
    mfa: 'optional',
    sessionLength: Duration.days(30),
  },
  {
    id: 'clients',
    name: 'Clients',
    role: 'owner',
    signUp: 'open',
    mfa: 'optional',
    sessionLength: Duration.days(30),
  },
  {
    id: 'operators',
    name: 'Operators',
    role: 'admin',
    signUp: 'by administrators',
    mfa: 'required',
    sessionLength: Duration.hours(12),
    commandLine: true,
  },
];
