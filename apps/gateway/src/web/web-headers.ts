/** The app loads only its own files, sends forms nowhere else, and its scripts cannot make code of texts. */
const POLICY = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self'",
  'connect-src': "'self'",
  'form-action': "'self'",
  'base-uri': "'none'",
  'frame-ancestors': "'none'",
  'require-trusted-types-for': "'script'",
  'trusted-types': "'none'",
};

/** Headers of the document. Its addresses contain ids of jobs, so it sends no Referer. */
export const WEB_HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': Object.entries(POLICY)
    .map(([name, value]) => `${name} ${value}`)
    .join('; '),
  'referrer-policy': 'no-referrer',
} as const;
