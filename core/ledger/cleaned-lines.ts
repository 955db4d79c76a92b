import { LINE_WORDS, type Cleaning, type LineWord } from "../model/cleaning.ts";
import { cleanersOf } from "../model/clean-values.ts";
import type { TextCleaner } from "../model/clean-text.ts";
import type { CommitSeq } from "../model/decision.ts";
import type { Lines, Product } from "../model/state.ts";

type OwnWord = Exclude<LineWord, "product" | "category">;
const OWN_WORDS = LINE_WORDS.filter((word): word is OwnWord => word !== "product" && word !== "category");

/** Lines with the words that were cleaned, kept as long as lines and cleanings are the same. */
export class LineCleaning {
  private last: { readonly lines: Lines; readonly by: readonly Cleaning[]; readonly cleaned: Lines } | null = null;

  /** The same lines where no word of them was cleaned. */
  clean(lines: Lines, cleanings: readonly Cleaning[]): Lines {
    const words: readonly string[] = LINE_WORDS;
    const by = cleanings.filter(({ field }) => words.includes(field));
    if (by.length === 0) return lines;
    const { last } = this;
    if (last?.lines === lines && last.by.length === by.length && last.by.every((one, i) => one === by[i])) {
      return last.cleaned;
    }
    const cleaned = cleanedLines(lines, by);
    this.last = { lines, by, cleaned };
    return cleaned;
  }
}

function cleanedLines(lines: Lines, by: readonly Cleaning[]): Lines {
  const columns: Partial<Record<OwnWord, Int32Array>> = {};
  const lists: Partial<Record<OwnWord, readonly string[]>> = {};
  for (const word of OWN_WORDS) {
    const cleanerFor = cleanersOf(by, word);
    if (cleanerFor === null) continue;
    const words = new WordIds(lines.words[word]);
    const codes = recoded(lines[word], lines.commit, (commit) => {
      const cleaner = cleanerFor(commit, false);
      const become = (code: number): number => {
        const text = lines.words[word][code]!;
        const clean = cleaner === null ? text : cleaner(text);
        return clean === text ? code : clean === null ? -1 : words.idOf(clean);
      };
      return { by: [cleaner], become };
    });
    if (codes === null) continue;
    columns[word] = codes;
    lists[word] = words.words;
  }
  const isSame = Object.keys(columns).length === 0;
  return withProducts(isSame ? lines : { ...lines, ...columns, words: { ...lines.words, ...lists } }, by);
}

function withProducts(lines: Lines, by: readonly Cleaning[]): Lines {
  const nameCleaner = cleanersOf(by, "product");
  const categoryCleaner = cleanersOf(by, "category");
  if (nameCleaner === null && categoryCleaner === null) return lines;
  const products = new ProductIds(lines.products);
  const part = (cleaner: TextCleaner | null, text: string): string =>
    text === "" || cleaner === null ? text : (cleaner(text) ?? "");
  const codes = recoded(lines.product, lines.commit, (commit) => {
    const ofName = nameCleaner?.(commit, false) ?? null;
    const ofCategory = categoryCleaner?.(commit, false) ?? null;
    const become = (id: number): number => {
      const { code, name, category } = lines.products[id]!;
      return products.idOf({ code, name: part(ofName, name), category: part(ofCategory, category) });
    };
    return { by: [ofName, ofCategory], become };
  });
  return codes === null ? lines : { ...lines, product: codes, products: products.products };
}

/** What codes become by some cleaners. */
interface Recoding {
  readonly by: readonly (TextCleaner | null)[];
  readonly become: (code: number) => number;
}

/** Codes with those changed that become another by what cleans their commit; null: none does. */
function recoded(
  codes: Int32Array,
  commits: Int32Array,
  recodingOf: (commit: CommitSeq) => Recoding,
): Int32Array | null {
  const most = codes.reduce((highest, code) => Math.max(highest, code), -1) + 1;
  const tables = new Tables(most, recodingOf);
  let out: Int32Array | null = null;
  let commit = -1;
  let table: Int32Array = new Int32Array(0);
  for (let i = 0; i < codes.length; i++) {
    const code = codes[i]!;
    if (code < 0) continue;
    if (commits[i] !== commit) {
      commit = commits[i]!;
      table = tables.of(commit);
    }
    if (table[code] === code) continue;
    out ??= codes.slice();
    out[i] = table[code]!;
  }
  return out;
}

/** What every code becomes, worked out once for all commits that are cleaned alike. */
class Tables {
  private readonly most: number;
  private readonly recodingOf: (commit: CommitSeq) => Recoding;
  private readonly byCommit = new Map<CommitSeq, Int32Array>();
  private readonly made: { readonly by: Recoding["by"]; readonly table: Int32Array }[] = [];

  constructor(most: number, recodingOf: (commit: CommitSeq) => Recoding) {
    this.most = most;
    this.recodingOf = recodingOf;
  }

  of(commit: CommitSeq): Int32Array {
    let table = this.byCommit.get(commit);
    if (table === undefined) {
      table = this.tableOf(this.recodingOf(commit));
      this.byCommit.set(commit, table);
    }
    return table;
  }

  private tableOf({ by, become }: Recoding): Int32Array {
    const alike = this.made.find((one) => one.by.every((cleaner, i) => cleaner === by[i]));
    if (alike !== undefined) return alike.table;
    const isIdle = by.every((cleaner) => cleaner === null);
    const table = Int32Array.from({ length: this.most }, (_, code) => (isIdle ? code : become(code)));
    this.made.push({ by, table });
    return table;
  }
}

/** Numbers of words, those there are and those that cleaning brings. */
class WordIds {
  readonly words: string[];
  private readonly ids: Map<string, number>;

  constructor(words: readonly string[]) {
    this.words = [...words];
    this.ids = new Map(words.map((word, i) => [word, i]));
  }

  idOf(word: string): number {
    const known = this.ids.get(word);
    if (known !== undefined) return known;
    this.ids.set(word, this.words.length);
    return this.words.push(word) - 1;
  }
}

/** The same of products. */
class ProductIds {
  readonly products: Product[];
  private readonly ids: Map<string, number>;

  constructor(products: readonly Product[]) {
    this.products = [...products];
    this.ids = new Map(products.map((product, i) => [keyOf(product), i]));
  }

  /** −1 where nothing is left of it. */
  idOf(product: Product): number {
    if (product.code === "" && product.name === "" && product.category === "") return -1;
    const key = keyOf(product);
    const known = this.ids.get(key);
    if (known !== undefined) return known;
    this.ids.set(key, this.products.length);
    return this.products.push(product) - 1;
  }
}

/** Lengths instead of marks between: whatever signs stand in a name, two products never fall together. */
function keyOf({ code, name, category }: Product): string {
  return `${code.length} ${name.length} ${code}${name}${category}`;
}
