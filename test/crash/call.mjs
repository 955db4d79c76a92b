/**
 * Calls the page's own object.
 * @param {import("playwright").Page} page
 * @param {string} name
 * @param {unknown} [argument]
 * @returns {Promise<any>}
 */
export function call(page, name, argument) {
  return page.evaluate(({ what, given }) => Reflect.get(globalThis, "crash")[what](given), {
    what: name,
    given: argument,
  });
}
