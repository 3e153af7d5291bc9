import { useTexts } from '../texts/use-texts';

/** A page of another site that a user named: https only, with its host shown. */
export function ExternalLink({ href }: { href: string }) {
  const { t } = useTexts();
  const url = httpsUrl(href);
  if (!url) return <span className="id">{href}</span>;
  return (
    <>
      <a href={url.href} rel="noopener noreferrer nofollow ugc" target="_blank">
        {`${url.host}${url.pathname === '/' ? '' : url.pathname}`}
      </a>{' '}
      <span className="muted">{t('parts.link.otherSite')}</span>
    </>
  );
}

function httpsUrl(href: string): URL | undefined {
  try {
    const url = new URL(href);
    return url.protocol === 'https:' ? url : undefined;
  } catch {
    return undefined;
  }
}
