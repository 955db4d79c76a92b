import type { FactField } from "../model/fields.ts";
import { personName } from "../model/names.ts";
import type { State } from "../model/state.ts";

const HAN_ONLY = /^\p{Script=Han}+$/u;
const HAN = /\p{Script=Han}/u;

/** Two-character family names still in use (百家姓 and the 2020 census' list). */
const DOUBLE_FAMILY_NAMES: ReadonlySet<string> = new Set(
  (
    "欧阳 歐陽 上官 司马 司馬 诸葛 諸葛 皇甫 令狐 司徒 东方 東方 夏侯 尉迟 尉遲 公孙 公孫 慕容 长孙 長孫 宇文 轩辕 軒轅 端木 独孤 獨孤 南宫 南宮 " +
    "西门 西門 百里 呼延 申屠 太史 澹台 澹臺 濮阳 濮陽 淳于 单于 單于 赫连 赫連 闻人 聞人 钟离 鐘離 东郭 東郭 公冶 宗政 拓跋 完颜 完顏 纳兰 納蘭"
  ).split(" "),
);

const MEN = new Set(["mr", "先生", "m", "male", "man", "男"]);
const WOMEN = new Set(["ms", "mrs", "miss", "女士", "小姐", "太太", "夫人", "f", "female", "woman", "女"]);

/**
 * How somebody is addressed, in the manner of their name's script: 王先生, 欧阳女士; Ms Smith, Dr Khan. The title as given, carried over
 * between the two manners where it is a plain Mr or Ms; without a title by their sex; where neither is known, or no family name, the
 * whole name; null without any name.
 */
export function salutation(state: State, customer: number): string | null {
  const value = (field: FactField): string | undefined => {
    const text = state.customers.fields.get(field)?.values[customer]?.trim();
    return text === "" ? undefined : text;
  };
  const name = personName(state, customer)?.trim();
  const title = value("title");
  const isHan = HAN_ONLY.test((value("family") ?? name ?? "").replace(/[\s·]/gu, ""));
  const family = value("family") ?? (name === undefined ? undefined : familyOf(name));
  const called = isHan ? chineseTitle(title, value("sex")) : westernTitle(title, value("sex"));
  if (family === undefined || called === undefined) return name ?? family ?? null;
  return isHan ? `${family}${called}` : `${called} ${family}`;
}

/** The family name in a whole name; undefined where it cannot be told. */
function familyOf(name: string): string | undefined {
  if (HAN_ONLY.test(name)) {
    if (name.length < 2 || name.length > 4) return undefined;
    const two = name.slice(0, 2);
    return name.length > 2 && DOUBLE_FAMILY_NAMES.has(two) ? two : name.slice(0, 1);
  }
  const words = name.split(/\s+/);
  return HAN.test(name) || words.length < 2 ? undefined : words.at(-1);
}

function chineseTitle(title: string | undefined, sex: string | undefined): string | undefined {
  if (title !== undefined && HAN.test(title)) return title;
  return isOf(MEN, title)
    ? "先生"
    : isOf(WOMEN, title)
      ? "女士"
      : title === undefined
        ? bySex(sex, "先生", "女士")
        : undefined;
}

function westernTitle(title: string | undefined, sex: string | undefined): string | undefined {
  if (title !== undefined && !HAN.test(title)) return title;
  return isOf(MEN, title) ? "Mr" : isOf(WOMEN, title) ? "Ms" : title === undefined ? bySex(sex, "Mr", "Ms") : undefined;
}

function bySex(sex: string | undefined, man: string, woman: string): string | undefined {
  return isOf(MEN, sex) ? man : isOf(WOMEN, sex) ? woman : undefined;
}

function isOf(words: ReadonlySet<string>, word: string | undefined): boolean {
  return word !== undefined && words.has(word.toLowerCase().replace(/\.$/, ""));
}
