/** How many things are on their way at a time: a store answers several sooner than one after the other. */
const AT_ONCE = 3;

/** Things that will be asked for in this order, the next ones already on their way while the present one is worked on. */
export class ReadAhead<Ref, Thing> {
  private readonly refs: readonly Ref[];
  private readonly read: (ref: Ref) => Promise<Thing>;
  private readonly coming = new Map<Ref, Promise<Thing>>();
  private next = 0;

  constructor(refs: readonly Ref[], read: (ref: Ref) => Promise<Thing>) {
    this.refs = refs;
    this.read = read;
  }

  /** One of them, each asked for once; those that are passed over are not read. */
  take(ref: Ref): Promise<Thing> {
    if (!this.coming.has(ref)) this.next = Math.max(this.next, this.refs.indexOf(ref, this.next) + 1);
    const thing = this.coming.get(ref) ?? this.read(ref);
    this.coming.delete(ref);
    while (this.coming.size < AT_ONCE - 1 && this.next < this.refs.length) this.begin();
    return thing;
  }

  private begin(): void {
    const ref = this.refs[this.next++]!;
    const thing = this.read(ref);
    // A reader that stops early never asks for this one; its failure then concerns nobody.
    thing.catch(() => undefined);
    this.coming.set(ref, thing);
  }
}

/** Reads things one after the other, the next ones already on their way while the present one is worked on. */
export async function* readAhead<Ref, Thing>(
  refs: readonly Ref[],
  read: (ref: Ref) => Promise<Thing>,
): AsyncGenerator<[Ref, Thing]> {
  const ahead = new ReadAhead(refs, read);
  for (const ref of refs) yield [ref, await ahead.take(ref)];
}
