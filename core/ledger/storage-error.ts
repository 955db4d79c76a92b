import { RegularsError } from "../model/error.ts";

const FULL = /quota|NO_SPACE|no space left|disk (?:is )?full|full disk/i;
const TAKEN_AWAY = new Set(["DatabaseClosedError", "InvalidStateError"]);

/** What the browser says of a store that it cannot read, whatever is tried. */
const UNREADABLE: ReadonlySet<unknown> = new Set([
  "UnknownError",
  "OpenFailedError",
  "AbortError",
  "DataError",
  "EncodingError",
  "NotFoundError",
  "NotReadableError",
]);

/**
 * What a failure of the browser's store means. Chromium tells a full disk in several ways: a quota error wrapped in an abort, or an
 * unknown error whose message says so; a database another window took away is closed under our hands.
 */
export function storageError(error: unknown): RegularsError {
  const chain = [...causesOf(error)];
  const known = chain.find((one) => one instanceof RegularsError);
  if (known !== undefined) return known;
  if (chain.some(({ name, message }) => FULL.test(name) || FULL.test(message)))
    return new RegularsError("disk-full", {}, { cause: error });
  if (chain.some(({ name }) => name === "VersionError")) return new RegularsError("ledger-newer", {}, { cause: error });
  if (chain.some(({ name }) => TAKEN_AWAY.has(name))) return new RegularsError("ledger-blocked", {}, { cause: error });
  return new RegularsError("internal", { what: chain[0]?.name ?? "storage" }, { cause: error });
}

/** Whether a failure says that the store can be neither read nor written, whatever is tried. */
export function isUnreadable(error: unknown): boolean {
  const { code, facts } = storageError(error);
  return code === "internal" && UNREADABLE.has(facts.what);
}

/** An error and what it wraps: Dexie keeps the browser's own as `inner`, of many at once as `failures`, whose own name says nothing. */
function* causesOf(error: unknown): Generator<Error> {
  let current = error;
  for (let depth = 0; depth < 5 && isError(current); depth++) {
    const { inner, failures } = current as { inner?: unknown; failures?: readonly unknown[] };
    const first = failures?.[0];
    if (first === undefined) yield current;
    current = inner ?? first ?? current.cause;
  }
}

/** A DOMException is not everywhere an Error, but has its name and message. */
function isError(value: unknown): value is Error {
  return typeof value === "object" && value !== null && "name" in value && "message" in value;
}
