const SOMEWHERE = 'http://telltale.invalid';
const START = '/portfolio';

/** The page that was wanted, where it is one of ours; anything that a browser would take for another site is the start page. */
export function localPath(wanted: string | undefined): string {
  if (wanted === undefined || !wanted.startsWith('/') || !URL.canParse(wanted, SOMEWHERE)) return START;
  const { origin, pathname, search, hash } = new URL(wanted, SOMEWHERE);
  // `//elsewhere`, `/\elsewhere` and `/<tab>/elsewhere` all read as another host.
  if (origin !== SOMEWHERE || pathname.startsWith('//')) return START;
  if (/^\/(sign-in|api)(\/|$)/.test(pathname)) return START;
  return `${pathname}${search}${hash}`;
}
