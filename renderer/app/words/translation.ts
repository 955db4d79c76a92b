/**
 * The shape a translation must have: every key of the English words and no other, so that a missing or a left-over key does
 * not compile. English tells one from many (`_one`, `_other`); Chinese has one form, so `_one` has no place there.
 */
export type Translation<T> = {
  readonly [K in keyof T as K extends `${string}_one` ? never : K]: T[K] extends string ? string : Translation<T[K]>;
};
