import type { Block } from "../model/block.ts";
import type { Product } from "../model/state.ts";
import { codedOf } from "./coded.ts";

/** Numbers products: each different (code, name, category) as lines write it, in the order they first come. */
export class ProductList {
  readonly products: Product[] = [];
  private readonly ids = new Map<string, number>();

  get size(): number {
    return this.products.length;
  }

  /** Whether a block says anything of products at all. */
  static mentionedIn(block: Block): boolean {
    const { productCode, product, category } = block.columns;
    return productCode !== undefined || product !== undefined || category !== undefined;
  }

  /** Writes the product of every row of a block into `target` from `at` on; −1 where nothing is known of it. */
  write(block: Block, target: Int32Array, at: number): void {
    const { rows, columns } = block;
    const code = codedOf(columns["productCode"], rows);
    const name = codedOf(columns["product"], rows);
    const category = codedOf(columns["category"], rows);
    // Rows of one code mostly have one name and category: the last pair seen with each code answers nearly all of them.
    const lead = code.words.length > 0 ? code : name;
    const lastName = new Int32Array(lead.words.length + 1).fill(-1);
    const lastCategory = new Int32Array(lead.words.length + 1).fill(-1);
    const lastId = new Int32Array(lead.words.length + 1);
    for (let row = 0; row < rows; row++) {
      const l = lead.codes[row]!;
      const n = name.codes[row]!;
      const c = category.codes[row]!;
      if (lastName[l] !== n || lastCategory[l] !== c) {
        lastName[l] = n;
        lastCategory[l] = c;
        lastId[l] = this.idOf(
          code.words[code.codes[row]! - 1] ?? "",
          name.words[n - 1] ?? "",
          category.words[c - 1] ?? "",
        );
      }
      target[at + row] = lastId[l]!;
    }
  }

  /** A list of its own without some of the products, the others in their order. */
  without(gone: ReadonlySet<number>): ProductList {
    const list = new ProductList();
    for (const [id, { code, name, category }] of this.products.entries()) {
      if (!gone.has(id)) list.idOf(code, name, category);
    }
    return list;
  }

  private idOf(code: string, name: string, category: string): number {
    if (code === "" && name === "" && category === "") return -1;
    // Lengths instead of marks between: whatever signs stand in a name, two products never fall together.
    const key = `${code.length} ${name.length} ${code}${name}${category}`;
    const known = this.ids.get(key);
    if (known !== undefined) return known;
    this.ids.set(key, this.products.length);
    return this.products.push({ code, name, category }) - 1;
  }
}
