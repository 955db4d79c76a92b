/** A file as typed rows, before it is known what of it is new. Owned by the converter and the planner. */
export interface Converted {
  readonly rows: number;
}
