import { isJobId, LINKED_PATHS } from '@freelance/contracts';
import { pageWith } from '@freelance/pages';
import { signInLink } from '../sign-in-link';
import { LINKED_PAGES, type PageName } from './linked-pages';

/** How a user of this website can say who they are. */
export interface WaysToIdentify {
  /** Of API clients. */
  authMode: 'header' | 'jwt';
  /** Whether a provider offers sign-in to browsers. */
  canSignIn: boolean;
}

interface View {
  heading: string;
  about: string;
  signIn?: { words: string; href: string } | undefined;
  purpose: string;
  command: string;
  variables: { name: string; meaning: string }[];
}

const page = pageWith<View>(`<p>{{about}}</p>
{{#if signIn}}<p>{{signIn.words}}</p>
<p><a class="button" href="{{signIn.href}}">Sign in</a></p>
{{/if}}
<h2>How to go on{{#if signIn}} without a sign-in{{/if}}</h2>
<p>Use the API: its <a href="/docs">documentation</a> describes every request and can send it from your browser.</p>
<p>{{purpose}}</p>
<pre><code>{{command}}</code></pre>
<p>Replace{{#each variables}}{{#unless @first}},{{#if @last}} and{{/if}}{{/unless}} <code>\${{name}}</code> with {{meaning}}{{/each}}.</p>
`);

const CREDENTIALS = {
  header: { header: 'X-User-ID: $USER_ID', name: 'USER_ID', meaning: 'your user id' },
  jwt: { header: 'Authorization: Bearer $TOKEN', name: 'TOKEN', meaning: 'your access token' },
} as const;

/** The page for a link, the same whether or not the job exists. `jobId` is shown only when its format is valid. */
export function linkedPage(name: PageName, jobId: string, { authMode, canSignIn }: WaysToIdentify): string {
  const { body, signIn, ...words } = LINKED_PAGES[name];
  const { header, ...credential } = CREDENTIALS[authMode];
  const isAboutJob = LINKED_PATHS[name].includes(':jobId');
  const isShown = isJobId(jobId);
  const path = LINKED_PATHS[name].replace(':jobId', () => (isShown ? jobId : '$JOB_ID'));
  return page({
    ...words,
    signIn: canSignIn
      ? { words: signIn.words, href: signInLink(signIn.returnTo ?? (isShown ? path : '/')) }
      : undefined,
    command: [
      `curl "$API${path}"`,
      `-H "${header}"`,
      ...(body === undefined ? [] : [`-H 'Content-Type: application/json'`, `-d '${body}'`]),
    ].join(' \\\n  '),
    variables: [
      { name: 'API', meaning: 'the address of this website, such as https://example.com' },
      ...(isShown || !isAboutJob ? [] : [{ name: 'JOB_ID', meaning: 'the id of the job' }]),
      credential,
    ],
  });
}
