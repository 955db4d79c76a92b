import { hasHanzi, simplified } from "../model/simplified.ts";
import { chineseUnits, MUNICIPALITIES, stemOf, type Unit } from "./chinese-units.ts";
import { OLD_CITIES, OLD_DISTRICTS } from "./old-places.ts";

/** What an address says of where it is; "" where it does not say, or not for certain. */
export interface Place {
  readonly province: string;
  readonly city: string;
  readonly district: string;
}

const NOWHERE: Place = { province: "", city: "", district: "" };

const LABEL = /^(?:(?:收货|收件|收件人|联系|家庭|公司|单位|通讯|通信|邮寄|办公|居住|详细|现居住|现住)?(?:地址|住址))/;
const COUNTRY = /^(?:中华人民共和国|中国)(?!路|街|大道)/;
const MARKS = /[\s,.;:|/\\_()<>[\]{}"'、。·•—–~～-]+/g;
/** What makes of the name before it a road's, a house's or a school's: 南京东路, 北京饭店, 中山大学. */
const NO_PLACE =
  /^(?:[东南西北中环前后新老内外上下一二三四五六七八九十]{0,3}(?:路|街|大街|大道|道|巷|弄|胡同|里|公路|高速|桥|门|广场)|饭店|酒店|宾馆|大厦|花园|新村|小区|村|镇|乡|站|商场|大学|学院|医院|公园|人家|省|市|区|县|州|盟|旗)/;
/** How a prefecture's name may have ended, and a district's. */
const CITY_ENDINGS = /^(?:地区|自治州|市|盟|州)/;
const DISTRICT_ENDINGS = /^(?:新区|自治县|区|县|市|旗)/;
/** What a city's short name alone must be followed by to be one: more of an address. */
const DETAIL = /[区县镇乡村路街道弄巷号栋幢楼室]/;

/** Reads province, city and district out of addresses, as far as they are certain. */
export class AddressReader {
  private readonly provinces: Names;
  private readonly cities: Names;
  private readonly districts: Names;
  private readonly isAtHome: boolean;

  /** `country` (ISO 3166 alpha-2): a district alone (天河区…) is certain only where addresses are Chinese ones. */
  constructor(country: string) {
    const units = chineseUnits();
    this.provinces = new Names(units.provinces);
    this.cities = new Names(units.cities);
    this.districts = new Names(units.districts);
    this.isAtHome = country === "CN";
  }

  /**
   * Where an address is. What other columns of its row say (`near`: province and city as they are written there) decides between several
   * and is never contradicted.
   */
  placeOf(address: string, near: readonly string[] = []): Place {
    if (!hasHanzi(address)) return NOWHERE;
    const alone = this.read(address);
    const said = near.filter((text) => text !== "");
    if (said.length === 0) return alone;
    const agrees = said.every((text) =>
      [alone.province, alone.city, alone.district].some((name) => isSame(name, text)),
    );
    if (agrees) return alone;
    const known = this.read(said.join(""));
    if (contradicts(alone, known)) return NOWHERE;
    return alone.city === "" ? this.read(said.join("") + address) : alone;
  }

  private read(address: string): Place {
    const text = tidy(address);
    const place = this.readTidy(text);
    return place === NOWHERE ? this.readTidy(simplified(text)) : place;
  }

  private readTidy(text: string): Place {
    const province = this.provinces.full(text);
    if (province !== null) return this.inProvince(province.unit, text.slice(province.length));
    const city = this.cities.full(text) ?? this.oldCity(text);
    if (city !== null) return this.inCity(city.unit, text.slice(city.length));
    const district = this.isAtHome ? this.districts.full(text) : null;
    if (district !== null) return placeOf(district.unit);
    const shortProvince = this.provinces.short(text);
    if (shortProvince !== null) return this.inProvince(shortProvince.unit, text.slice(shortProvince.length));
    const shortCity = this.cities.short(text);
    if (shortCity === null) return NOWHERE;
    const rest = text.slice(shortCity.length);
    const place = this.inCity(shortCity.unit, rest);
    // 中山 stands at the beginning of half of all names.
    const isCertain = place.district !== "" || (DETAIL.test(rest) && shortCity.unit.stem !== "中山");
    return isCertain ? place : NOWHERE;
  }

  private inProvince(province: Unit, rest: string): Place {
    if (MUNICIPALITIES.has(province.name)) {
      const again = rest.startsWith(province.name) ? rest.slice(province.name.length) : rest;
      return this.inCity({ ...province, city: province.name }, again);
    }
    const isIn = (unit: Unit): boolean => unit.province === province.name;
    const own = this.cities.full(rest, isIn) ?? this.oldCity(rest, isIn);
    if (own !== null) return this.inCity(own.unit, rest.slice(own.length));
    // 广东省杭州市: one of the two is wrong.
    if (this.cities.full(rest) !== null) return NOWHERE;
    const district = this.districts.full(rest, isIn);
    if (district !== null) return placeOf(district.unit);
    const county = this.cities.renamed(rest, DISTRICT_ENDINGS, isIn);
    if (county !== null) return placeOf(county.unit);
    const short = this.cities.short(rest, isIn);
    if (short !== null) return this.inCity(short.unit, rest.slice(short.length));
    const town = this.districts.short(rest, (unit) => isIn(unit) && unit.name.endsWith("市"));
    return placeOf(town === null ? province : town.unit);
  }

  private inCity(city: Unit, given: string): Place {
    if (city.district !== "") return placeOf(city);
    const rest = given.replace(/^(?:市辖区|市辖县)/, "");
    const isIn = (unit: Unit): boolean => unit.province === city.province && unit.city === city.city;
    const own = this.districts.full(rest, isIn) ?? this.districts.renamed(rest, DISTRICT_ENDINGS, isIn);
    if (own !== null) return placeOf(own.unit);
    const old = Object.entries(OLD_DISTRICTS[city.city] ?? {}).find(([name]) => rest.startsWith(name));
    return { ...placeOf(city), district: old?.[1] ?? "" };
  }

  private oldCity(text: string, isIn: (unit: Unit) => boolean = () => true): Found | null {
    const old = Object.entries(OLD_CITIES).find(([name]) => text.startsWith(name));
    if (old === undefined) return this.cities.renamed(text, CITY_ENDINGS, isIn);
    const [name, [now, district]] = old;
    const unit =
      district === undefined ? this.cities.full(now) : this.districts.full(district, ({ city }) => city === now);
    return unit !== null && isIn(unit.unit) ? { unit: unit.unit, length: name.length } : null;
  }
}

interface Found {
  readonly unit: Unit;
  readonly length: number;
}

/** Units by name and by stem, found at the beginning of a text. */
class Names {
  private readonly byName = new Map<string, Unit[]>();
  private readonly byStem = new Map<string, Unit[]>();
  private readonly longest: number;

  constructor(units: readonly Unit[]) {
    for (const unit of units) {
      put(this.byName, unit.name, unit);
      put(this.byStem, unit.stem, unit);
    }
    this.longest = units.reduce((most, { name }) => Math.max(most, name.length), 0);
  }

  /** The only unit whose whole name begins the text. */
  full(text: string, isIn?: (unit: Unit) => boolean): Found | null {
    return this.find(this.byName, text, isIn, () => true);
  }

  /** The only one whose stem does, where nothing follows that makes it a road's name. */
  short(text: string, isIn?: (unit: Unit) => boolean): Found | null {
    return this.find(this.byStem, text, isIn, (stem, rest) => stem.length > 1 && !NO_PLACE.test(rest));
  }

  /** The only one that was a county, a town or a region once: 萧山市, now 萧山区; or is called so for short: 恩施州. */
  renamed(text: string, endings: RegExp, isIn?: (unit: Unit) => boolean): Found | null {
    const found = this.find(this.byStem, text, isIn, (stem, rest) => stem.length > 1 && endings.test(rest));
    if (found === null) return null;
    return { unit: found.unit, length: found.length + (endings.exec(text.slice(found.length))?.[0].length ?? 0) };
  }

  private find(
    names: ReadonlyMap<string, readonly Unit[]>,
    text: string,
    isIn: (unit: Unit) => boolean = () => true,
    follows: (name: string, rest: string) => boolean,
  ): Found | null {
    for (let length = Math.min(this.longest, text.length); length > 1; length--) {
      const name = text.slice(0, length);
      const units = (names.get(name) ?? []).filter(isIn);
      if (units.length === 0 || !follows(name, text.slice(length))) continue;
      const [unit] = units;
      return unit !== undefined && units.length === 1 ? { unit, length } : null;
    }
    return null;
  }
}

function put(map: Map<string, Unit[]>, name: string, unit: Unit): void {
  const units = map.get(name);
  if (units === undefined) map.set(name, [unit]);
  else units.push(unit);
}

function placeOf({ province, city, district }: Unit): Place {
  return { province, city, district };
}

function tidy(address: string): string {
  const text = address.normalize("NFKC").replace(MARKS, "").replace(LABEL, "");
  return text.replace(/^\d{6}(?!\d)/, "").replace(COUNTRY, "");
}

/** Whether a column's word is a name of the place, whole or without its last character. */
function isSame(name: string, text: string): boolean {
  return name !== "" && stemOf(name) === stemOf(simplified(text.trim()));
}

function contradicts(one: Place, other: Place): boolean {
  return (["province", "city"] as const).some(
    (level) => one[level] !== "" && other[level] !== "" && one[level] !== other[level],
  );
}
