import { pageWith } from '@freelance/pages';
import type { Session } from '../sessions/session';
import { providerLink } from '../sign-in-link';
import type { SignInIssuer } from '../tokens/auth-issuer';
import { safeReturnTo } from './return-to';
import type { SignInFault } from './sign-ins';

interface View {
  heading: string;
  problem?: string | undefined;
  signedIn?: { name: string; roles: string; href: string } | undefined;
  providers: { name: string; href: string }[];
}

const page = pageWith<View>(`{{#if problem}}<p role="alert">{{problem}}</p>
{{/if}}
{{#if signedIn}}<p>You are signed in as <strong>{{signedIn.name}}</strong>{{#if signedIn.roles}} ({{signedIn.roles}}){{/if}}. <a href="{{signedIn.href}}">Continue</a></p>
<h2>Sign in as another user</h2>
{{/if}}
{{#each providers}}<p><a class="button" href="{{href}}">{{name}}</a></p>
{{else}}<p>No provider is set up on this website, so you cannot sign in. Programs use the <a href="/docs">API</a>.</p>
{{/each}}
`);

const PROBLEMS: Record<SignInFault, string> = {
  expired:
    'The sign-in took longer than ten minutes, was finished already, or began in another browser. Sign in again.',
  refused: 'The provider has refused the sign-in, or you cancelled it. Sign in again, or choose another account.',
  unavailable: 'The provider, or a part of this website, does not answer now. Wait a few minutes, then sign in again.',
  failed: 'The sign-in did not work. Sign in again. If it fails again, report it to the operators of this website.',
};

/**
 * @param query of the page, not validated: an unknown error counts as `failed`, an unsafe `returnTo` as `/`
 */
export function signInPage(
  { error, returnTo }: Record<string, unknown>,
  { issuers, session }: { issuers: readonly SignInIssuer[]; session: Session | undefined },
): string {
  const target = safeReturnTo(returnTo);
  return page({
    heading: 'Sign in',
    problem: error === undefined ? undefined : PROBLEMS[isFault(error) ? error : 'failed'],
    signedIn: session && {
      name: session.name ?? session.sessionUserId,
      roles: session.roles.join(', '),
      href: target,
    },
    providers: issuers.map(({ signIn: { id, name } }) => ({
      name,
      href: providerLink(id, target),
    })),
  });
}

const isFault = (error: unknown): error is SignInFault => typeof error === 'string' && Object.hasOwn(PROBLEMS, error);
