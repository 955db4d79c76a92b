import { useRef } from "react";

/** The same object for as long as it says the same, so that what hangs on it is not drawn again. For small answers. */
export function useStable<T>(value: T): T {
  const kept = useRef({ value, text: JSON.stringify(value) });
  const text = JSON.stringify(value);
  if (text !== kept.current.text) kept.current = { value, text };
  return kept.current.value;
}
