/** Reads things one after the other, the next one already on its way while the present one is worked on. */
export async function* readAhead<Ref, Thing>(
  refs: readonly Ref[],
  read: (ref: Ref) => Promise<Thing>,
): AsyncGenerator<[Ref, Thing]> {
  let coming: Promise<Thing> | null = null;
  for (let i = 0; i < refs.length; i++) {
    const thing: Thing = await (coming ?? read(refs[i]!));
    coming = i + 1 < refs.length ? read(refs[i + 1]!) : null;
    // A reader that stops early never asks for this one; its failure then concerns nobody.
    coming?.catch(() => undefined);
    yield [refs[i]!, thing];
  }
}
