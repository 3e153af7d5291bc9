import { createHash } from 'node:crypto';
import Handlebars from 'handlebars';
import { type Account, USER_ID_RULE } from './accounts';

const STYLE = `
:root {
  color-scheme: light dark;
  --page: #f5f6f3; --surface: #ffffff; --ink: #14201f; --quiet: #45524f; --line: #76827e;
  --accent: #0b5c66; --on-accent: #ffffff; --problem: #a3231b;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #0f1514; --surface: #18211f; --ink: #e7edea; --quiet: #b4c0bc; --line: #7d8a86;
    --accent: #9adfe2; --on-accent: #06282b; --problem: #ffb4ab;
  }
}
* { box-sizing: border-box; }
body { margin: 0; padding: clamp(16px, 6vw, 48px) 16px; background: var(--page); color: var(--ink); font: 1.125rem/1.5 system-ui, sans-serif; }
main { max-width: 720px; margin: 0 auto; padding: clamp(16px, 5vw, 32px); background: var(--surface); border-radius: 10px; overflow-wrap: anywhere; }
h1 { margin: 0 0 16px; font-size: 1.5rem; line-height: 1.25; }
h2 { margin: 32px 0 8px; font-size: 1.1875rem; line-height: 1.25; }
p { margin: 0 0 16px; }
ul { list-style: none; margin: 0; padding: 0; display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 15rem), 1fr)); gap: 8px; }
li button { width: 100%; text-align: start; background: none; color: var(--ink); border: 1px solid var(--line); }
small, .hint { color: var(--quiet); font-size: 0.9375rem; font-weight: 400; }
small { display: block; }
label { display: block; font-weight: 600; }
.hint { margin: 0 0 8px; }
.problem { color: var(--problem); font-weight: 600; }
a { color: var(--accent); }
button, input { min-height: 44px; padding: 8px 16px; border-radius: 6px; font: inherit; }
button { border: 1px solid var(--accent); background: var(--accent); color: var(--on-accent); font-weight: 600; cursor: pointer; }
button.other, li button:hover { background: none; border-color: var(--accent); color: var(--accent); }
input { width: 100%; max-width: 24rem; margin: 0 8px 8px 0; border: 1px solid var(--line); background: var(--surface); color: var(--ink); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
`;

const handlebars = Handlebars.create();
handlebars.registerPartial(
  'page',
  `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{heading}} - local identity provider</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>{{heading}}</h1>
{{> @partial-block}}
</main>
</body>
</html>
`,
);

/** Values are escaped. */
const page = <View extends { heading: string }>(content: string): ((view: View) => string) =>
  handlebars.compile<View>(`{{#> page}}\n${content}\n{{/page}}\n`);

const signIn = page<{ heading: string; users: object[]; problem?: string; given?: string }>(`
<p>This local identity provider is for development. It asks for no password.</p>
<h2 id="demo">Demo users</h2>
<form method="post">
<ul aria-labelledby="demo">
{{#each users}}<li><button name="user" value="{{userId}}">{{name}} <small>{{userId}}, {{roles}}</small></button></li>
{{/each}}
</ul>
</form>
<h2>Another user</h2>
<form method="post">
<label for="user">User id</label>
<p class="hint" id="hint">Ids with owner- at the beginning are owners, ids with seeker- are seekers, all other ids are both.</p>
{{#if problem}}<p class="problem" id="problem" role="alert">{{problem}}</p>{{/if}}
<input id="user" name="user" value="{{given}}" required maxlength="128" autocomplete="username" autocapitalize="none" spellcheck="false" aria-describedby="hint{{#if problem}} problem{{/if}}"{{#if problem}} aria-invalid="true"{{/if}}>
<button>Sign in</button>
</form>
<h2>No sign-in</h2>
<form method="post"><button class="other" name="cancel" value="yes">Cancel</button></form>`);

/** The list of users, and a field for another one. */
export const signInPage = (users: readonly Account[], refused?: { given: string }): string =>
  signIn({
    heading: 'Sign in',
    users: users.map(({ userId, name, roles }) => ({ userId, name, roles: roles.join(' and ') })),
    ...(refused && { problem: `${USER_ID_RULE}.`, given: refused.given }),
  });

const signOut = page<{ heading: string; form: string }>(`
<p>You are signed in at the local identity provider.</p>
{{{form}}}
<p><button name="logout" value="yes" form="op.logoutForm">Sign out</button>
<button class="other" form="op.logoutForm">Stay signed in</button></p>`);

/** @param form HTML of the library: a form with the id `op.logoutForm` and hidden fields */
export const signOutPage = (form: string): string => signOut({ heading: 'Sign out?', form });

const message = page<{ heading: string; words: string; link: string }>(`
<p>{{words}}</p>
<p><a href="{{link}}">Go to the platform</a></p>`);

/** One sentence and the way back. */
export const messagePage = (heading: string, words: string, link: string): string => message({ heading, words, link });

const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64');

/**
 * Headers of every answer. The pages load and run nothing.
 * @param platform origin to which the answer to a form redirects; browsers check redirects of forms too
 */
export const pageHeaders = (platform: string): Record<string, string> => ({
  'content-security-policy':
    `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; form-action 'self' ${platform}; base-uri 'none'; ` +
    "frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'cross-origin-opener-policy': 'same-origin',
});
