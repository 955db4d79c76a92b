// The one part of Papa Parse that is used: its tokeniser. (@types/papaparse brings Node's globals along.)
declare module "papaparse" {
  export interface ParserResult {
    readonly data: string[][];
    readonly errors: readonly { readonly type: string; readonly code: string; readonly row: number }[];
    readonly meta: { readonly cursor: number };
  }
  export interface ParserConfig {
    readonly delimiter: string;
    readonly newline: "\n" | "\r";
    readonly quoteChar: string;
    readonly escapeChar?: string;
    /** So many records at most. */
    readonly preview?: number;
  }
  export class Parser {
    constructor(config: ParserConfig);
    /** With `ignoreLastRow` the last, perhaps unfinished record is left for later; it begins at `meta.cursor`. */
    parse(input: string, baseIndex: number, ignoreLastRow: boolean): ParserResult;
  }
  const Papa: { readonly Parser: typeof Parser };
  export default Papa;
}
