import { useId, useImperativeHandle, useRef, type KeyboardEvent, type Ref } from "react";
import { keyTyped } from "./typed-key.ts";
import "./key-choice.css";

/** Lets a place of a form be gone to. */
export interface Focusable {
  focus(): void;
}

export interface KeyOption<Value> {
  readonly value: Value;
  /** The one key that picks it while the group has the focus. */
  readonly key: string;
  readonly label: string;
}

interface Props<Value> {
  readonly label: string;
  readonly options: readonly KeyOption<Value>[];
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
  /** After a key has picked, or Enter was pressed: where the work goes on. */
  readonly onNext?: () => void;
  /** What is wrong, in words. */
  readonly error?: string | undefined;
  readonly required?: boolean;
  readonly ref?: Ref<Focusable>;
}

/** One of a few, by one key or by a click; the arrow keys walk as in any group of radio buttons. */
export function KeyChoice<Value extends string | number>(props: Props<Value>) {
  const { label, options, value, onChange, onNext, error, required = false, ref } = props;
  const id = useId();
  const box = useRef<HTMLFieldSetElement>(null);
  useImperativeHandle(ref, () => ({ focus: () => focusIn(box.current) }));
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const picked = options.find(({ key }) => key === keyTyped(event));
    if (picked === undefined && event.key !== "Enter") return;
    event.preventDefault();
    if (picked !== undefined) onChange(picked.value);
    onNext?.();
  };
  return (
    <fieldset ref={box} className="rg-keys" onKeyDown={onKeyDown} aria-describedby={error && `${id}-error`}>
      <legend>
        {required && <span aria-hidden>*</span>}
        {label}
      </legend>
      <div>
        {options.map((option) => (
          <label key={option.value} data-chosen={option.value === value}>
            <input
              type="radio"
              name={id}
              checked={option.value === value}
              aria-keyshortcuts={option.key}
              onChange={() => onChange(option.value)}
            />
            <kbd aria-hidden>{option.key}</kbd>
            {option.label}
          </label>
        ))}
      </div>
      {error !== undefined && (
        <p id={`${id}-error`} className="rg-keys-error" role="alert">
          {error}
        </p>
      )}
    </fieldset>
  );
}

function focusIn(box: HTMLFieldSetElement | null): void {
  const radios = [...(box?.querySelectorAll("input") ?? [])];
  (radios.find(({ checked }) => checked) ?? radios[0])?.focus();
}
