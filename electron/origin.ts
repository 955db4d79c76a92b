/** The page's address in the desktop window. It is part of the data: the browser keeps a database by its origin. */
export const SCHEME = "app";
export const HOST = "regulars";
export const ORIGIN = `${SCHEME}://${HOST}`;
export const START_URL = `${ORIGIN}/index.html`;

/** Files just picked in a dialog are fetched from here, once each. */
export const PICKED_PATH = "/picked/";

/** Whether the window may go to an address by itself: only the page it already shows; links inside it are fragments. */
export function mayNavigate(url: string): boolean {
  const target = parse(url);
  return (
    target !== null &&
    target.protocol === `${SCHEME}:` &&
    target.host === HOST &&
    target.pathname === "/index.html" &&
    target.search === ""
  );
}

/** Whether a request may leave the page: to its own files, or to what it made itself in memory. */
export function mayRequest(url: string): boolean {
  const target = parse(url);
  if (target === null) return false;
  if (target.protocol === "blob:") return target.pathname.startsWith(`${ORIGIN}/`);
  if (target.protocol === "data:") return true;
  return target.protocol === `${SCHEME}:` && target.host === HOST && target.username === "" && target.password === "";
}

/** Whether something is said to come from our own page; an opaque origin is the word "null". */
export function isOurOrigin(origin: string): boolean {
  return origin === ORIGIN || origin === `${ORIGIN}/`;
}

/** The origin of a page's address. Node's URL says "null" for schemes that are not the web's, so it is put together here. */
export function originOf(url: string): string {
  const page = parse(url);
  return page === null ? "null" : `${page.protocol}//${page.host}`;
}

function parse(url: string): URL | null {
  return URL.canParse(url) ? new URL(url) : null;
}
