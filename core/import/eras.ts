import { dayFromCivil, isCivilDay } from "../model/day.ts";

/** A reign by which years are counted: its year 1, and its first and last day. */
interface Era {
  readonly names: readonly string[];
  /** The letter it is written with in Japan; "" for none. */
  readonly letter: string;
  readonly firstYear: number;
  readonly from: number;
  readonly until: number;
}

const FOREVER = Number.MAX_SAFE_INTEGER;
const on = (year: number, month: number, day: number): number => dayFromCivil({ year, month, day });

const ERAS: readonly Era[] = [
  {
    names: ["民国", "民國", "中华民国", "中華民國"],
    letter: "",
    firstYear: 1912,
    from: on(1912, 1, 1),
    until: FOREVER,
  },
  { names: ["令和"], letter: "R", firstYear: 2019, from: on(2019, 5, 1), until: FOREVER },
  { names: ["平成"], letter: "H", firstYear: 1989, from: on(1989, 1, 8), until: on(2019, 4, 30) },
  { names: ["昭和"], letter: "S", firstYear: 1926, from: on(1926, 12, 25), until: on(1989, 1, 7) },
  { names: ["大正"], letter: "T", firstYear: 1912, from: on(1912, 7, 30), until: on(1926, 12, 24) },
  { names: ["明治"], letter: "M", firstYear: 1868, from: on(1868, 1, 25), until: on(1912, 7, 29) },
];

const NAMES = ERAS.flatMap(({ names }) => names).join("|");
const NAMED = new RegExp(
  `^(${NAMES})\\s*(元|\\d{1,3})\\s*(?:年\\s*(\\d{1,2})\\s*月\\s*(\\d{1,2})\\s*[日号]?|[-/.](\\d{1,2})[-/.](\\d{1,2})(?!\\d))`,
);
const LETTERED = /^([RHSTM])\s?(\d{1,2})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/i;

/** A day at the beginning of a text in years of a reign, and how much of the text it takes. */
export interface EraDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly length: number;
}

/** Reads `民国113年3月5日`, `令和元年5月1日`, `R6.3.5` and the like; null: not that, or no day of that reign. */
export function readEraDay(text: string): EraDay | null {
  const named = NAMED.exec(text);
  if (named) {
    const era = ERAS.find(({ names }) => names.includes(named[1]!))!;
    const [month, day] = named[3] === undefined ? [named[5]!, named[6]!] : [named[3], named[4]!];
    return dayOf(era, named[2] === "元" ? 1 : Number(named[2]), Number(month), Number(day), named[0].length);
  }
  const lettered = LETTERED.exec(text);
  const era = ERAS.find(({ letter }) => letter !== "" && letter === lettered?.[1]?.toUpperCase());
  if (!lettered || !era) return null;
  return dayOf(era, Number(lettered[2]), Number(lettered[3]), Number(lettered[4]), lettered[0].length);
}

function dayOf(era: Era, count: number, month: number, day: number, length: number): EraDay | null {
  const year = era.firstYear + count - 1;
  if (count < 1 || !isCivilDay({ year, month, day })) return null;
  const at = on(year, month, day);
  return at >= era.from && at <= era.until ? { year, month, day, length } : null;
}
