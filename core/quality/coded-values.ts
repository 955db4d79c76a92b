/** A column of texts as the different ones and who has each: code 0 is unknown, code c is word c − 1. */
export interface CodedValues {
  readonly codes: Int32Array;
  readonly words: readonly string[];
  /** By code: how many live customers; the first place is that of the unknown. */
  readonly people: Int32Array;
}

type Values = readonly (string | undefined)[];

const made = new WeakMap<Values, { readonly live: Uint8Array; readonly coded: CodedValues }>();

/** The different values of live customers, in the order in which they first come; made once for as long as column and customers are the same. */
export function codedValues(values: Values, live: Uint8Array): CodedValues {
  const known = made.get(values);
  if (known?.live === live) return known.coded;
  const coded = code(values, live);
  made.set(values, { live, coded });
  return coded;
}

function code(values: Values, live: Uint8Array): CodedValues {
  const places = new Map<string, number>();
  const words: string[] = [];
  const codes = new Int32Array(live.length);
  const people: number[] = [0];
  for (let customer = 0; customer < live.length; customer++) {
    if (live[customer] !== 1) continue;
    const text = values[customer];
    let place = 0;
    if (text !== undefined) {
      place = places.get(text) ?? 0;
      if (place === 0) {
        place = words.push(text);
        places.set(text, place);
        people.push(0);
      }
    }
    codes[customer] = place;
    people[place]!++;
  }
  return { codes, words, people: Int32Array.from(people) };
}
