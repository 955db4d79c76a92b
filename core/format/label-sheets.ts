/** A sheet of labels, in millimetres. */
export interface LabelSheet {
  readonly paper: "a4" | "letter";
  readonly columns: number;
  readonly rows: number;
  readonly width: number;
  readonly height: number;
  /** From the paper's edge to the first label. */
  readonly top: number;
  readonly left: number;
  /** Between labels. */
  readonly gapX: number;
  readonly gapY: number;
}

/** Sheets found in shops, named by columns × rows; the measures are those of the makers' templates. */
export const LABEL_SHEETS = {
  "3x8": { paper: "a4", columns: 3, rows: 8, width: 63.5, height: 33.9, top: 12.9, left: 7.2, gapX: 2.5, gapY: 0 },
  "3x7": { paper: "a4", columns: 3, rows: 7, width: 63.5, height: 38.1, top: 15.1, left: 7.2, gapX: 2.5, gapY: 0 },
  "2x7": { paper: "a4", columns: 2, rows: 7, width: 99.1, height: 38.1, top: 15.1, left: 4.7, gapX: 2.4, gapY: 0 },
  "2x4": { paper: "a4", columns: 2, rows: 4, width: 99.1, height: 67.7, top: 13.1, left: 4.7, gapX: 2.4, gapY: 0 },
  "3x10": {
    paper: "letter",
    columns: 3,
    rows: 10,
    width: 66.7,
    height: 25.4,
    top: 12.7,
    left: 4.8,
    gapX: 3.1,
    gapY: 0,
  },
} as const satisfies Record<string, LabelSheet>;
